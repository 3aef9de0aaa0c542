package dev.selvage.checks.tasks;

import com.google.errorprone.VisitorState;
import com.sun.source.tree.AssignmentTree;
import com.sun.source.tree.BinaryTree;
import com.sun.source.tree.BlockTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompoundAssignmentTree;
import com.sun.source.tree.ConditionalExpressionTree;
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
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.NewClassTree;
import com.sun.source.tree.ReturnTree;
import com.sun.source.tree.StatementTree;
import com.sun.source.tree.SynchronizedTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.TryTree;
import com.sun.source.tree.UnaryTree;
import com.sun.source.tree.VariableTree;
import com.sun.source.tree.WhileLoopTree;
import com.sun.source.util.TreePath;
import com.sun.source.util.TreeScanner;
import com.sun.tools.javac.code.Symbol;
import com.sun.tools.javac.code.Symbol.ClassSymbol;
import com.sun.tools.javac.code.Symbol.MethodSymbol;
import com.sun.tools.javac.code.Symbol.VarSymbol;
import com.sun.tools.javac.code.Type;
import com.sun.tools.javac.tree.JCTree;
import com.sun.tools.javac.tree.TreeInfo;
import dev.selvage.checks.flow.FileIndex;
import dev.selvage.checks.flow.Symbols;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.BooleanSupplier;

/**
 * Whether a task sees to its own failures: all that it does stands in a {@code try} whose handler
 * takes every exception and throws none. Looks into lambdas, classes and methods of the same file.
 */
public final class TaskBody {

  private static final Set<String> BODIES =
      Set.of("run", "call", "get", "accept", "apply", "compute");

  private final FileIndex file;
  private final TreePath unit;
  private final CodeOutOfSight outOfSight;
  private final HandedPromises promises;
  private final Set<MethodTree> inside = new HashSet<>();

  public TaskBody(VisitorState state) {
    this.file = FileIndex.of(state);
    this.unit = new TreePath(state.getPath().getCompilationUnit());
    this.outOfSight = new CodeOutOfSight(state);
    this.promises = new HandedPromises(state);
  }

  /**
   * Whether a task is seen to catch its failures, or to do nothing but what cannot fail, such as to
   * count down a latch. Where a call decorates the task, it may see to them as well, and the answer
   * is yes.
   *
   * @param task the lambda, method reference, object or variable that is handed over
   * @param at a path in the file, for the classes and variables around
   */
  public boolean handlesFailures(ExpressionTree task, TreePath at) {
    ExpressionTree bare = Symbols.withoutCasts(task);
    if (bare instanceof LambdaExpressionTree lambda) {
      return (cannotFail(lambda) && Evidence.isIn(lambda.getBody(), this))
          || (lambda.getBody() instanceof MethodInvocationTree call && isOfCollection(call))
          || isLeftTo(CodeInSight.onlyCall(lambda.getBody()), at);
    }
    if (bare instanceof MemberReferenceTree) {
      Symbol method = TreeInfo.symbol((JCTree) bare);
      return isContained(method) || outOfSight.mayHandle(method, at);
    }
    if (bare instanceof NewClassTree creation) {
      return creation.getClassBody() == null
          ? handlesFailures(Symbols.type(creation)) || isDecorator(creation)
          : hasContainedBody(creation.getClassBody(), at);
    }
    if (bare instanceof MethodInvocationTree call) {
      return isDecorator(call) || isMadeOutOfSight(call, at);
    }
    if (bare instanceof ConditionalExpressionTree choice) {
      return handlesFailures(choice.getTrueExpression(), at)
          && handlesFailures(choice.getFalseExpression(), at);
    }
    VarSymbol variable = Symbols.variable(bare);
    if (variable == null) {
      return false;
    }
    return variable.name.contentEquals("this")
        ? handlesFailures(variable.type)
        : Initializers.of(variable, at)
            .map(value -> handlesFailures((ExpressionTree) value.getLeaf(), value))
            .orElseGet(() -> handlesFailures(variable.type));
  }

  /**
   * Whether no exception leaves a piece of code in practice: it catches all, or does nothing that
   * could fail.
   *
   * @param code a statement or an expression
   */
  public boolean neverThrows(Tree code) {
    return !throwsOutOfHandler(code)
        && (code instanceof StatementTree statement
            ? isContained(statement)
            : isCalm((ExpressionTree) code));
  }

