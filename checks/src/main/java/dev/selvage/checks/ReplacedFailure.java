package dev.selvage.checks;

import com.google.errorprone.VisitorState;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.LambdaExpressionTree;
import com.sun.source.tree.LiteralTree;
import com.sun.source.tree.MemberReferenceTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.NewClassTree;
import com.sun.source.util.TreePath;
import com.sun.tools.javac.code.Symbol.MethodSymbol;
import com.sun.tools.javac.code.Symbol.VarSymbol;
import com.sun.tools.javac.code.Type;
import dev.selvage.catalog.Kind;
import dev.selvage.checks.flow.Facts;
import dev.selvage.checks.flow.ReturnedValues;
import dev.selvage.checks.flow.Symbols;
import dev.selvage.checks.flow.VariableUses;
import dev.selvage.checks.tasks.FailureFunctions;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** A stage that puts something in the place of a failure that nobody has read. */
final class ReplacedFailure {

  private static final Set<String> ALL =
      Set.of("java.lang.Throwable", "java.lang.Exception", "java.lang.RuntimeException");

  /** A future of such a call belongs to somebody else, who may look at it too. */
  private static final Pattern ACCESS =
      Pattern.compile("get[A-Z].*|.*[fF]uture|.*[pP]romise|toCompletableFuture");

  /** A future that such a call takes out of what holds it. */
  private static final Pattern TAKING_OUT = Pattern.compile("get|orElse([A-Z].*)?");

  /** The names of what makes a task that has ended well. */
  private static final Set<String> SETTLED =
      Set.of(
          "complete",
          "completed",
          "completedFuture",
          "completedStage",
          "empty",
          "immediateFuture",
          "immediateVoidFuture",
          "item",
          "items",
          "just",
          "justOrEmpty",
          "never",
          "nothing",
          "nullItem",
          "succeededFuture",
          "voidItem");

  private final VisitorState state;
  private final Facts facts;

  ReplacedFailure(VisitorState state) {
    this.state = state;
    this.facts = Facts.of(state);
  }

  /** Whether the call at {@code path} is one. */
  boolean is(TreePath path) {
    MethodInvocationTree call = (MethodInvocationTree) path.getLeaf();
    MethodSymbol method = Symbols.method(call);
    return facts.find(Kind.REPLACES_FAILURE, method).isPresent()
        && takesEveryFailure(call)
        && !mayRead(call)
        && call.getArguments().stream().skip(method.isStatic() ? 1 : 0).allMatch(this::isSettled)
        && !isSeenBefore(call)
        && !isSharedFuture(call, method, path);
  }

  /** Whether neither this call nor the one that it goes on from names a narrower exception. */
  private boolean takesEveryFailure(MethodInvocationTree call) {
    boolean narrowed = call.getArguments().stream().anyMatch(this::isNarrowClass);
    return !narrowed
        && !(receiver(call) instanceof MethodInvocationTree before
            && Symbols.name(before).equals("onFailure")
            && !before.getArguments().isEmpty()
            && !before.getArguments().stream().allMatch(this::isWideClass));
  }

  private boolean isNarrowClass(ExpressionTree argument) {
    Type type = Symbols.type(argument);
    return type != null
        && type.tsym.flatName().contentEquals("java.lang.Class")
        && !isWideClass(argument);
  }

  private boolean isWideClass(ExpressionTree argument) {
    Type type = Symbols.type(argument);
    return type != null
        && type.getTypeArguments().size() == 1
        && ALL.contains(type.getTypeArguments().get(0).tsym.flatName().toString());
  }

  /** Whether the code of a function reads the failure, counts it, or is out of sight. */
  private boolean mayRead(MethodInvocationTree call) {
    for (ExpressionTree argument : call.getArguments()) {
      ExpressionTree bare = Symbols.withoutCasts(argument);
      if (bare instanceof LambdaExpressionTree lambda) {
        boolean isUnread =
            lambda.getParameters().isEmpty()
                || FailureFunctions.leavesUnread(lambda, state.getTypes());
        if (!isUnread || Counted.isIn(lambda.getBody()) || isYesOrNo(lambda)) {
          return true;
        }
      } else if (isFunction(bare)) {
        return true;
      }
    }
    return false;
  }

