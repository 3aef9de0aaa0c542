package dev.selvage.scope;

import static dev.selvage.scope.ThreadKind.KINDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.selvage.scope.StructuredTaskScope.CancelledByTimeoutException;
import dev.selvage.scope.StructuredTaskScope.Joiner;
import dev.selvage.scope.StructuredTaskScope.Subtask;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Bugs that a helper like ours can have in how it cancels; the numbers are those of the list. */
@Timeout(value = 120, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
final class CancelBugsTest {
  private static final int ROUNDS = 1_000;

  // 1 // fork | cancel
  @ParameterizedTest
  @MethodSource(KINDS)
  void forkThatMeetsACancelIsNeitherForgottenNorLeftWaiting(ThreadKind kind) throws Exception {
    try (Race race = new Race()) {
      for (int round = 0; round < ROUNDS; round++) {
        try (var scope =
            StructuredTaskScope.open(
                Joiner.<Void>allUntil(each -> false),
                config -> config.withThreadFactory(kind.factory()))) {
          race.run(
              () -> {
                for (int i = 0; i < 5; i++) {
                  scope.fork(Gates.waiting());
                }
              },
              scope::cancel);
          assertThat(scope.join()).allMatch(each -> each.state() == Subtask.State.UNAVAILABLE);
        }
      }
    }
  }

  // 3 // cancel | end of a subtask
  @ParameterizedTest
  @MethodSource(KINDS)
  void interruptThatComesTooLateHitsNobody(ThreadKind kind) throws Exception {
    AtomicBoolean hit = new AtomicBoolean();
    Joiner<Object, List<Subtask<Object>>, RuntimeException> joiner =
        Joiner.allUntil(
            each -> {
              Race.spin(20);
              hit.compareAndSet(false, Thread.currentThread().isInterrupted());
              return false;
            });
    try (Race race = new Race()) {
      for (int round = 0; round < ROUNDS; round++) {
        CountDownLatch end = new CountDownLatch(1);
        try (var scope =
            StructuredTaskScope.open(
                joiner, config -> config.withLimit(1).withThreadFactory(kind.factory()))) {
          scope.fork(() -> end.await(1, TimeUnit.HOURS));
          race.run(end::countDown, scope::cancel);
          scope.join();
        }
      }
    }
    assertThat(hit).isFalse();
  }

  // 3 // interrupt | end of a subtask
  @Test
  void workerWaitsForWhoIsAboutToInterruptIt() throws Exception {
    CountDownLatch begun = new CountDownLatch(1);
    CountDownLatch interrupting = new CountDownLatch(1);
    CountDownLatch interrupted = new CountDownLatch(1);
    AtomicReference<Boolean> flagWhenRun = new AtomicReference<>();
    try (var scope =
        StructuredTaskScope.open(
            config ->
                config.withThreadFactory(
                    body ->
                        new Thread(
                            () -> {
                              body.run();
                              Gates.await(() -> interrupted.getCount() == 0);
                              flagWhenRun.set(Thread.currentThread().isInterrupted());
                            }) {
                          @Override
                          public void interrupt() {
                            interrupting.countDown();
                            for (int i = 0; i < 1_000; i++) {
                              Thread.yield();
                            }
                            super.interrupt();
                            interrupted.countDown();
                          }
                        }))) {
      scope.fork(
          () -> {
            begun.countDown();
            Gates.await(() -> interrupting.getCount() == 0);
          });
      begun.await();
      scope.cancel();
      scope.join();
    }
    assertThat(flagWhenRun.get()).isFalse();
  }

  // 3
  @Test
  void interruptOfAnIdleWorkerIsNotMeantForTheNextTask() throws Exception {
    try (var scope =
        StructuredTaskScope.open(
            Joiner.<Object>allSuccessfulOrThrow(),
            config -> config.withLimit(1).withThreadFactory(ThreadKind.PLATFORM.factory()))) {
      AtomicReference<Thread> worker = new AtomicReference<>();
      scope.fork(() -> worker.set(Thread.currentThread()));
      Gates.awaitEnded(scope);
      Gates.awaitParked(worker.get());
      worker.get().interrupt();
      scope.fork(() -> Thread.currentThread() == worker.get());
      scope.fork(() -> Thread.currentThread().isInterrupted());
      List<Object> results = scope.join();
      assertThat(results.subList(1, 3)).containsExactly(true, false);
    }
  }

  // 3, 5
  @ParameterizedTest
  @MethodSource(KINDS)
  void flagThatATaskLeavesIsSeenNeitherByTheJoinerNorByTheNextTask(ThreadKind kind)
      throws Exception {
    AtomicBoolean seen = new AtomicBoolean();
    Joiner<Boolean, List<Subtask<Boolean>>, RuntimeException> joiner =
        Joiner.allUntil(
            each -> {
              seen.compareAndSet(false, Thread.currentThread().isInterrupted());
              Thread.currentThread().interrupt();
              return false;
            });
    try (var scope =
        StructuredTaskScope.open(
            joiner, config -> config.withLimit(1).withThreadFactory(kind.factory()))) {
      for (int i = 0; i < 10; i++) {
        scope.fork(
            () -> {
              seen.compareAndSet(false, Thread.currentThread().isInterrupted());
              Thread.currentThread().interrupt();
              throw new IllegalStateException("a failure, and the flag is set");
            });
      }
      scope.join();
    }
    assertThat(seen).isFalse();
  }

  // 4
  @ParameterizedTest
  @MethodSource(KINDS)
  void bodyThatSwallowsItsInterruptIsReported(ThreadKind kind) throws Exception {
    CountDownLatch reported = new CountDownLatch(1);
    AtomicReference<StragglerReport> report = new AtomicReference<>();
    AtomicReference<Thread> straggler = new AtomicReference<>();
    try (var scope =
        StructuredTaskScope.open(
            config ->
                config
                    .withThreadFactory(kind.factory())
                    .withStragglerReport(
                        Duration.ofMillis(1),
                        each -> {
                          report.set(each);
                          reported.countDown();
                        }))) {
      scope.fork(
          () -> {
            straggler.set(Thread.currentThread());
            Gates.takeInterrupt();
            reported.await();
            return null;
          });
      Gates.await(() -> straggler.get() != null);
      scope.cancel();
      scope.join();
    }
    assertThat(report.get().stragglers()).containsExactly(straggler.get());
  }

  // 5
  @ParameterizedTest
  @MethodSource(KINDS)
  void subtaskThatCancelsItsScopeIsNotInterruptedByItself(ThreadKind kind) throws Exception {
    AtomicReference<Boolean> interrupted = new AtomicReference<>();
    try (var scope = StructuredTaskScope.open(config -> config.withThreadFactory(kind.factory()))) {
      scope.fork(
          () -> {
            scope.cancel();
            interrupted.set(Thread.currentThread().isInterrupted());
          });
      scope.join();
    }
    assertThat(interrupted.get()).isFalse();
  }

  /** Its interrupt takes as long as another timer of the JVM needs to fire. */
  private static final class SlowToInterrupt extends Thread {
    SlowToInterrupt(Runnable body) {
      super(body);
    }

    @Override
    public void interrupt() {
      new CompletableFuture<Void>().completeOnTimeout(null, 1, TimeUnit.MILLISECONDS).join();
      super.interrupt();
    }
  }

  // 10
  @Test
  void interruptsOfATimeoutHoldUpNoOtherTimer() {
    assertThatThrownBy(
            () -> {
              try (var scope =
                  StructuredTaskScope.open(
                      config ->
                          config
                              .withTimeout(Duration.ofMillis(1))
                              .withThreadFactory(SlowToInterrupt::new))) {
                for (int i = 0; i < 3; i++) {
                  scope.fork(Gates.waiting());
                }
                scope.join();
              }
            })
        .hasCauseInstanceOf(CancelledByTimeoutException.class);
  }

  // 22
  @ParameterizedTest
  @MethodSource(KINDS)
  void interruptionIsAnEchoOnlyAfterTheCancel(ThreadKind kind) throws Exception {
    InterruptedException before = new InterruptedException("a stranger's");
    InterruptedException more = new InterruptedException("says more");
    more.addSuppressed(new IllegalStateException("rolled back"));
    CountDownLatch running = new CountDownLatch(2);
    AtomicReference<Throwable> thrown = new AtomicReference<>();
    try (var scope = StructuredTaskScope.open(config -> config.withThreadFactory(kind.factory()))) {
      scope.fork(
          () -> {
            running.countDown();
            return Gates.waiting().call();
          });
      scope.fork(
          () -> {
            running.countDown();
            Gates.takeInterrupt();
            throw more;
          });
      running.await();
      scope.fork(
          () -> {
            throw before;
          });
      try {
        scope.join();
      } catch (ExecutionException e) {
        thrown.set(e);
      }
    }
    assertThat(thrown.get()).hasCause(before);
    assertThat(thrown.get().getSuppressed()).containsExactly(more);
  }

  // 23
  @ParameterizedTest
  @MethodSource(KINDS)
  void raceIsOverBeforeItsLosersAndCloseSaysWhoKeepsItWaiting(ThreadKind kind) throws Exception {
    CountDownLatch reported = new CountDownLatch(1);
    CountDownLatch running = new CountDownLatch(1);
    AtomicBoolean loserEnded = new AtomicBoolean();
    try (var scope =
        StructuredTaskScope.open(
            Joiner.<String>anySuccessfulOrThrow(),
            config ->
                config
                    .withThreadFactory(kind.factory())
                    .withStragglerReport(Duration.ofMillis(1), report -> reported.countDown()))) {
      scope.fork(
          () -> {
            running.countDown();
            Gates.takeInterrupt();
            reported.await();
            loserEnded.set(true);
            return "late";
          });
      running.await();
      scope.fork(() -> "first");
      assertThat(scope.join()).isEqualTo("first");
      assertThat(reported.getCount() == 0 || !loserEnded.get()).isTrue();
    }
    assertThat(loserEnded).isTrue();
  }
}