  /**
   * Whether a handler, though it may have told a log, throws again and nobody around it catches.
   */
  private static boolean throwsOutOfHandler(Tree code) {
    boolean[] found = {false};
    new TreeScanner<Void, Void>() {
      @Override
      public Void visitTry(TryTree tree, Void unused) {
        found[0] |= tree.getCatches().stream().anyMatch(Handlers::throwsAgain);
        return Handlers.catchAll(tree) ? null : super.visitTry(tree, null);
      }
    }.scan(code, null);
    return found[0];
  }

  /** Whether a function is a lambda that does nothing that fails in practice. */
  boolean cannotFail(ExpressionTree function) {
    return function instanceof LambdaExpressionTree lambda
        && (lambda.getBody() instanceof BlockTree block
            ? isContained(block)
            : isCalm((ExpressionTree) lambda.getBody()));
  }

  /** Whether a function is a lambda that catches all that it does. */
  boolean catchesFailures(ExpressionTree function) {
    return cannotFail(function) && Evidence.isTryIn(((LambdaExpressionTree) function).getBody());
  }

  /** Whether a method of this file catches what it does. */
  boolean isContained(MethodInvocationTree call) {
    return isContained(Symbols.method(call));
  }

  private boolean isDecorator(MethodInvocationTree call) {
    return takesTask(call.getArguments());
  }

  private boolean isDecorator(NewClassTree creation) {
    MethodSymbol constructor = Symbols.constructor(creation);
    return constructor != null
        && file.declaration(constructor) == null
        && takesTask(creation.getArguments());
  }

  private boolean takesTask(List<? extends ExpressionTree> arguments) {
    return arguments.stream()
        .map(Symbols::type)
        .anyMatch(type -> type != null && file.types().isTask(type));
  }

  /**
   * Whether all that is done is one call, which may see to its failures out of sight, tell a
   * promise of them, or is only given to another executor.
   */
  private boolean isLeftTo(MethodInvocationTree call, TreePath at) {
    return call != null
        && (outOfSight.mayHandle(Symbols.method(call), at)
            || promises.areIn(call)
            || CalmCalls.isExecution(call));
  }

  /** Whether a method gives out the task and only its code knows what the task does. */
  private boolean isMadeOutOfSight(MethodInvocationTree call, TreePath at) {
    MethodSymbol method = Symbols.method(call);
    MethodTree declaration = method == null ? null : file.declaration(method);
    if (declaration == null || declaration.getBody() == null) {
      return method != null;
    }
    return ifNotInside(
        declaration,
        () ->
            ReturnedHandles.results(declaration, at).stream()
                .allMatch(each -> handlesFailures((ExpressionTree) each.getLeaf(), each)));
  }

  private boolean hasContainedBody(ClassTree body, TreePath at) {
    return body.getMembers().stream()
        .anyMatch(
            member ->
                member instanceof MethodTree method
                    && BODIES.contains(method.getName().toString())
                    && (isContained(method)
                        || (method.getBody() != null
                            && isLeftTo(CodeInSight.onlyCall(method.getBody()), at))));
  }

  /** Whether the objects of a class catch what they do as tasks. */
  boolean handlesFailures(Type type) {
    if (type == null || type.isPrimitive() || !(type.tsym instanceof ClassSymbol owner)) {
      return false;
    }
    for (Symbol member : owner.members().getSymbols()) {
      if (BODIES.contains(member.name.toString())
          && (isContained(member) || outOfSight.mayCatch(member))) {
        return true;
      }
    }
    return false;
  }

  private boolean isContained(Symbol method) {
    MethodTree declaration = method instanceof MethodSymbol m ? file.declaration(m) : null;
    return declaration != null && isContained(declaration);
  }

  private boolean isContained(MethodTree method) {
    return method.getBody() != null
        && ifNotInside(
            method, () -> isContained(method.getBody()) && Evidence.isIn(method.getBody(), this));
  }

  /**
   * The same, where the task as a whole has shown that somebody thought of failures. An empty
   * method may be a part of more to come.
   */
  private boolean isCalm(MethodSymbol symbol) {
    MethodTree method = symbol == null ? null : file.declaration(symbol);
    return method != null
        && method.getBody() != null
        && !method.getBody().getStatements().isEmpty()
        && ifNotInside(method, () -> isContained(method.getBody()));
  }

