package dev.selvage.checks.blocking;

import com.sun.source.util.TreePath;
import java.util.List;

/**
 * A way from the code that a thread enters to a place in it.
 *
 * @param place the thread
 * @param frames the methods and lambdas on the way, the one that the thread enters first; the last
 *     is the one around the place
 * @param calls the calls on the way, one less: each is in the frame of its index
 */
public record Route(Place place, List<TreePath> frames, List<TreePath> calls) {
  public Route {
    frames = List.copyOf(frames);
    calls = List.copyOf(calls);
  }

  /** What the thread enters. */
  public TreePath entry() {
    return frames.get(0);
  }
}
