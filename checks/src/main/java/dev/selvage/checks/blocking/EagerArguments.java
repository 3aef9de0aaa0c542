package dev.selvage.checks.blocking;

import com.google.errorprone.VisitorState;
import com.sun.source.tree.LambdaExpressionTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.StatementTree;
import com.sun.source.util.TreePath;
import dev.selvage.catalog.Kind;
import dev.selvage.checks.flow.Facts;
import dev.selvage.checks.flow.Functions;
import dev.selvage.checks.flow.Symbols;
import java.util.List;
import java.util.Optional;

/**
 * Blocking calls in the argument of a source such as {@code Mono.just(..)} whose subscription is
 * moved to a thread that may wait: too late, because the argument is evaluated before.
 */
public final class EagerArguments {

  private EagerArguments() {}

  /** The route to a call in such an argument: the method around it, whoever calls that. */
  public static Optional<Route> route(BlockingCall call, VisitorState state) {
    return argument(call, state)
        .map(
            argument ->
                new Route(
                    Place.loop("it makes the chain"),
                    List.of(Functions.around(call.path())),
                    List.of()));
  }

  /** The argument of such a source that a call is in, or is. */
  public static Optional<TreePath> argument(BlockingCall call, VisitorState state) {
    Facts facts = Facts.of(state);
    for (TreePath at = call.path();
        at.getParentPath() != null
            && !(at.getLeaf() instanceof StatementTree)
            && !(at.getLeaf() instanceof LambdaExpressionTree);
        at = at.getParentPath()) {
      if (at.getParentPath().getLeaf() instanceof MethodInvocationTree source
          && source.getArguments().contains(at.getLeaf())
          && facts.find(Kind.EAGER_SOURCE, Symbols.method(source)).isPresent()
          && Routes.of(state).isSubscribedElsewhere(at.getParentPath())) {
        return Optional.of(at);
      }
    }
    return Optional.empty();
  }
}
