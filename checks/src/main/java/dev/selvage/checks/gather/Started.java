package dev.selvage.checks.gather;

import com.sun.source.util.TreePath;
import java.util.ArrayList;
import java.util.List;

/**
 * Tasks that the code around starts itself.
 *
 * @param calls those that start them; one in a loop starts many
 * @param repeated whether one of the calls may be made more than once
 * @param careful whether each of the tasks sees to its failures, so that its future has none
 */
public record Started(List<TreePath> calls, boolean repeated, boolean careful) {

  static final Started NONE = new Started(List.of(), false, true);

  static Started by(TreePath call, boolean careful) {
    return new Started(List.of(call), false, careful);
  }

  Started repeatedly() {
    return new Started(calls, !calls.isEmpty(), careful);
  }

  Started carefully() {
    return new Started(calls, repeated, true);
  }

  Started and(Started other) {
    List<TreePath> all = new ArrayList<>(calls);
    other.calls.stream().filter(each -> !startedBy(each)).forEach(all::add);
    return new Started(List.copyOf(all), repeated || other.repeated, careful && other.careful);
  }

  private boolean startedBy(TreePath call) {
    return calls.stream().anyMatch(each -> each.getLeaf() == call.getLeaf());
  }

  /** Whether there may be more than one task. */
  public boolean isSeveral() {
    return repeated || calls.size() > 1;
  }

  /** Whether one of these tasks is one of the others. */
  boolean shares(Started other) {
    return other.calls.stream().anyMatch(this::startedBy);
  }
}
