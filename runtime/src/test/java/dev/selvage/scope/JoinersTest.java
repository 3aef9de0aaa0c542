package dev.selvage.scope;

import static dev.selvage.scope.ThreadKind.KINDS;
import static dev.selvage.scope.ThreadKind.on;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.selvage.scope.StructuredTaskScope.Joiner;
import dev.selvage.scope.StructuredTaskScope.Subtask;
import java.io.IOException;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What each joiner returns and throws. */
@Timeout(120)
final class JoinersTest {
  private static <T> T fail(Exception failure) throws Exception {
    throw failure;
  }

  @ParameterizedTest
  @MethodSource(KINDS)
  void allSuccessfulReturnsResultsInForkOrderAndNullIsOne(ThreadKind kind) throws Exception {
    CountDownLatch second = new CountDownLatch(1);
    try (var scope = StructuredTaskScope.open(Joiner.<String>allSuccessfulOrThrow(), on(kind))) {
      scope.fork(
          () -> {
            second.await();
            return "a";
          });
      scope.fork(
          () -> {
            second.countDown();
            return null;
          });
      assertThat(scope.join()).containsExactly("a", null);
    }
  }

  @ParameterizedTest
  @MethodSource(KINDS)
  void functionMakesTheException(ThreadKind kind) throws Exception {
    IOException failure = new IOException("why");
    try (var scope =
        StructuredTaskScope.open(
            Joiner.<Object, IllegalArgumentException>awaitAllSuccessfulOrThrow(
                IllegalArgumentException::new),
            on(kind))) {
      scope.fork(() -> fail(failure));
      assertThatThrownBy(scope::join)
          .isInstanceOf(IllegalArgumentException.class)
          .hasCause(failure);
    }
  }

  @ParameterizedTest
  @MethodSource(KINDS)
  void anySuccessfulThrowsTheFirstFailureWhereNobodySucceeds(ThreadKind kind) throws Exception {
    IOException first = new IOException("first");
    IOException second = new IOException("second");
    try (var scope = StructuredTaskScope.open(Joiner.<String>anySuccessfulOrThrow(), on(kind))) {
      scope.fork(() -> fail(first));
      Gates.awaitEnded(scope);
      scope.fork(() -> fail(second));
      ExecutionException thrown = catchThrowableOfType(ExecutionException.class, scope::join);
      assertThat(thrown).hasCause(first);
      assertThat(thrown.getSuppressed()).containsExactly(second);
    }
  }

  @ParameterizedTest
  @MethodSource(KINDS)
  void anySuccessfulOfNothingHasNoSuchElement(ThreadKind kind) throws Exception {
    try (var scope = StructuredTaskScope.open(Joiner.<String>anySuccessfulOrThrow(), on(kind))) {
      assertThatThrownBy(scope::join)
          .isInstanceOf(ExecutionException.class)
          .hasCauseInstanceOf(NoSuchElementException.class);
    }
  }

  @ParameterizedTest
  @MethodSource(KINDS)
  void allUntilEndsWhenThePredicateSaysSo(ThreadKind kind) throws Exception {
    try (var scope =
        StructuredTaskScope.open(
            Joiner.<Integer>allUntil(each -> each.state() == Subtask.State.SUCCESS), on(kind))) {
      scope.fork(Gates.<Integer>waiting());
      scope.fork(() -> 2);
      List<Subtask<Integer>> subtasks = scope.join();
      assertThat(subtasks)
          .extracting(Subtask::state)
          .containsExactly(Subtask.State.UNAVAILABLE, Subtask.State.SUCCESS);
    }
  }

  @ParameterizedTest
  @MethodSource(KINDS)
  void everyOrGroupLetsAllRunToTheirEnd(ThreadKind kind) throws Exception {
    IOException failure = new IOException("one");
    CountDownLatch failed = new CountDownLatch(1);
    CountDownLatch ranOn = new CountDownLatch(1);
    try (var scope = StructuredTaskScope.open(Joiners.<Void>everyOrGroup(), on(kind))) {
      scope.fork(
          () -> {
            failed.countDown();
            return fail(failure);
          });
      scope.fork(
          () -> {
            failed.await();
            ranOn.countDown();
            return null;
          });
      ExceptionGroup group = catchThrowableOfType(ExceptionGroup.class, scope::join);
      assertThat(group.failures()).containsExactly(failure);
      assertThat(ranOn.getCount()).isZero();
    }
  }

  @ParameterizedTest
  @MethodSource(KINDS)
  void settleTellsHowAllEnded(ThreadKind kind) throws Exception {
    IOException failure = new IOException("one");
    try (var scope = StructuredTaskScope.open(Joiners.<Integer>settle(), on(kind))) {
      scope.fork(() -> 1);
      scope.fork(() -> fail(failure));
      scope.fork(() -> 3);
      Gates.awaitEnded(scope);
      scope.fork(Gates.<Integer>waiting());
      Gates.crew(scope).expire();
      Outcomes<Integer> outcomes = scope.join();
      assertThat(outcomes.successes()).containsExactly(1, 3);
      assertThat(outcomes.failures()).containsExactly(failure);
      assertThat(outcomes.unfinished()).isEqualTo(1);
      assertThat(outcomes.group().orElseThrow().failures()).containsExactly(failure);
    }
  }

  @ParameterizedTest
  @MethodSource(KINDS)
  void firstOrGroupIsTheWinnerAndTellsTheSinkOfTheOthers(ThreadKind kind) throws Exception {
    IOException failure = new IOException("loser");
    Queue<Throwable> sink = new ConcurrentLinkedQueue<>();
    try (var scope =
        StructuredTaskScope.open(
            Joiners.<String>firstOrGroup(),
            config -> config.withThreadFactory(kind.factory()).withFailureSink(sink::add))) {
      scope.fork(() -> fail(failure));
      Gates.awaitEnded(scope);
      scope.fork(Gates.<String>waiting());
      scope.fork(() -> "winner");
      assertThat(scope.join()).isEqualTo("winner");
    }
    assertThat(sink).containsExactly(failure);
  }

  @ParameterizedTest
  @MethodSource(KINDS)
  void firstOrGroupThrowsAllWhereNobodySucceeds(ThreadKind kind) throws Exception {
    IOException first = new IOException("first");
    IOException second = new IOException("second");
    try (var scope = StructuredTaskScope.open(Joiners.<String>firstOrGroup(), on(kind))) {
      scope.fork(() -> fail(first));
      scope.fork(() -> fail(second));
      assertThat(catchThrowableOfType(ExceptionGroup.class, scope::join).failures())
          .containsExactly(first, second);
    }
  }

  @ParameterizedTest
  @MethodSource(KINDS)
  void firstNIsAQuorumAndFewerAreAFailure(ThreadKind kind) throws Exception {
    try (var scope = StructuredTaskScope.open(Joiners.<Integer>firstN(2), on(kind))) {
      scope.fork(() -> 1);
      Gates.awaitEnded(scope);
      scope.fork(Gates.<Integer>waiting());
      scope.fork(() -> 3);
      assertThat(scope.join()).containsExactly(1, 3);
    }
    try (var scope = StructuredTaskScope.open(Joiners.<Integer>firstN(2), on(kind))) {
      scope.fork(() -> 1);
      assertThat(catchThrowableOfType(ExceptionGroup.class, scope::join))
          .hasCauseInstanceOf(NoSuchElementException.class)
          .hasStackTraceContaining("1 of 2");
    }
  }
}
