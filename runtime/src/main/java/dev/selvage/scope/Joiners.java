package dev.selvage.scope;

import dev.selvage.scope.StructuredTaskScope.Joiner;
import dev.selvage.scope.StructuredTaskScope.Subtask;
import java.util.List;
import java.util.function.Predicate;

/**
 * Joiners that lose nothing: {@code join} waits until every subtask has ended, also in a cancelled
 * scope, and throws all failures in one {@link ExceptionGroup}, in the order of the forks.
 *
 * <p>If the timeout expired, the group begins with a CancelledByTimeoutException. They work in the
 * scopes of this package only.
 */
public final class Joiners {
  private Joiners() {}

  /** Waits for all to succeed; the first failure cancels the rest. The results, in fork order. */
  public static <T> Joiner<T, List<T>, ExceptionGroup> allOrGroup() {
    return group(
            CollectingJoiner::isFailed, CollectingJoiner<T, List<T>, ExceptionGroup>::allResults)
        .keepingForks();
  }

  /** The same without results, for subtasks that return none. */
  public static <T> Joiner<T, Void, ExceptionGroup> awaitAllOrGroup() {
    return group(CollectingJoiner::isFailed, joiner -> null);
  }

  /** Lets all run to their end, whoever fails. The results, in fork order, if nobody did. */
  public static <T> Joiner<T, List<T>, ExceptionGroup> everyOrGroup() {
    return group(subtask -> false, CollectingJoiner<T, List<T>, ExceptionGroup>::allResults)
        .keepingForks();
  }

  /** Lets all run to their end, and never throws: what succeeded and what failed. */
  public static <T> Joiner<T, Outcomes<T>, RuntimeException> settle() {
    return new CollectingJoiner<T, Outcomes<T>, RuntimeException>(
            subtask -> false, null, Joiners::outcomes)
        .keepingForks()
        .neverThrows()
        .lossless();
  }

  /**
   * The first success, which cancels the rest; all failures if there is none. The failures of the
   * others go to the failure sink.
   */
  public static <T> Joiner<T, T, ExceptionGroup> firstOrGroup() {
    return Joiners.<T, T>group(subtask -> false, joiner -> joiner.quorumResults().get(0))
        .untilSuccesses(1);
  }

  /**
   * The first {@code n} successes, in the order in which they came, which cancel the rest; all
   * failures if there are fewer. The failures of the others go to the failure sink.
   *
   * @throws IllegalArgumentException if {@code n} is less than 1
   */
  public static <T> Joiner<T, List<T>, ExceptionGroup> firstN(int n) {
    return group(subtask -> false, CollectingJoiner<T, List<T>, ExceptionGroup>::quorumResults)
        .untilSuccesses(Settings.atLeastOne(n, "a quorum"));
  }

  static <T, R> CollectingJoiner<T, R, ExceptionGroup> group(
      Predicate<Subtask<T>> isDone, CollectingJoiner.Ending<T, R, ExceptionGroup> ending) {
    return new CollectingJoiner<>(isDone, CollectingJoiner.grouped(), ending).lossless();
  }

  private static <T> Outcomes<T> outcomes(
      CollectingJoiner<T, Outcomes<T>, RuntimeException> joiner) {
    List<T> successes = CollectingJoiner.results(joiner.forks());
    List<Throwable> failures = joiner.takeFailures();
    return new Outcomes<>(
        successes, failures, joiner.forks().size() - successes.size() - failures.size());
  }
}
