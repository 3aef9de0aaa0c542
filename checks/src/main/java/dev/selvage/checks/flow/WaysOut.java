package dev.selvage.checks.flow;

import com.sun.source.tree.Tree;
import com.sun.source.util.TreePath;
import java.util.List;

/**
 * All ways out of the code that a walk began in.
 *
 * @param ways one for each distinct end; empty where the code never ends
 * @param spinning interruptible calls that are made with the interrupted flag set
 * @param restoring the calls that set the interrupted flag again
 * @param cameBack whether control comes back, with the interruption lost, to the wait that was
 *     interrupted
 * @param wentOnBlindly the same without having asked anything that another thread can change
 * @param goesRound whether some path goes round in a loop with the interruption lost
 * @param goesOn whether some path runs off the end of the code, or to the next round of its loop,
 *     with the exception forgotten
 * @param function the method, lambda or class that the code stands in
 */
public record WaysOut(
    List<WayOut> ways,
    List<SpinningWait> spinning,
    List<Tree> restoring,
    boolean cameBack,
    boolean wentOnBlindly,
    boolean goesRound,
    boolean goesOn,
    TreePath function) {

  public WaysOut {
    ways = List.copyOf(ways);
  }

  /** Whether the code goes on for ever in spite of the interruption. */
  public boolean neverEnds() {
    return ways.isEmpty() && (cameBack || goesRound);
  }
}
