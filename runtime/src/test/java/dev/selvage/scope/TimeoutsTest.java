package dev.selvage.scope;

import static dev.selvage.scope.ThreadKind.KINDS;
import static dev.selvage.scope.ThreadKind.on;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.selvage.scope.StructuredTaskScope.CancelledByTimeoutException;
import dev.selvage.scope.StructuredTaskScope.Joiner;
import dev.selvage.scope.StructuredTaskScope.Subtask.State;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * What a timeout does, also to scopes within. The kind is that of the owner and of the subtasks.
 */
@Timeout(120)
final class TimeoutsTest {
  @ParameterizedTest
  @MethodSource(KINDS)
  void timeoutInterruptsAndIsTheCauseWithFailuresSuppressed(ThreadKind kind) throws Exception {
    IOException failure = new IOException("before the timeout");
    kind.run(
        () -> {
          try (var scope =
              StructuredTaskScope.open(
                  Joiners.<Integer>everyOrGroup(),
                  config ->
                      config
                          .withThreadFactory(kind.factory())
                          .withTimeout(Duration.ofMillis(20)))) {
            scope.fork(
                () -> {
                  throw failure;
                });
            scope.fork(Gates.<Integer>waiting());
            ExceptionGroup group = catchThrowableOfType(ExceptionGroup.class, scope::join);
            assertThat(group).hasCauseInstanceOf(CancelledByTimeoutException.class);
            assertThat(group.failures()).hasSize(2).contains(failure);
          }
          try (var scope =
              StructuredTaskScope.open(
                  config ->
                      config.withThreadFactory(kind.factory()).withTimeout(Duration.ofMillis(1)))) {
            scope.fork(Gates.waiting());
            assertThatThrownBy(scope::join)
                .isInstanceOf(ExecutionException.class)
                .hasCauseInstanceOf(CancelledByTimeoutException.class);
          }
        });
  }

  @ParameterizedTest
  @MethodSource(KINDS)
  void timeoutOfZeroOrLessCancelsInOpen(ThreadKind kind) throws Exception {
    for (Duration none :
        List.of(Duration.ZERO, Duration.ofSeconds(-1), Duration.ofSeconds(Long.MIN_VALUE))) {
      kind.run(
          () -> {
            try (var scope =
                StructuredTaskScope.open(
                    config -> config.withThreadFactory(kind.factory()).withTimeout(none))) {
              assertThat(scope.isCancelled()).isTrue();
              assertThat(scope.fork(() -> 1).state()).isEqualTo(State.UNAVAILABLE);
              assertThatThrownBy(scope::join).hasCauseInstanceOf(CancelledByTimeoutException.class);
            }
          });
    }
  }

  @ParameterizedTest
  @MethodSource(KINDS)
  void enclosingTimeoutReachesTheInnerScopeAsAnInterruption(ThreadKind kind) throws Exception {
    AtomicReference<Throwable> inside = new AtomicReference<>();
    kind.run(
        () -> {
          try (var outer = StructuredTaskScope.open(on(kind))) {
            CountDownLatch atTheBottom = new CountDownLatch(1);
            outer.fork(
                () -> {
                  try (var inner =
                      StructuredTaskScope.open(
                          config ->
                              config
                                  .withThreadFactory(kind.factory())
                                  .withTimeout(Duration.ofHours(1)))) {
                    inner.fork(
                        () -> {
                          atTheBottom.countDown();
                          return Gates.waiting().call();
                        });
                    inside.set(catchThrowable(inner::join));
                  }
                });
            atTheBottom.await();
            Gates.crew(outer).expire();
            assertThatThrownBy(outer::join).hasCauseInstanceOf(CancelledByTimeoutException.class);
          }
        });
    assertThat(inside.get()).isInstanceOf(InterruptedException.class);
  }

  @ParameterizedTest
  @MethodSource(KINDS)
  void remainingIsTheLeastOfAllTimeoutsAround(ThreadKind kind) throws Exception {
    kind.run(
        () -> {
          assertThat(Scopes.remaining()).isEmpty();
          try (var outer =
              StructuredTaskScope.open(
                  Joiner.<Duration>allSuccessfulOrThrow(),
                  config ->
                      config.withThreadFactory(kind.factory()).withTimeout(Duration.ofHours(1)))) {
            outer.fork(
                () -> {
                  try (var inner =
                      StructuredTaskScope.open(
                          Joiner.<Duration>allSuccessfulOrThrow(),
                          config -> config.withTimeout(Duration.ofHours(2)))) {
                    inner.fork(() -> Scopes.remaining().orElseThrow());
                    return inner.join().get(0);
                  }
                });
            assertThat(outer.join().get(0)).isPositive().isLessThanOrEqualTo(Duration.ofHours(1));
          }
          assertThat(Scopes.remaining()).isEmpty();
        });
  }
}
