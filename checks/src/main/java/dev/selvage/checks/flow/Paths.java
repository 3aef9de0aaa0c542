package dev.selvage.checks.flow;

import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A set of paths, at most one for each state: it has the decisions that all of them share. Mutable.
 */
final class Paths implements Iterable<Path> {

  /** More than any handler that a person can read. */
  private static final int MOST = 64;

  private final Map<State, Path> byState = new LinkedHashMap<>();

  static Paths of(Path path) {
    Paths paths = new Paths();
    paths.add(path);
    return paths;
  }

  /**
   * @return whether the state is new
   * @throws TooManyPaths if the set grows beyond what is worth following
   */
  boolean add(Path path) {
    Path known = byState.get(path.state());
    byState.put(path.state(), known == null ? path : known.joinedWith(path));
    if (byState.size() > MOST) {
      throw new TooManyPaths();
    }
    return known == null;
  }

  void addAll(Paths others) {
    others.forEach(this::add);
  }

  boolean isEmpty() {
    return byState.isEmpty();
  }

  @Override
  public Iterator<Path> iterator() {
    return List.copyOf(byState.values()).iterator();
  }
}
