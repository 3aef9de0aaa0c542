package dev.selvage.checks.executors;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.function.Predicate;

/** Paths that leave a piece of code, each once: the states of two that are the same add up. */
final class FoundPaths implements Iterable<OpenPath> {

  private final List<OpenPath> paths = new ArrayList<>();

  /** Adds a path, unless the executor can be in no state on it. */
  void add(OpenPath path) {
    if (path.states() == 0) {
      return;
    }
    for (int i = 0; i < paths.size(); i++) {
      OpenPath each = paths.get(i);
      if (each.kind() == path.kind()
          && each.tree() == path.tree()
          && each.thrown() == path.thrown()) {
        paths.set(i, each.with(each.states() | path.states()));
        return;
      }
    }
    paths.add(path);
  }

  /** All of {@code others}, as they are. */
  void addAll(FoundPaths others) {
    paths.addAll(others.paths);
  }

  /** Takes paths out, and answers with all states of them. */
  int take(Predicate<OpenPath> wanted) {
    int states = 0;
    for (OpenPath each : paths) {
      states |= wanted.test(each) ? each.states() : 0;
    }
    paths.removeIf(wanted);
    return states;
  }

  /** In the order of the code; its iterator can remove. */
  @Override
  public Iterator<OpenPath> iterator() {
    return paths.iterator();
  }

  List<OpenPath> all() {
    return List.copyOf(paths);
  }
}
