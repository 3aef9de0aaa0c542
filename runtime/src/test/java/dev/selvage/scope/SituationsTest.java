package dev.selvage.scope;

import static dev.selvage.scope.ThreadKind.KINDS;
import static dev.selvage.scope.ThreadKind.on;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.selvage.scope.ScopeMisuseException.Kind;
import dev.selvage.scope.StructuredTaskScope.Joiner;
import dev.selvage.scope.StructuredTaskScope.Subtask;
import dev.selvage.scope.StructuredTaskScope.Subtask.State;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * What we do in the situations in which the JDK 25's scope was looked at; the numbers are those of
 * that list. The kind is that of the owner and of the subtasks.
 */
@Timeout(120)
final class SituationsTest {
  @ParameterizedTest
  @MethodSource(KINDS)
  void row1JoinThrowsWhereTheFlagIsSetAndNothingRuns(ThreadKind kind) throws Exception {
    kind.run(
        () -> {
          try (var scope = StructuredTaskScope.open(on(kind))) {
            Thread.currentThread().interrupt();
            assertThatThrownBy(scope::join).isInstanceOf(InterruptedException.class);
            assertThat(Thread.currentThread().isInterrupted()).isFalse();
          }
        });
  }

  @ParameterizedTest
  @MethodSource(KINDS)
  void row2JoinMayBeCalledAgainAfterAnInterruption(ThreadKind kind) throws Exception {
    kind.run(
        () -> {
          CountDownLatch gate = new CountDownLatch(1);
          try (var scope =
              StructuredTaskScope.open(Joiner.<Integer>allSuccessfulOrThrow(), on(kind))) {
            scope.fork(
                () -> {
                  gate.await();
                  return 7;
                });
            Thread.currentThread().interrupt();
            assertThatThrownBy(scope::join).isInstanceOf(InterruptedException.class);
            assertThat(scope.isCancelled()).isFalse();
            gate.countDown();
            assertThat(scope.join()).containsExactly(7);
          }
        });
  }

  @ParameterizedTest
  @MethodSource(KINDS)
  void row3SecondFailureIsAttachedAlsoWhenItComesAfterTheCancel(ThreadKind kind) throws Exception {
    kind.run(
        () -> {
          IllegalStateException first = new IllegalStateException("first");
          IllegalStateException second = new IllegalStateException("second");
          ExecutionException thrown =
              catchThrowableOfType(
                  ExecutionException.class,
                  () -> {
                    try (var scope = StructuredTaskScope.open(on(kind))) {
                      CountDownLatch started = new CountDownLatch(1);
                      scope.fork(
                          () -> {
                            started.countDown();
                            Gates.takeInterrupt();
                            throw second;
                          });
                      started.await();
                      scope.fork(
                          () -> {
                            throw first;
                          });
                      scope.join();
                    }
                  });
          assertThat(thrown).hasCause(first);
          assertThat(thrown.getSuppressed()).containsExactly(second);
        });
  }

  @ParameterizedTest
  @MethodSource(KINDS)
  void row4SuccessAfterTheCancelIsUnavailable(ThreadKind kind) throws Exception {
    kind.run(
        () -> {
          CountDownLatch started = new CountDownLatch(1);
          try (var scope =
              StructuredTaskScope.open(Joiner.<Integer>allUntil(each -> false), on(kind))) {
            Subtask<Integer> subtask =
                scope.fork(
                    () -> {
                      started.countDown();
                      Gates.takeInterrupt();
                      return 1;
                    });
            started.await();
            scope.cancel();
            Gates.awaitEnded(scope);
            scope.join();
            assertThat(subtask.state()).isEqualTo(State.UNAVAILABLE);
            assertThatThrownBy(subtask::get).isInstanceOf(IllegalStateException.class);
          }
        });
  }

  @ParameterizedTest
  @MethodSource(KINDS)
  void row5FinishedSubtaskIsReadableAfterATimeout(ThreadKind kind) throws Exception {
    kind.run(
        () -> {
          try (var scope = StructuredTaskScope.open(on(kind))) {
            Subtask<String> quick = scope.fork(() -> "quick");
            Gates.awaitEnded(scope);
            scope.fork(Gates.waiting());
            Gates.crew(scope).expire();
            assertThatThrownBy(scope::join)
                .isInstanceOf(ExecutionException.class)
                .hasCauseInstanceOf(StructuredTaskScope.CancelledByTimeoutException.class);
            assertThat(quick.get()).isEqualTo("quick");
          }
        });
  }

  @ParameterizedTest
  @MethodSource(KINDS)
  void row6TimeoutThatExpiresWhenAllIsDoneTakesNothingAway(ThreadKind kind) throws Exception {
    kind.run(
        () -> {
          try (var scope =
              StructuredTaskScope.open(Joiner.<Integer>allSuccessfulOrThrow(), on(kind))) {
            scope.fork(() -> 1);
            Gates.awaitEnded(scope);
            Gates.crew(scope).expire();
            assertThat(scope.isCancelled()).isFalse();
            assertThat(scope.join()).containsExactly(1);
          }
        });
  }

