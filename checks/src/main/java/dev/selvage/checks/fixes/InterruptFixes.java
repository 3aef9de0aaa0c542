package dev.selvage.checks.fixes;

import com.google.errorprone.VisitorState;
import com.sun.source.tree.Tree;
import com.sun.source.util.TreePath;
import dev.selvage.checks.flow.Loops;
import dev.selvage.finding.Fix;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The fixes of a handler that loses an interruption, the one that fits best first. */
public final class InterruptFixes {

  private InterruptFixes() {}

  /**
   * The fixes for a handler, of which none may be safe.
   *
   * @param path of the {@link com.sun.source.tree.CatchTree}
   * @param takesMore whether the handler also takes exceptions that are no interruption
   * @param goesRound whether control comes back from the handler to the wait
   */
  public static List<Fix> of(
      TreePath path, boolean takesMore, boolean goesRound, VisitorState state) {
    Handler handler = new Handler(path, state);
    if (!isWhole(handler)) {
      return List.of();
    }
    Optional<Fix> fix = fix(handler, takesMore, goesRound);
    return fix.stream().toList();
  }

  /**
   * The fixes for a handler that restores the flag and then goes round.
   *
   * @param restore the call in the handler that sets the flag
   */
  public static List<Fix> ofSpin(TreePath path, Tree restore, VisitorState state) {
    Handler handler = new Handler(path, state);
    if (!isWhole(handler)) {
      return List.of();
    }
    TreePath loop = Loops.unboundedAround(path.getParentPath());
    return LeaveLoop.after(restore, handler, loop).stream().toList();
  }

  /** Whether the block has its braces: javac makes one up where it could not parse it. */
  private static boolean isWhole(Handler handler) {
    int start = handler.source.start(handler.block());
    int end = handler.source.end(handler.block());
    return start + 1 < end
        && handler.source.text().charAt(start) == '{'
        && handler.source.text().charAt(end - 1) == '}';
  }

  private static Optional<Fix> fix(Handler handler, boolean takesMore, boolean goesRound) {
    TreePath loop = Loops.unboundedAround(handler.path.getParentPath());
    boolean waitsAgain = goesRound && loop != null;
    if (ClearedAgain.isIn(handler)) {
      return waitsAgain ? Optional.empty() : ClearedAgain.fix(handler);
    }
    if (!takesMore) {
      Optional<Fix> travel = LetTravel.fix(handler);
      if (travel.isPresent()) {
        return travel;
      }
    }
    if (ClearedAgain.isBehind(handler) || RestoreFlag.isDone(handler)) {
      return Optional.empty(); // somebody behind the handler clears it
    }
    if (waitsAgain) {
      return inLoop(handler, loop, takesMore);
    }
    Optional<Fix> ownClause = takesMore ? OwnClause.fix(handler) : Optional.empty();
    if (ownClause.isPresent()) {
      return ownClause;
    }
    return handler.waitsInterruptibly()
        ? RestoreFlag.last(handler, takesMore)
        : Optional.of(RestoreFlag.first(handler, takesMore));
  }

  private static Optional<Fix> inLoop(Handler handler, TreePath loop, boolean takesMore) {
    Tree tree = loop.getLeaf();
    boolean retries = Loops.isEndless(tree) && Loops.isLeftFromInside(tree);
    return Stream.of(
            retries && !takesMore ? RememberInterruption.fix(handler, loop) : Optional.<Fix>empty(),
            LeaveLoop.fix(handler, loop, takesMore))
        .flatMap(Optional::stream)
        .findFirst();
  }
}