  /** The answer of a method, which is no while it is being asked for: it calls itself. */
  private boolean ifNotInside(MethodTree method, BooleanSupplier answer) {
    if (!inside.add(method)) {
      return false;
    }
    boolean answered = answer.getAsBoolean();
    inside.remove(method);
    return answered;
  }

  private boolean isContained(StatementTree statement) {
    if (statement instanceof BlockTree block) {
      return block.getStatements().stream().allMatch(this::isContained) || isReported(block);
    }
    if (statement instanceof TryTree tried) {
      return Handlers.catchAll(tried)
          || (tried.getResources().isEmpty()
              && isContained(tried.getBlock())
              && tried.getCatches().stream().allMatch(each -> isContained(each.getBlock())));
    }
    if (statement instanceof IfTree branch) {
      return isContained(branch.getThenStatement())
          && (branch.getElseStatement() == null || isContained(branch.getElseStatement()));
    }
    if (statement instanceof WhileLoopTree loop) {
      return isCalm(loop.getCondition()) && isContained(loop.getStatement());
    }
    if (statement instanceof DoWhileLoopTree loop) {
      return isCalm(loop.getCondition()) && isContained(loop.getStatement());
    }
    if (statement instanceof ForLoopTree loop) {
      return (loop.getCondition() == null || isCalm(loop.getCondition()))
          && loop.getInitializer().stream().allMatch(this::isContained)
          && loop.getUpdate().stream().allMatch(this::isContained)
          && isContained(loop.getStatement());
    }
    if (statement instanceof EnhancedForLoopTree loop) {
      return isCalm(loop.getExpression()) && isContained(loop.getStatement());
    }
    if (statement instanceof SynchronizedTree locked) {
      return isCalm(locked.getExpression()) && isContained(locked.getBlock());
    }
    if (statement instanceof LabeledStatementTree labeled) {
      return isContained(labeled.getStatement());
    }
    if (statement instanceof ExpressionStatementTree expression) {
      return isCalm(expression.getExpression());
    }
    if (statement instanceof VariableTree variable) {
      return variable.getInitializer() == null || isCalm(variable.getInitializer());
    }
    if (statement instanceof ReturnTree leave) {
      return leave.getExpression() == null || isCalm(leave.getExpression());
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
    return BODIES.contains(Symbols.name(call))
        && call.getMethodSelect() instanceof MemberSelectTree select
        && isCareful(Symbols.variable(select.getExpression()));
  }

  private boolean isCareful(VarSymbol variable) {
    return variable != null
        && Fates.isLocal(variable)
        && Initializers.of(variable, unit)
            .map(value -> handlesFailures((ExpressionTree) value.getLeaf(), value))
            .orElse(false);
  }

  /** Whether a call of the JDK's collections is given what cannot fail either. */
  private boolean isOfCollection(MethodInvocationTree call) {
    return CalmCalls.isOfCollection(call) && call.getArguments().stream().allMatch(this::isCalm);
  }

  /** Whether an expression does not throw in practice. */
  private boolean isCalm(ExpressionTree expression) {
    ExpressionTree bare = Symbols.withoutCasts(expression);
    if (bare instanceof MethodInvocationTree call) {
      return CalmCalls.is(call)
          || isCalm(Symbols.method(call))
          || isOfCollection(call)
          || isCarefulFunction(call);
    }
    if (bare instanceof AssignmentTree assignment) {
      return isCalm(assignment.getExpression());
    }
    if (bare instanceof CompoundAssignmentTree assignment) {
      return isCalm(assignment.getExpression());
    }
    if (bare instanceof NewClassTree creation) {
      return creation.getArguments().isEmpty();
    }
    if (bare instanceof UnaryTree unary) {
      return isCalm(unary.getExpression());
    }
    if (bare instanceof BinaryTree binary) {
      return isCalm(binary.getLeftOperand()) && isCalm(binary.getRightOperand());
    }
    return bare instanceof IdentifierTree
        || bare instanceof MemberSelectTree
        || bare instanceof LambdaExpressionTree
        || bare instanceof MemberReferenceTree
        || bare instanceof LiteralTree;
  }
}
