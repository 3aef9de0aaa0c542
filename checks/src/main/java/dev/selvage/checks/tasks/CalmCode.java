package dev.selvage.checks.tasks;

import com.sun.source.tree.AssignmentTree;
import com.sun.source.tree.BinaryTree;
import com.sun.source.tree.BlockTree;
import com.sun.source.tree.CompoundAssignmentTree;
import com.sun.source.tree.DoWhileLoopTree;
import com.sun.source.tree.EnhancedForLoopTree;
import com.sun.source.tree.ExpressionStatementTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.ForLoopTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.IfTree;
import com.sun.source.tree.LabeledStatementTree;
import com.sun.source.tree.LambdaExpressionTree;
import com.sun.source.tree.LiteralTree;
import com.sun.source.tree.MemberReferenceTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.NewClassTree;
import com.sun.source.tree.ReturnTree;
import com.sun.source.tree.StatementTree;
import com.sun.source.tree.SynchronizedTree;
import com.sun.source.tree.TryTree;
import com.sun.source.tree.UnaryTree;
import com.sun.source.tree.VariableTree;
import com.sun.source.tree.WhileLoopTree;
import com.sun.source.util.TreePath;
import com.sun.tools.javac.code.Symbol.VarSymbol;
import dev.selvage.checks.flow.Symbols;

/**
 * Code from which no exception leaves in practice: it catches all, or does nothing that could fail,
 * such as to count, to log, to ask, or to put something into a collection.
 */
final class CalmCode {

  private final TaskBody bodies;
  private final TreePath unit;

  /**
   * @param bodies looks into the functions and methods that the code calls
   * @param unit of the file
   */
  CalmCode(TaskBody bodies, TreePath unit) {
    this.bodies = bodies;
    this.unit = unit;
  }

  /** Whether it is so for a statement. */
  boolean contains(StatementTree statement) {
    if (statement instanceof BlockTree block) {
      return block.getStatements().stream().allMatch(this::contains) || isReported(block);
    }
    if (statement instanceof TryTree tried) {
      return Handlers.catchAll(tried)
          || (tried.getResources().isEmpty()
              && contains(tried.getBlock())
              && tried.getCatches().stream().allMatch(each -> contains(each.getBlock())));
    }
    if (statement instanceof IfTree branch) {
      return contains(branch.getThenStatement())
          && (branch.getElseStatement() == null || contains(branch.getElseStatement()));
    }
    if (statement instanceof WhileLoopTree loop) {
      return is(loop.getCondition()) && contains(loop.getStatement());
    }
    if (statement instanceof DoWhileLoopTree loop) {
      return is(loop.getCondition()) && contains(loop.getStatement());
    }
    if (statement instanceof ForLoopTree loop) {
      return (loop.getCondition() == null || is(loop.getCondition()))
          && loop.getInitializer().stream().allMatch(this::contains)
          && loop.getUpdate().stream().allMatch(this::contains)
          && contains(loop.getStatement());
    }
    if (statement instanceof EnhancedForLoopTree loop) {
      return is(loop.getExpression()) && contains(loop.getStatement());
    }
    if (statement instanceof SynchronizedTree locked) {
      return is(locked.getExpression()) && contains(locked.getBlock());
    }
    if (statement instanceof LabeledStatementTree labeled) {
      return contains(labeled.getStatement());
    }
    if (statement instanceof ExpressionStatementTree expression) {
      return is(expression.getExpression());
    }
    if (statement instanceof VariableTree variable) {
      return variable.getInitializer() == null || is(variable.getInitializer());
    }
    if (statement instanceof ReturnTree leave) {
      return leave.getExpression() == null || is(leave.getExpression());
    }
    return switch (statement.getKind()) {
      case ASSERT, BREAK, CONTINUE, EMPTY_STATEMENT, CLASS -> true;
      default -> false;
    };
  }

  /** Whether the work stands in a try, and the outcome is told to a promise behind it. */
  private static boolean isReported(BlockTree block) {
    boolean caught = false;
    for (StatementTree statement : block.getStatements()) {
      if (statement instanceof TryTree tried && Handlers.catchAll(tried)) {
        caught = true;
      } else if (caught
          && statement instanceof ExpressionStatementTree expression
          && expression.getExpression() instanceof MethodInvocationTree call
          && Symbols.name(call).equals("complete")) {
        return true;
      }
    }
    return false;
  }

  /** Whether a call runs a function in a variable, such as a Runnable, that is careful itself. */
  private boolean isCarefulFunction(MethodInvocationTree call) {
    return TaskBody.BODIES.contains(Symbols.name(call))
        && call.getMethodSelect() instanceof MemberSelectTree select
        && isCareful(Symbols.variable(select.getExpression()));
  }

  private boolean isCareful(VarSymbol variable) {
    return variable != null
        && Fates.isLocal(variable)
        && Initializers.of(variable, unit)
            .map(value -> bodies.handlesFailures((ExpressionTree) value.getLeaf(), value))
            .orElse(false);
  }

  /** Whether a call of the JDK's collections is given what cannot fail either. */
  boolean isOfCollection(MethodInvocationTree call) {
    return call != null
        && CalmCalls.isOfCollection(call)
        && call.getArguments().stream().allMatch(each -> is(each) || isMadeOfCalm(each));
  }

  private boolean isMadeOfCalm(ExpressionTree value) {
    return value instanceof NewClassTree creation
        && creation.getArguments().stream().allMatch(this::is);
  }

  /** Whether an expression does not throw in practice. */
  boolean is(ExpressionTree expression) {
    ExpressionTree bare = Symbols.withoutCasts(expression);
    if (bare instanceof MethodInvocationTree call) {
      return CalmCalls.is(call)
          || bodies.isCalm(Symbols.method(call))
          || isOfCollection(call)
          || isCarefulFunction(call);
    }
    if (bare instanceof AssignmentTree assignment) {
      return is(assignment.getExpression());
    }
    if (bare instanceof CompoundAssignmentTree assignment) {
      return is(assignment.getExpression());
    }
    if (bare instanceof NewClassTree creation) {
      return creation.getArguments().isEmpty();
    }
    if (bare instanceof UnaryTree unary) {
      return is(unary.getExpression());
    }
    if (bare instanceof BinaryTree binary) {
      return is(binary.getLeftOperand()) && is(binary.getRightOperand());
    }
    return bare instanceof IdentifierTree
        || bare instanceof MemberSelectTree
        || bare instanceof LambdaExpressionTree
        || bare instanceof MemberReferenceTree
        || bare instanceof LiteralTree;
  }
}
