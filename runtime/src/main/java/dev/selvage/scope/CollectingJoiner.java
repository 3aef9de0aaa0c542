package dev.selvage.scope;

import dev.selvage.scope.StructuredTaskScope.Joiner;
import dev.selvage.scope.StructuredTaskScope.Subtask;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;

/**
 * What our joiners have in common: they keep each failure until it is handed out. What is left when
 * the scope closes, the scope reports.
 */
abstract class CollectingJoiner<T, R, X extends Throwable> implements Joiner<T, R, X> {
  private record Failure(int index, Throwable thrown) {}

  private final Queue<Failure> failures = new ConcurrentLinkedQueue<>();

  /** Keeps the failure of a subtask. */
  final void keep(Subtask<T> subtask, Throwable thrown) {
    failures.add(new Failure(((Fork<T>) subtask).index, thrown));
  }

  /** The first failure in time, or null. */
  final Throwable firstFailure() {
    Failure first = failures.peek();
    return first == null ? null : first.thrown();
  }

  /** Hands out the failures, in the order in which they came. */
  final List<Throwable> takeFailures() {
    return take().stream().map(Failure::thrown).toList();
  }

  /** Hands out the failures, in the order of the forks. */
  final List<Throwable> takeFailuresInForkOrder() {
    return take().stream()
        .sorted(Comparator.comparingInt(Failure::index))
        .map(Failure::thrown)
        .toList();
  }

  private List<Failure> take() {
    List<Failure> taken = new ArrayList<>();
    for (Failure each = failures.poll(); each != null; each = failures.poll()) {
      taken.add(each);
    }
    return taken;
  }

  /** The result of a subtask, null if there is none; asked by its own joiner. */
  static <T> T result(Subtask<T> subtask) {
    return ((Fork<T>) subtask).result();
  }

  /** The failure of a subtask, null if there is none; asked by its own joiner. */
  static Throwable failure(Subtask<?> subtask) {
    return ((Fork<?>) subtask).failure();
  }
}