  /**
   * Whether it says no, or yes, to a question such as that of a ping: the failure is the answer.
   */
  private boolean isYesOrNo(LambdaExpressionTree lambda) {
    return results(lambda)
        .allMatch(each -> each instanceof LiteralTree value && value.getValue() instanceof Boolean);
  }

  /**
   * Whether what stands in for the failure cannot fail itself: to try it another way is no loss,
   * because a failure of that is seen.
   */
  private boolean isSettled(ExpressionTree argument) {
    ExpressionTree bare = Symbols.withoutCasts(argument);
    if (bare instanceof LambdaExpressionTree lambda) {
      return results(lambda).allMatch(this::isSettled);
    }
    Type type = Symbols.type(bare);
    boolean isTask = facts.isOf(Kind.TASK_HANDLE, type) || facts.isOf(Kind.LAZY_PUBLISHER, type);
    return !isTask
        || bare instanceof MethodInvocationTree made && SETTLED.contains(Symbols.name(made));
  }

  private Stream<ExpressionTree> results(LambdaExpressionTree lambda) {
    return ReturnedValues.of(new TreePath(state.getPath(), lambda)).stream()
        .map(each -> (ExpressionTree) each.getLeaf());
  }

  private boolean isFunction(ExpressionTree argument) {
    Type type = Symbols.type(argument);
    return argument instanceof MemberReferenceTree
        || argument instanceof IdentifierTree self && self.getName().contentEquals("this")
        || argument instanceof NewClassTree creation && creation.getClassBody() != null
        || type == null
        || type.tsym
            .flatName()
            .toString()
            .matches(".*\\b(Bi)?Function|.*\\.(Supplier|AsyncFunction|Handler)");
  }

  /** Whether an earlier stage of the chain has shown the failure to somebody. */
  private boolean isSeenBefore(MethodInvocationTree call) {
    ExpressionTree at = receiver(call);
    while (at instanceof MethodInvocationTree before) {
      MethodSymbol method = Symbols.method(before);
      boolean replaces = facts.find(Kind.REPLACES_FAILURE, method).isPresent();
      boolean leadsOn = Symbols.name(before).equals("onFailure") && before == receiver(call);
      if (!replaces
          && !leadsOn
          && facts.find(Kind.OBSERVES_FAILURE, method).isPresent()
          && FailureFunctions.read(before, state.getTypes())) {
        return true;
      }
      at = receiver(before);
    }
    return false;
  }

  /** Whether somebody else has the future that the chain begins with. */
  private boolean isSharedFuture(MethodInvocationTree call, MethodSymbol method, TreePath path) {
    ExpressionTree root = method.isStatic() ? call.getArguments().get(0) : receiver(call);
    if (root == null || Symbols.type(root) == null) {
      return true; // nothing is known of it
    }
    if (!facts.isOf(Kind.TASK_HANDLE, Symbols.type(root))) {
      return false;
    }
    while (root instanceof MethodInvocationTree before && isStage(before)) {
      root = receiver(before);
    }
    if (root instanceof MethodInvocationTree source) {
      return TAKING_OUT.matcher(Symbols.name(source)).matches()
          || source.getArguments().isEmpty() && ACCESS.matcher(Symbols.name(source)).matches();
    }
    VarSymbol variable = Symbols.variable(root);
    return variable == null ? !(root instanceof NewClassTree) : hasOtherUses(variable, root, path);
  }

  private boolean isStage(MethodInvocationTree call) {
    return receiver(call) != null
        && Symbols.method(call) != null
        && !Symbols.method(call).isStatic()
        && facts.isOf(Kind.TASK_HANDLE, Symbols.method(call).owner.type);
  }

  private boolean hasOtherUses(VarSymbol variable, ExpressionTree root, TreePath path) {
    return switch (variable.getKind()) {
      case LOCAL_VARIABLE ->
          VariableUses.in(VariableUses.outermostClass(path), variable).stream()
                  .anyMatch(use -> use.getLeaf() != root && use.getLeaf() instanceof IdentifierTree)
              || SharedFutures.isInMap(variable, path, state);
      default -> true;
    };
  }

  private static ExpressionTree receiver(MethodInvocationTree call) {
    return call.getMethodSelect() instanceof MemberSelectTree select
        ? Symbols.withoutCasts(select.getExpression())
        : null;
  }
}
