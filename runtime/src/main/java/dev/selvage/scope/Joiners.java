package dev.selvage.scope;

import dev.selvage.scope.StructuredTaskScope.Joiner;
import java.util.List;

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
    return new GroupJoiners.All<>(true);
  }

  /** The same without results, for subtasks that return none. */
  public static <T> Joiner<T, Void, ExceptionGroup> awaitAllOrGroup() {
    return new GroupJoiners.AwaitAll<>();
  }

  /** Lets all run to their end, whoever fails. The results, in fork order, if nobody did. */
  public static <T> Joiner<T, List<T>, ExceptionGroup> everyOrGroup() {
    return new GroupJoiners.All<>(false);
  }

  /** Lets all run to their end, and never throws: what succeeded and what failed. */
  public static <T> Joiner<T, Outcomes<T>, RuntimeException> settle() {
    return new GroupJoiners.Settle<>();
  }

  /**
   * The first success, which cancels the rest; all failures if there is none. The failures of the
   * others go to the failure sink.
   */
  public static <T> Joiner<T, T, ExceptionGroup> firstOrGroup() {
    return new GroupJoiners.First<>();
  }

  /**
   * The first {@code n} successes, in the order in which they came, which cancel the rest; all
   * failures if there are fewer. The failures of the others go to the failure sink.
   *
   * @throws IllegalArgumentException if {@code n} is less than 1
   */
  public static <T> Joiner<T, List<T>, ExceptionGroup> firstN(int n) {
    if (n < 1) {
      throw new IllegalArgumentException("a quorum of " + n + " is none: 1 is the least");
    }
    return new GroupJoiners.FirstN<>(n);
  }
}
