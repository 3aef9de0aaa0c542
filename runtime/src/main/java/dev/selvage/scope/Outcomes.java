package dev.selvage.scope;

import java.util.Collections;
import java.util.List;
import java.util.Optional;

/**
 * How all subtasks of a scope ended, in the order of their forks.
 *
 * @param <T> what the subtasks return
 * @param successes the results; null is one
 * @param failures what was thrown
 * @param unfinished how many have neither, because the scope was cancelled or its timeout expired
 */
public record Outcomes<T>(List<T> successes, List<Throwable> failures, int unfinished) {

  /** Keeps copies of the lists. */
  public Outcomes {
    successes = Collections.unmodifiableList(new java.util.ArrayList<>(successes));
    failures = List.copyOf(failures);
  }

  /** All failures as one; empty if there are none. */
  public Optional<ExceptionGroup> group() {
    return failures.isEmpty()
        ? Optional.empty()
        : Optional.of(ExceptionGroup.of(failures.size() + " subtasks failed", failures));
  }
}
