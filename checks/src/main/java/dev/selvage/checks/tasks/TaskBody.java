package dev.selvage.checks.tasks;

import com.google.errorprone.VisitorState;
import com.sun.source.tree.BlockTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.ConditionalExpressionTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.LambdaExpressionTree;
import com.sun.source.tree.MemberReferenceTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.NewClassTree;
import com.sun.source.tree.StatementTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.TryTree;
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
import dev.selvage.checks.flow.ReturnedValues;
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

  static final Set<String> BODIES = Set.of("run", "call", "get", "accept", "apply", "compute");

  private final FileIndex file;
  private final CodeOutOfSight outOfSight;
  private final HandedPromises promises;
  private final CalmCode calm;
  private final EndingTasks ending;
  private final Set<Object> inside = new HashSet<>();

  public TaskBody(VisitorState state) {
    this.file = FileIndex.of(state);
    this.outOfSight = new CodeOutOfSight(state);
    this.promises = new HandedPromises(state);
    this.calm = new CalmCode(this, new TreePath(state.getPath().getCompilationUnit()));
    this.ending = new EndingTasks(file, calm);
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
          || calm.isOfCollection(CodeInSight.onlyCall(lambda.getBody()))
          || isLeftTo(CodeInSight.onlyCall(lambda.getBody()), at)
          || isAnsweredFor(lambda.getBody());
    }
    if (bare instanceof MemberReferenceTree reference) {
      Symbol method = TreeInfo.symbol((JCTree) bare);
      return isContained(method)
          || outOfSight.mayHandle(method, at)
          || EndingTasks.isEnding(reference.getName().toString());
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
        : handlesFailures(variable.type)
            || handlesFailures(variable, Initializers.values(variable, at));
  }

  /** Whether code has handlers that tell of some exceptions, or of those of a part of it. */
  public static boolean tellsOfExpected(Tree code) {
    return Handlers.tellOfSome(code);
  }

  private boolean handlesFailures(VarSymbol variable, List<TreePath> values) {
    return !values.isEmpty()
        && ifNotInside(
            variable,
            () ->
                values.stream()
                    .allMatch(each -> handlesFailures((ExpressionTree) each.getLeaf(), each)));
  }

  /** Whether a promise tells of the failure, or it is one of something that is over anyway. */
  private boolean isAnsweredFor(Tree body) {
    return FailedPromises.areIn(body) || ending.is(body);
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
            ? calm.contains(statement)
            : calm.is((ExpressionTree) code));
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
            ? calm.contains(block)
            : calm.is((ExpressionTree) lambda.getBody()));
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
            ReturnedValues.of(declaration, at).stream()
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
            method,
            () ->
                (calm.contains(method.getBody()) && Evidence.isIn(method.getBody(), this))
                    || isAnsweredFor(method.getBody()));
  }

  /**
   * The same, where the task as a whole has shown that somebody thought of failures. An empty
   * method may be a part of more to come.
   */
  boolean isCalm(MethodSymbol symbol) {
    MethodTree method = symbol == null ? null : file.declaration(symbol);
    return method != null
        && method.getBody() != null
        && !method.getBody().getStatements().isEmpty()
        && ifNotInside(method, () -> calm.contains(method.getBody()));
  }

  /** The answer of a method or a variable, which is no while it is being asked for. */
  private boolean ifNotInside(Object asked, BooleanSupplier answer) {
    if (!inside.add(asked)) {
      return false;
    }
    boolean answered = answer.getAsBoolean();
    inside.remove(asked);
    return answered;
  }
}
