package dev.selvage.scope;

import static dev.selvage.scope.ThreadKind.KINDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.selvage.scope.StructuredTaskScope.CancelledByTimeoutException;
import dev.selvage.scope.StructuredTaskScope.Configuration;
import dev.selvage.scope.StructuredTaskScope.Joiner;
import dev.selvage.scope.StructuredTaskScope.Subtask;
import java.time.Duration;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Bugs that a helper can have with limits and queues; the numbers are those of the list. */
@Timeout(value = 120, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
final class LimitBugsTest {
  private static final int ROUNDS = 1_000;

  // 13
  @ParameterizedTest
  @MethodSource(KINDS)
  void cancelDropsWhatIsQueued(ThreadKind kind) throws Exception {
    AtomicInteger completed = new AtomicInteger();
    Joiner<Object, List<Subtask<Object>>, RuntimeException> joiner =
        Joiner.allUntil(each -> completed.incrementAndGet() < 0);
    try (var scope =
        StructuredTaskScope.open(
            joiner, config -> config.withLimit(1).withThreadFactory(kind.factory()))) {
      CountDownLatch running = new CountDownLatch(1);
      CountDownLatch dropped = new CountDownLatch(1);
      scope.fork(
          () -> {
            running.countDown();
            Gates.takeInterrupt();
            dropped.await();
            return null;
          });
      for (int i = 1; i < 1_000; i++) {
        scope.fork(Gates.waiting());
      }
      running.await();
      scope.cancel();
      // although the only worker still runs the first one
      int pending = Gates.crew(scope).pending();
      dropped.countDown();
      assertThat(pending).isEqualTo(1);
      assertThat(scope.join())
          .hasSize(1_000)
          .allMatch(each -> each.state() == Subtask.State.UNAVAILABLE);
    }
    assertThat(completed).hasValue(0);
  }

  // 13 // cancel | a worker takes the next one
  @ParameterizedTest
  @MethodSource(KINDS)
  void queuedSubtaskIsCountedOnceWhoeverTakesIt(ThreadKind kind) throws Exception {
    try (Race race = new Race()) {
      for (int round = 0; round < ROUNDS; round++) {
        StructuredTaskScope<Object, ?, ?> seen;
        try (var scope =
            StructuredTaskScope.open(
                Joiner.allUntil(each -> false),
                config -> config.withLimit(2).withThreadFactory(kind.factory()))) {
          seen = scope;
          race.run(
              () -> {
                for (int i = 0; i < 5; i++) {
                  scope.fork(() -> Race.spin(10));
                }
              },
              scope::cancel);
          scope.join();
        }
        assertThat(Gates.crew(seen).pending()).isZero();
      }
    }
  }

  // 13
  @Test
  void inputIsReadOnlyAsFastAsResultsAreTaken() throws Exception {
    AtomicInteger read = new AtomicInteger();
    Iterator<Integer> endless = Stream.generate(read::incrementAndGet).iterator();
    int limit = 3;
    try (var results = FanOut.stream(endless, limit, FanOut.Order.INPUT, element -> element + 1)) {
      for (int taken = 1; taken <= 20; taken++) {
        assertThat(results.next()).isTrue();
        assertThat(results.get()).isEqualTo(taken + 1);
        assertThat(read.get()).isLessThanOrEqualTo(taken + 2 * limit);
      }
    }
  }

  /** The ways in which a thread is not to be had: no factory, no memory, no start. */
  static Stream<ThreadFactory> brokenFactories() {
    return Stream.of(
        body -> null,
        body -> {
          throw new OutOfMemoryError("unable to create native thread");
        },
        body ->
            new Thread(body) {
              @Override
              public void start() {
                throw new OutOfMemoryError("unable to create native thread");
              }
            });
  }

  // 14
  @ParameterizedTest
  @MethodSource("brokenFactories")
  void threadThatCannotBeHadCostsNoPlace(ThreadFactory broken) throws Exception {
    List<UnaryOperator<Configuration>> limits =
        List.of(config -> config, config -> config.withLimit(1));
    for (UnaryOperator<Configuration> limit : limits) {
      AtomicInteger made = new AtomicInteger();
      ThreadFactory threads =
          body ->
              (made.getAndIncrement() == 0 ? broken : ThreadKind.PLATFORM.factory())
                  .newThread(body);
      try (var scope =
          StructuredTaskScope.open(config -> limit.apply(config).withThreadFactory(threads))) {
        assertThat(catchThrowable(() -> scope.fork(() -> "never")))
            .isInstanceOfAny(RejectedExecutionException.class, OutOfMemoryError.class);
        Subtask<String> next = scope.fork(() -> "done");
        scope.join();
        assertThat(next.get()).isEqualTo("done");
      }
    }
  }

  // 14, 15 // the last worker ends | no thread for a new one
  @ParameterizedTest
  @MethodSource(KINDS)
  void forkThatFindsNoThreadWhileTheLastWorkerEndsHangsNobody(ThreadKind kind) throws Exception {
    for (int round = 0; round < ROUNDS; round++) {
      AtomicInteger made = new AtomicInteger();
      int turns = round % 100;
      try (var scope =
          StructuredTaskScope.open(
              Joiner.allUntil(each -> false),
              config ->
                  config
                      .withLimit(1)
                      .withThreadFactory(
                          body -> made.getAndIncrement() == 0 ? kind.make(body) : null))) {
        scope.fork(() -> Race.spin(turns));
        // the worker has counted, and is about to look for more
        Gates.awaitEnded(scope);
        for (int i = 0; i < 3; i++) {
          try {
            scope.fork(() -> Race.spin(5));
          } catch (RejectedExecutionException e) {
            assertThat(e).hasMessageContaining("returned no thread");
          }
        }
        scope.join();
      }
    }
  }

  // 14
  @ParameterizedTest
  @MethodSource(KINDS)
  void permitComesBackWhateverTheBodyDoes(ThreadKind kind) {
    Limiter limiter = Limiter.of(1);
    assertThatThrownBy(
            () -> {
              try (var scope =
                  StructuredTaskScope.open(
                      Joiners.everyOrGroup(),
                      config -> config.withLimit(limiter).withThreadFactory(kind.factory()))) {
                for (int i = 0; i < 3; i++) {
                  scope.fork(
                      () -> {
                        throw new AssertionError("body");
                      });
                }
                scope.join();
              }
            })
        .isInstanceOfSatisfying(
            ExceptionGroup.class, group -> assertThat(group.failures()).hasSize(3));
    assertThat(limiter.inUse()).isZero();
  }

  // 15 // the last worker looks at the queue | fork
  @ParameterizedTest
  @MethodSource(KINDS)
  void subtaskThatIsQueuedWhileTheLastWorkerEndsIsRun(ThreadKind kind) throws Exception {
    try (var scope =
        StructuredTaskScope.open(config -> config.withLimit(1).withThreadFactory(kind.factory()))) {
      AtomicInteger run = new AtomicInteger();
      for (int i = 1; i <= 20 * ROUNDS; i++) {
        int count = i;
        scope.fork(run::incrementAndGet);
        // the worker is about to look for more, and the next fork comes then, sooner or later
        Gates.spinUntil(() -> run.get() == count);
        Race.spin(i % 16);
      }
      scope.join();
    }
  }

  // 16
  @ParameterizedTest
  @MethodSource(KINDS)
  void waitForAPermitEndsByCancelByTimeoutAndByInterrupt(ThreadKind kind) throws Exception {
    Limiter limiter = Limiter.of(1);
    CountDownLatch held = new CountDownLatch(1);
    CountDownLatch release = new CountDownLatch(1);
    try (var holder = StructuredTaskScope.open()) {
      holder.fork(
          () ->
              limiter.call(
                  () -> {
                    held.countDown();
                    release.await();
                    return null;
                  }));
      held.await();
      UnaryOperator<Configuration> limited =
          config -> config.withLimit(limiter).withThreadFactory(kind.factory());

      try (var scope = StructuredTaskScope.open(limited)) {
        scope.fork(() -> "never");
        scope.cancel();
        scope.join();
      }

      assertThatThrownBy(
              () -> {
                try (var scope =
                    StructuredTaskScope.open(
                        config -> limited.apply(config).withTimeout(Duration.ofMillis(1)))) {
                  scope.fork(() -> "never");
                  scope.join();
                }
              })
          .hasCauseInstanceOf(CancelledByTimeoutException.class);

      kind.run(
          () -> {
            Thread.currentThread().interrupt();
            assertThatThrownBy(() -> limiter.call(() -> "never"))
                .isInstanceOf(InterruptedException.class);
          });
      release.countDown();
      holder.join();
    }
    assertThat(limiter.inUse()).isZero();
  }

  // 17
  @ParameterizedTest
  @MethodSource(KINDS)
  void innerScopeOnAnExhaustedLimiterIsRefused(ThreadKind kind) {
    Limiter limiter = Limiter.of(1);
    UnaryOperator<Configuration> limited =
        config -> config.withLimit(limiter).withThreadFactory(kind.factory());
    assertThatThrownBy(
            () -> {
              try (var outer = StructuredTaskScope.open(limited)) {
                outer.fork(
                    () -> {
                      try (var inner = StructuredTaskScope.open(limited)) {
                        inner.fork(() -> "never");
                        return inner.join();
                      }
                    });
                outer.join();
              }
            })
        .rootCause()
        .isInstanceOfSatisfying(
            ScopeMisuseException.class,
            misuse ->
                assertThat(misuse.kind()).isEqualTo(ScopeMisuseException.Kind.LIMITER_DEADLOCK));
    assertThat(limiter.inUse()).isZero();
  }

  // 17
  @ParameterizedTest
  @MethodSource(KINDS)
  void timeoutNeedsNoPermit(ThreadKind kind) {
    Limiter limiter = Limiter.of(1);
    assertThatThrownBy(
            () -> {
              try (var scope =
                  StructuredTaskScope.open(
                      config ->
                          config
                              .withLimit(limiter)
                              .withThreadFactory(kind.factory())
                              .withTimeout(Duration.ofMillis(1)))) {
                scope.fork(Gates.waiting());
                scope.fork(Gates.waiting());
                scope.join();
              }
            })
        .isInstanceOf(ExecutionException.class)
        .hasCauseInstanceOf(CancelledByTimeoutException.class);
  }
}
