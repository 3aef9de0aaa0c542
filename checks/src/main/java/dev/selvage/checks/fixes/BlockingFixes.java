package dev.selvage.checks.fixes;

import com.google.errorprone.VisitorState;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.util.TreePath;
import com.sun.tools.javac.code.Symbol.MethodSymbol;
import dev.selvage.catalog.Kind;
import dev.selvage.checks.blocking.BlockingCall;
import dev.selvage.checks.blocking.Route;
import dev.selvage.checks.flow.Facts;
import dev.selvage.checks.flow.Symbols;
import dev.selvage.finding.Fix;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Moves what blocks to a thread that may wait, in the words of the framework that runs it: the
 * timer first where it sleeps, then the nearest source, then the operator, then the handler.
 */
public final class BlockingFixes {

  private BlockingFixes() {}

  /** Fixes for a call that blocks an event loop. */
  public static List<Fix> onLoop(BlockingCall call, Route route, VisitorState state) {
    return Stream.of(
            GoOnLater.fix(call, route, state),
            MoveSubscription.fix(route, state),
            MoveSignals.fix(route, state),
            HandToWorker.fix(route, state))
        .flatMap(Optional::stream)
        .limit(1)
        .toList();
  }

  /** The call that a function is an argument of, if it is one of this kind. */
  static Optional<TreePath> receiving(TreePath function, Kind kind, VisitorState state) {
    TreePath call = function.getParentPath();
    return call.getLeaf() instanceof MethodInvocationTree invocation
            && invocation.getArguments().contains(function.getLeaf())
            && Facts.of(state).find(kind, Symbols.method(invocation)).isPresent()
        ? Optional.of(call)
        : Optional.empty();
  }

  static boolean isOwnedBy(MethodSymbol method, String type) {
    return method != null && method.owner.flatName().contentEquals(type);
  }
}
