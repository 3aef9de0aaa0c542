package dev.selvage.checks.blocking;

import com.google.errorprone.VisitorState;
import com.sun.source.tree.AssertTree;
import com.sun.source.tree.BinaryTree;
import com.sun.source.tree.BlockTree;
import com.sun.source.tree.CaseTree;
import com.sun.source.tree.ConditionalExpressionTree;
import com.sun.source.tree.ExpressionStatementTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.IfTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.ParenthesizedTree;
import com.sun.source.tree.StatementTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.UnaryTree;
import com.sun.source.util.TreePath;
import com.sun.tools.javac.code.Symbol.MethodSymbol;
import com.sun.tools.javac.code.Symbol.VarSymbol;
import com.sun.tools.javac.code.TypeTag;
import dev.selvage.catalog.Kind;
import dev.selvage.checks.flow.Facts;
import dev.selvage.checks.flow.Jumps;
import dev.selvage.checks.flow.Symbols;
import dev.selvage.checks.tasks.Fates;
import dev.selvage.checks.tasks.Initializers;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Conditions under which code knows that its thread may wait: {@code if (!loop.inEventLoop())},
 * {@code if (Thread.currentThread().isVirtual())} and their like, the project's own ones by their
 * names as well.
 */
final class Guards {

  private static final Pattern OWN_QUESTION =
      Pattern.compile("(?i).*(eventloop|iothread|ioloop|nonblocking|dispatchthread|nettythread).*");

  private final Facts facts;

  Guards(VisitorState state) {
    this.facts = Facts.of(state);
  }

  /** Whether a guard stands between the start of a function and a place in it. */
  boolean allow(TreePath place, Tree function) {
    for (TreePath at = place;
        at.getLeaf() != function && at.getParentPath() != null;
        at = at.getParentPath()) {
      Tree inner = at.getLeaf();
      Tree outer = at.getParentPath().getLeaf();
      if (isBranchThatMayWait(outer, inner, at) || isBehindGuard(statements(outer), inner, at)) {
        return true;
      }
    }
    return false;
  }

  private boolean isBranchThatMayWait(Tree outer, Tree inner, TreePath at) {
    if (outer instanceof IfTree branch) {
      return inner == branch.getThenStatement() && says(branch.getCondition(), true, at)
          || inner == branch.getElseStatement() && says(branch.getCondition(), false, at);
    }
    if (outer instanceof ConditionalExpressionTree either) {
      return inner == either.getTrueExpression() && says(either.getCondition(), true, at)
          || inner == either.getFalseExpression() && says(either.getCondition(), false, at);
    }
    return outer instanceof BinaryTree both
        && inner == both.getRightOperand()
        && (both.getKind() == Tree.Kind.CONDITIONAL_AND && says(both.getLeftOperand(), true, at)
            || both.getKind() == Tree.Kind.CONDITIONAL_OR
                && says(both.getLeftOperand(), false, at));
  }

  private static List<? extends StatementTree> statements(Tree tree) {
    if (tree instanceof BlockTree block) {
      return block.getStatements();
    }
    return tree instanceof CaseTree label && label.getStatements() != null
        ? label.getStatements()
        : List.of();
  }

  private boolean isBehindGuard(List<? extends StatementTree> statements, Tree place, TreePath at) {
    for (StatementTree statement : statements) {
      if (statement == place) {
        return false;
      }
      if (statement instanceof IfTree branch
              && branch.getElseStatement() == null
              && isLeft(branch.getThenStatement())
              && says(branch.getCondition(), false, at)
          || isAssertion(statement, at)) {
        return true;
      }
    }
    return false;
  }

  private static boolean isLeft(StatementTree branch) {
    StatementTree last = branch;
    if (branch instanceof BlockTree block) {
      if (block.getStatements().isEmpty()) {
        return false;
      }
      last = block.getStatements().get(block.getStatements().size() - 1);
    }
    return last.getKind() == Tree.Kind.THROW || Jumps.areIn(last);
  }

  /**
   * Whether a statement throws on a loop, or leaves it: {@code checkState(!loop.inEventLoop())}.
   */
  private boolean isAssertion(StatementTree statement, TreePath at) {
    if (statement instanceof AssertTree assertion) {
      return says(assertion.getCondition(), true, at);
    }
    return statement instanceof ExpressionStatementTree expression
        && expression.getExpression() instanceof MethodInvocationTree call
        && (is(Kind.ALLOWS_BLOCKING, Symbols.method(call))
            || call.getArguments().stream().anyMatch(each -> says(each, true, at)));
  }

  /** Whether a condition that has this value says that the thread may wait. */
  private boolean says(ExpressionTree condition, boolean value, TreePath at) {
    if (condition instanceof ParenthesizedTree parenthesized) {
      return says(parenthesized.getExpression(), value, at);
    }
    if (condition instanceof UnaryTree unary && unary.getKind() == Tree.Kind.LOGICAL_COMPLEMENT) {
      return says(unary.getExpression(), !value, at);
    }
    if (condition instanceof BinaryTree binary) {
      boolean one = says(binary.getLeftOperand(), value, at);
      boolean other = says(binary.getRightOperand(), value, at);
      return switch (binary.getKind()) {
        case CONDITIONAL_AND -> value ? one || other : one && other;
        case CONDITIONAL_OR -> value ? one && other : one || other;
        default -> false;
      };
    }
    if (condition instanceof MethodInvocationTree call) {
      MethodSymbol method = Symbols.method(call);
      return value ? is(Kind.ALLOWS_BLOCKING, method) : asksForLoop(call, method);
    }
    VarSymbol variable = Symbols.variable(condition);
    return variable != null
        && variable.type.hasTag(TypeTag.BOOLEAN)
        && Fates.isLocal(variable)
        && Initializers.of(variable, at)
            .map(each -> says((ExpressionTree) each.getLeaf(), value, each))
            .orElse(false);
  }

  private boolean asksForLoop(MethodInvocationTree call, MethodSymbol method) {
    return is(Kind.ASKS_FOR_LOOP, method) || OWN_QUESTION.matcher(Symbols.name(call)).matches();
  }

  private boolean is(Kind kind, MethodSymbol method) {
    return facts.find(kind, method).isPresent();
  }
}
