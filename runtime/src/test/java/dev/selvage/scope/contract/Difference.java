package dev.selvage.scope.contract;

import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What the JDK's type does otherwise than ours, row by row of {@link OutcomeContract} and {@link
 * OwnerContract}, and in which releases. What 25 gives has been seen; of later ones, what JEP 525
 * and JEP 533 say, until a release of theirs runs {@link MigrationTest}.
 *
 * <p>What does not compile against the type of 25, and so is in {@link FinalShapeContract} only:
 *
 * <table>
 * <caption>The shape of 25 and that of 27, which is ours</caption>
 * <tr><th>25</th><th>27 and ours</th></tr>
 * <tr><td>{@code StructuredTaskScope<T, R>}, {@code Joiner<T, R>}</td>
 *     <td>a third parameter, {@code R_X}</td></tr>
 * <tr><td>{@code join} throws FailedException and TimeoutException, unchecked</td>
 *     <td>{@code R_X}; ExecutionException for the standard joiners, checked</td></tr>
 * <tr><td>no {@code open} with a configuration alone</td>
 *     <td>{@code open(UnaryOperator)}</td></tr>
 * <tr><td>{@code allSuccessfulOrThrow} and {@code allUntil} return a Stream of subtasks</td>
 *     <td>a List of results; a List of subtasks</td></tr>
 * <tr><td>{@code anySuccessfulResultOrThrow}</td><td>{@code anySuccessfulOrThrow}</td></tr>
 * <tr><td>{@code awaitAll}</td><td>{@code allUntil(subtask -> false)}</td></tr>
 * <tr><td>no exceptions of the caller's choice</td>
 *     <td>{@code allSuccessfulOrThrow(Function)} and the like</td></tr>
 * <tr><td>{@code onFork}, {@code onComplete} take a {@code Subtask<? extends T>}; no {@code
 *     timeout}</td>
 *     <td>{@code Subtask<T>}; {@code timeout} is abstract, with CancelledByTimeoutException</td></tr>
 * </table>
 *
 * <p>No rows, because on 25 they would hang: there, a scope that is closed before an inner one, and
 * a subtask that leaves a scope open, wait for what that scope runs without an interrupt. Ours
 * cancels it.
 */
enum Difference {
  /** Unchecked, while it was a preview. */
  JOIN_THROWS("joinThrows", 25, 26, "FailedException"),
  TIMEOUT_THROWS("joinAfterTheTimeoutThrows", 25, 26, "TimeoutException"),
  /** A timeout was an exception, whatever the joiner says. */
  ALL_UNTIL_AFTER_TIMEOUT("allUntilReturnsAfterTheTimeout", 25, 25, "TimeoutException"),
  /** The scope did not count as joined. */
  RESULT_AFTER_TIMEOUT("resultIsReadAfterTheTimeout", 25, 26, "IllegalStateException"),
  /** Only the owner was refused. */
  RESULT_TO_OTHERS("resultBeforeJoinIsRefusedToOthersToo", 25, 25, "nothing"),
  JOIN_AGAIN(
      "joinAfterAnInterruptedJoin", 25, 25, "InterruptedException, then IllegalStateException"),
  /** Where nothing runs, it did not look at the flag. */
  INTERRUPTED_BEFORE_JOIN("interruptedBeforeJoinWithNothingRunning", 25, 26, "nothing, flag true"),

  // ── by design ──────────────────────────────────────────────────────────────────────────────

  /** Ours loses no failure. */
  LATE_FAILURE("failureAfterTheCancelIsKept", 25, Difference.FOR_GOOD, "first, suppressed []"),
  REFUSAL_WITHOUT_CAUSE("refusalOfTheResultNamesTheFailure", 25, Difference.FOR_GOOD, "null"),
  /** The JDK of 17 does not have that exception; ours is an IllegalStateException. */
  WRONG_THREAD(
      "othersMayNotForkJoinOrClose",
      25,
      Difference.FOR_GOOD,
      "WrongThreadException WrongThreadException WrongThreadException"),
  WRONG_SUBTASK("subtasksMayNotForkInTheirScope", 25, Difference.FOR_GOOD, "WrongThreadException"),
  /** The same. */
  OUT_OF_ORDER("outerClosedFirstIsMisuse", 25, Difference.FOR_GOOD, "StructureViolationException"),
  /** Ours makes the mistake known to who joins. */
  LEAKED("subtaskMayNotLeaveAScopeOpen", 25, Difference.FOR_GOOD, "SUCCESS"),
  /** Ours does not throw away what is there. */
  ALL_ENDED("allHadEndedWhenTheTimeoutExpired", 25, 26, "TimeoutException"),
  ALL_ENDED_SINCE_27(
      "allHadEndedWhenTheTimeoutExpired", 27, Difference.FOR_GOOD, "ExecutionException");

  private static final int FOR_GOOD = Integer.MAX_VALUE;

  final String row;
  final String jdkGives;
  private final int first;
  private final int last;

  Difference(String row, int first, int last, String jdkGives) {
    this.row = row;
    this.first = first;
    this.last = last;
    this.jdkGives = jdkGives;
  }

  /** What the JDK of a feature release gives where it differs, by row. */
  static Map<String, String> at(int release) {
    return Stream.of(values())
        .filter(each -> each.first <= release && release <= each.last)
        .collect(Collectors.toMap(each -> each.row, each -> each.jdkGives));
  }
}
