package dev.selvage.checks.blocking;

import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.LambdaExpressionTree;
import com.sun.source.tree.MemberReferenceTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.TreePath;
import com.sun.tools.javac.code.Symbol.MethodSymbol;
import com.sun.tools.javac.code.Symbol.VarSymbol;
import dev.selvage.checks.flow.CompletedFutures;
import dev.selvage.checks.flow.Functions;
import dev.selvage.checks.flow.Symbols;
import dev.selvage.checks.tasks.Fates;
import dev.selvage.checks.tasks.Initializers;
import java.util.List;
import java.util.Set;
import javax.lang.model.element.ElementKind;

/** Futures that are done when they are asked, so that nobody waits. */
final class DoneFutures {

  private static final Set<String> QUESTIONS =
      Set.of("get", "join", "getNow", "sync", "syncUninterruptibly", "await", "result");

  /** Calls that give their function a future that is done. */
  private static final Set<String> CALLBACKS =
      Set.of("addListener", "onComplete", "whenComplete", "addCallback", "andThen");

  private static final Set<String> CALLBACK_METHODS = Set.of("operationComplete", "done");

  private DoneFutures() {}

  /** Whether a call or method reference asks a future that is known to be done. */
  static boolean isAsked(TreePath path, MethodSymbol method) {
    if (!QUESTIONS.contains(method.name.toString())) {
      return false;
    }
    if (path.getLeaf() instanceof MemberReferenceTree) {
      return isBehindFilter(path.getParentPath());
    }
    TreePath receiver = Fates.receiver(path);
    return receiver != null
        && path.getLeaf() instanceof MethodInvocationTree call
        && (CompletedFutures.isDone((ExpressionTree) receiver.getLeaf(), call, path)
            || isGiven(receiver)
            || isBehindItself(receiver)
            || isInFilteredLambda(path));
  }

  /**
   * Whether a call asks a future on a way that leads through the stage behind a gather, such as
   * {@code allOf(futures).thenApply(v -> results(futures))}: all of the futures are done there.
   */
  static boolean isBehindGather(BlockingCall call, Route route) {
    return QUESTIONS.contains(call.method().name.toString())
        && route.frames().stream().anyMatch(DoneFutures::isBehindGather);
  }

  private static boolean isBehindGather(TreePath frame) {
    return CompletedFutures.isBehindGather(frame) || isOnGather(frame);
  }

  /** Whether a function is handed to a call on a variable that holds a gather. */
  private static boolean isOnGather(TreePath function) {
    TreePath root = null;
    for (TreePath at = Fates.receiver(function.getParentPath());
        at != null;
        at = Fates.receiver(at)) {
      root = at;
    }
    VarSymbol variable = root == null ? null : Symbols.variable(root.getLeaf());
    return variable != null
        && Initializers.of(variable, root)
            .filter(value -> CompletedFutures.isGather(value.getLeaf()))
            .isPresent();
  }

  /** Whether a function is called with what {@code filter(Future::isDone)} lets pass. */
  private static boolean isBehindFilter(TreePath call) {
    for (TreePath at = Fates.receiver(call); at != null; at = Fates.receiver(at)) {
      if (at.getLeaf() instanceof MethodInvocationTree filter
          && Symbols.name(filter).equals("filter")
          && filter.getArguments().get(0).toString().contains("isDone")) {
        return true;
      }
    }
    return false;
  }

  /** Whether the code around is what follows on the future: {@code f.addListener(x -> f.get())}. */
  private static boolean isBehindItself(TreePath future) {
    VarSymbol variable = Symbols.variable(future.getLeaf());
    for (TreePath at = future; variable != null && at != null; at = at.getParentPath()) {
      if (at.getLeaf() instanceof LambdaExpressionTree
          && at.getParentPath().getLeaf() instanceof MethodInvocationTree
          && isRoot(variable, Fates.receiver(at.getParentPath()))) {
        return true;
      }
    }
    return false;
  }

  private static boolean isRoot(VarSymbol variable, TreePath receiver) {
    for (TreePath at = receiver; at != null; at = Fates.receiver(at)) {
      if (Symbols.variable(at.getLeaf()) == variable) {
        return true;
      }
    }
    return false;
  }

  private static boolean isInFilteredLambda(TreePath path) {
    TreePath function = Functions.around(path);
    return function.getLeaf() instanceof LambdaExpressionTree
        && function.getParentPath().getLeaf() instanceof MethodInvocationTree
        && isBehindFilter(function.getParentPath());
  }

  /** Whether a future is the argument of the callback around it. */
  private static boolean isGiven(TreePath receiver) {
    VarSymbol variable = Symbols.variable(receiver.getLeaf());
    if (variable == null || variable.getKind() != ElementKind.PARAMETER) {
      return false;
    }
    TreePath function = Functions.around(receiver);
    Tree tree = function.getLeaf();
    if (tree instanceof MethodTree method) {
      return CALLBACK_METHODS.contains(method.getName().toString())
          && isOneOf(method.getParameters(), variable);
    }
    return tree instanceof LambdaExpressionTree lambda
        && isOneOf(lambda.getParameters(), variable)
        && (function.getParentPath().getLeaf() instanceof MethodInvocationTree call
                && CALLBACKS.contains(Symbols.name(call))
            || Symbols.type(lambda) != null
                && Symbols.type(lambda).tsym.name.toString().endsWith("Listener"));
  }

  private static boolean isOneOf(List<? extends Tree> parameters, VarSymbol variable) {
    return parameters.stream().anyMatch(each -> Symbols.variable(each) == variable);
  }
}
