package dev.selvage.scope;

import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;

/**
 * The failures that a joiner did not report: kept until the scope closes, and then either part of
 * what {@code join} threw, or told to the sink. Any thread may add.
 */
final class LateFailures {
  private final Consumer<? super Throwable> sink;
  private final List<Throwable> all = new ArrayList<>(0);
  private int reported;

  LateFailures(Consumer<? super Throwable> sink) {
    this.sink = sink;
  }

  synchronized void add(Throwable failure) {
    all.add(failure);
  }

  synchronized List<Throwable> all() {
    return List.copyOf(all);
  }

  /** Those that were added since the last call. */
  private synchronized List<Throwable> unreported() {
    List<Throwable> rest = List.copyOf(all.subList(reported, all.size()));
    reported = all.size();
    return rest;
  }

  /** Makes those that are not yet reported part of {@code thrown}, or tells the sink. */
  void report(Throwable thrown) {
    for (Throwable failure : unreported()) {
      if (thrown == null || !attach(thrown, failure)) {
        FailureLog.tell(sink, failure);
      }
    }
  }

  /**
   * Makes a failure reachable from an exception, by suppression where it is not already.
   *
   * @return false if the exception takes no suppressed ones
   */
  static boolean attach(Throwable thrown, Throwable failure) {
    if (reaches(thrown, failure, Collections.newSetFromMap(new IdentityHashMap<>()))) {
      return true;
    }
    thrown.addSuppressed(failure);
    Throwable[] suppressed = thrown.getSuppressed();
    return suppressed.length > 0 && suppressed[suppressed.length - 1] == failure;
  }

  private static boolean reaches(Throwable from, Throwable failure, Set<Throwable> seen) {
    if (from == null || !seen.add(from)) {
      return false;
    }
    if (from == failure || reaches(from.getCause(), failure, seen)) {
      return true;
    }
    for (Throwable suppressed : from.getSuppressed()) {
      if (reaches(suppressed, failure, seen)) {
        return true;
      }
    }
    return false;
  }
}