  @ParameterizedTest
  @MethodSource(KINDS)
  void row6LaterForkCountsAsTimedOut(ThreadKind kind) throws Exception {
    kind.run(
        () -> {
          try (var scope =
              StructuredTaskScope.open(Joiner.<Integer>allSuccessfulOrThrow(), on(kind))) {
            Gates.crew(scope).expire();
            Subtask<Integer> late = scope.fork(() -> 1);
            assertThat(scope.isCancelled()).isTrue();
            assertThat(late.state()).isEqualTo(State.UNAVAILABLE);
            assertThatThrownBy(scope::join)
                .hasCauseInstanceOf(StructuredTaskScope.CancelledByTimeoutException.class);
          }
        });
  }

  @ParameterizedTest
  @MethodSource(KINDS)
  void row7CloseWithoutJoinWaitsAndThenThrows(ThreadKind kind) throws Exception {
    kind.run(
        () -> {
          CountDownLatch started = new CountDownLatch(1);
          CountDownLatch ended = new CountDownLatch(1);
          Throwable thrown =
              catchThrowable(
                  () -> {
                    try (var scope = StructuredTaskScope.open(on(kind))) {
                      scope.fork(
                          () -> {
                            started.countDown();
                            Gates.takeInterrupt();
                            ended.countDown();
                          });
                      started.await();
                    }
                  });
          assertThat(ended.getCount()).isZero();
          assertThat(thrown).isInstanceOf(ScopeMisuseException.class);
          assertThat(((ScopeMisuseException) thrown).kind()).isEqualTo(Kind.NOT_JOINED);
        });
  }

  @ParameterizedTest
  @MethodSource(KINDS)
  void row7WhereTheBodyThrowsThatIsSuppressedInIt(ThreadKind kind) throws Exception {
    kind.run(
        () -> {
          IllegalArgumentException body = new IllegalArgumentException("body");
          Throwable thrown =
              catchThrowable(
                  () -> {
                    try (var scope = StructuredTaskScope.open(on(kind))) {
                      scope.fork(() -> 1);
                      throw body;
                    }
                  });
          assertThat(thrown).isSameAs(body);
          assertThat(thrown.getSuppressed())
              .singleElement()
              .isInstanceOfSatisfying(
                  ScopeMisuseException.class,
                  misuse -> assertThat(misuse.kind()).isEqualTo(Kind.NOT_JOINED));
        });
  }

  @ParameterizedTest
  @MethodSource(KINDS)
  void row8OuterThatIsClosedFirstClosesTheInner(ThreadKind kind) throws Exception {
    kind.run(
        () -> {
          var outer = StructuredTaskScope.open(on(kind));
          var inner = StructuredTaskScope.open(on(kind));
          CountDownLatch ended = new CountDownLatch(1);
          CountDownLatch started = new CountDownLatch(1);
          inner.fork(
              () -> {
                started.countDown();
                Gates.takeInterrupt();
                ended.countDown();
              });
          started.await();
          assertThatThrownBy(outer::close)
              .isInstanceOfSatisfying(
                  ScopeMisuseException.class,
                  misuse -> assertThat(misuse.kind()).isEqualTo(Kind.OUT_OF_ORDER));
          assertThat(ended.getCount()).isZero();
          inner.close();
          assertThatThrownBy(() -> inner.fork(() -> 1))
              .isInstanceOfSatisfying(
                  ScopeMisuseException.class,
                  misuse -> assertThat(misuse.kind()).isEqualTo(Kind.CLOSED));
          assertThat(Frame.current().top).isNull();
        });
  }

  @ParameterizedTest
  @MethodSource(KINDS)
  void row9WhatOnCompleteThrowsFailsTheJoin(ThreadKind kind) throws Exception {
    kind.run(
        () -> {
          RuntimeException ofJoiner = new RuntimeException("joiner");
          RuntimeException ofTask = new RuntimeException("task");
          Joiner<Object, List<Subtask<Object>>, RuntimeException> joiner =
              Joiner.allUntil(
                  each -> {
                    throw ofJoiner;
                  });
          try (var scope = StructuredTaskScope.open(joiner, on(kind))) {
            scope.fork(
                () -> {
                  throw ofTask;
                });
            Throwable thrown = catchThrowable(scope::join);
            assertThat(thrown)
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("joiner failed")
                .hasCause(ofJoiner);
            assertThat(thrown.getSuppressed()).containsExactly(ofTask);
            assertThat(scope.isCancelled()).isTrue();
          }
        });
  }
}
