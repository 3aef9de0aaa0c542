package dev.selvage.scope;

import static dev.selvage.scope.ThreadKind.KINDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.selvage.scope.ScopeMisuseException.Kind;
import java.io.IOException;
import java.time.Duration;
import java.util.Queue;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

@Timeout(120)
final class OffloadTest {
  @ParameterizedTest
  @MethodSource(KINDS)
  void runsInAThreadOfItsOwnAndTellsHowItEnded(ThreadKind kind) throws Exception {
    IOException failure = new IOException("disk");
    try (Offload offload = Offload.open(config -> config.withThreadFactory(kind.factory()))) {
      assertThat(offload.toThread(Thread::currentThread).get()).isNotSameAs(Thread.currentThread());
      assertThatThrownBy(
              offload.toThread(
                      () -> {
                        throw failure;
                      })
                  ::join)
          .isInstanceOf(CompletionException.class)
          .hasCause(failure);
    }
  }

  @ParameterizedTest
  @MethodSource(KINDS)
  void cancelInterruptsAndThePlaceIsKeptUntilTheBodyEnds(ThreadKind kind) throws Exception {
    CountDownLatch started = new CountDownLatch(1);
    CountDownLatch mayEnd = new CountDownLatch(1);
    AtomicBoolean ended = new AtomicBoolean();
    try (Offload offload =
        Offload.open(config -> config.withThreadFactory(kind.factory()).withLimit(1))) {
      CompletableFuture<Void> first =
          offload.toThread(
              () -> {
                started.countDown();
                Gates.takeInterrupt();
                mayEnd.await();
                ended.set(true);
                return null;
              });
      started.await();
      CompletableFuture<Boolean> second = offload.toThread(ended::get);
      assertThat(first.cancel(true)).isTrue();
      assertThat(second).isNotDone();
      mayEnd.countDown();
      assertThat(second.get()).isTrue();
    }
  }

  @Test
  void taskThatIsCancelledInTheQueueNeverRuns() throws Exception {
    AtomicBoolean ran = new AtomicBoolean();
    CountDownLatch gate = new CountDownLatch(1);
    try (Offload offload = Offload.open(config -> config.withLimit(1))) {
      CompletableFuture<Boolean> first =
          offload.toThread(
              () -> {
                gate.await();
                return true;
              });
      CompletableFuture<Boolean> queued = offload.toThread(() -> ran.getAndSet(true));
      queued.cancel(true);
      gate.countDown();
      assertThat(first.get()).isTrue();
      assertThat(offload.toThread(() -> "after").get()).isEqualTo("after");
    }
    assertThat(ran).isFalse();
  }

  @Test
  void futureThatEndsInAnyOtherWayInterruptsItsTask() throws Exception {
    try (Offload offload = Offload.open(config -> config)) {
      CountDownLatch interrupted = new CountDownLatch(2);
      CountDownLatch started = new CountDownLatch(2);
      CompletableFuture<String> completed =
          offload.toThread(
              () -> {
                started.countDown();
                Gates.takeInterrupt();
                interrupted.countDown();
                return "too late";
              });
      CompletableFuture<Void> timed =
          offload.toThread(
              () -> {
                started.countDown();
                Gates.takeInterrupt();
                interrupted.countDown();
                return null;
              });
      started.await();
      timed.orTimeout(1, TimeUnit.MILLISECONDS);
      completed.complete("by somebody else");
      interrupted.await();
      assertThat(completed.get()).isEqualTo("by somebody else");
      assertThat(timed).isCompletedExceptionally();
    }
  }

  @Test
  void failureAfterTheCancelReachesTheSinkAndItsEchoDoesNot() throws Exception {
    Queue<Throwable> sink = new ConcurrentLinkedQueue<>();
    IllegalStateException late = new IllegalStateException("late");
    CountDownLatch started = new CountDownLatch(2);
    try (Offload offload = Offload.open(config -> config.withFailureSink(sink::add))) {
      CompletableFuture<Void> fails =
          offload.toThread(
              () -> {
                started.countDown();
                Gates.takeInterrupt();
                throw late;
              });
      CompletableFuture<Void> echoes =
          offload.toThread(
              () -> {
                started.countDown();
                return Gates.<Void>waiting().call();
              });
      started.await();
      fails.cancel(true);
      echoes.cancel(true);
    }
    assertThat(sink).containsExactly(late);
  }

  // owner interrupted | close
  @ParameterizedTest
  @MethodSource(KINDS)
  void closeCancelsAndWaitsAndKeepsTheFlag(ThreadKind kind) {
    AtomicBoolean ended = new AtomicBoolean();
    Offload offload = Offload.open(config -> config.withThreadFactory(kind.factory()));
    CountDownLatch started = new CountDownLatch(1);
    CompletableFuture<Void> future =
        offload.toThread(
            () -> {
              started.countDown();
              Gates.takeInterrupt();
              ended.set(true);
              return null;
            });
    Gates.await(() -> started.getCount() == 0);
    Thread.currentThread().interrupt();
    offload.close();
    assertThat(Thread.interrupted()).isTrue();
    assertThat(ended).isTrue();
    assertThat(future).isCancelled();
    assertThatThrownBy(() -> offload.toThread(() -> 1))
        .isInstanceOf(RejectedExecutionException.class)
        .hasMessageContaining("closed");
    offload.close();
  }

  @Test
  @SuppressWarnings("try") // the explicit close is what is tested
  void closeByOneOfItsOwnTasksIsRefused() throws Exception {
    try (Offload offload = Offload.open(config -> config)) {
      CompletableFuture<Void> closing =
          offload.toThread(
              () -> {
                offload.close();
                return null;
              });
      assertThatThrownBy(closing::get)
          .cause()
          .isInstanceOfSatisfying(
              ScopeMisuseException.class,
              misuse -> assertThat(misuse.kind()).isEqualTo(Kind.WRONG_THREAD));
    }
  }

  @Test
  void timeoutOfTheConfigurationIsThatOfEachTask() throws Exception {
    try (Offload offload = Offload.open(config -> config.withTimeout(Duration.ofMillis(1)))) {
      CompletableFuture<Object> slow = offload.toThread(Gates.waiting());
      assertThatThrownBy(slow::get).hasCauseInstanceOf(java.util.concurrent.TimeoutException.class);
    }
  }

  @Test
  void contextIsThatOfTheCaller() throws Exception {
    ThreadLocal<String> user = ThreadLocal.withInitial(() -> "nobody");
    try (Offload offload =
        Offload.open(config -> config.withLimit(1).withContext(ContextCarrier.threadLocal(user)))) {
      user.set("ann");
      assertThat(offload.toThread(user::get).get()).isEqualTo("ann");
      user.remove();
      assertThat(offload.toThread(user::get).get()).isEqualTo("nobody");
    }
  }

  @Test
  void captureThatThrowsFailsTheFutureAtOnce() {
    IllegalStateException captures = new IllegalStateException("capture");
    ContextCarrier bad =
        () -> {
          throw captures;
        };
    try (Offload offload = Offload.open(config -> config.withContext(bad).withLimit(1))) {
      assertThat(offload.toThread(() -> "body")).isCompletedExceptionally();
      assertThatThrownBy(offload.toThread(() -> "body")::get).hasCause(captures);
    }
  }

  @Test
  void reportsWhoKeepsCloseWaiting() {
    AtomicReference<StragglerReport> report = new AtomicReference<>();
    CountDownLatch started = new CountDownLatch(1);
    CompletableFuture<Void> straggler;
    try (Offload offload =
        Offload.open(
            config ->
                config.withName("disk").withStragglerReport(Duration.ofMillis(1), report::set))) {
      straggler =
          offload.toThread(
              () -> {
                started.countDown();
                Gates.takeInterrupt();
                Gates.await(() -> report.get() != null);
                return null;
              });
      Gates.await(() -> started.getCount() == 0);
    }
    assertThat(straggler).isCancelled();
    assertThat(report.get().scope()).isEqualTo("disk");
    assertThat(report.get().stragglers())
        .singleElement()
        .satisfies(thread -> assertThat(thread.getName()).startsWith("disk/"));
  }

  @Test
  void awaitCancelsWhenItsCallerIsInterrupted() {
    CompletableFuture<String> never = new CompletableFuture<>();
    Thread.currentThread().interrupt();
    assertThatThrownBy(() -> Offload.await(never)).isInstanceOf(InterruptedException.class);
    assertThat(never).isCancelled();
    assertThatThrownBy(() -> Offload.await(never)).isInstanceOf(CancellationException.class);
    assertThatThrownBy(() -> Offload.await(CompletableFuture.failedFuture(new IOException("x"))))
        .isInstanceOf(ExecutionException.class)
        .hasCauseInstanceOf(IOException.class);
  }

  @Test
  void factoryThatReturnsNullIsRejectedAndCloseDoesNotWait() {
    try (Offload offload = Offload.open(config -> config.withThreadFactory(task -> null))) {
      assertThatThrownBy(() -> offload.toThread(() -> 1))
          .isInstanceOf(RejectedExecutionException.class)
          .hasMessageContaining("no thread");
    }
    try (Offload offload =
        Offload.open(
            config ->
                config.withThreadFactory(
                    task -> {
                      throw new IllegalStateException("none to be had");
                    }))) {
      assertThatThrownBy(() -> offload.toThread(() -> 1)).hasMessage("none to be had");
    }
  }

  @Test
  void tasksOfAllOffloadsThatShareALimiterAreBounded() throws Exception {
    Limiter limiter = Limiter.of(1);
    CountDownLatch held = new CountDownLatch(1);
    CountDownLatch release = new CountDownLatch(1);
    try (Offload one = Offload.open(config -> config.withLimit(limiter));
        Offload other = Offload.open(config -> config.withLimit(limiter))) {
      CompletableFuture<Integer> first =
          one.toThread(
              () -> {
                held.countDown();
                release.await();
                return limiter.inUse();
              });
      held.await();
      CompletableFuture<Integer> second = other.toThread(limiter::inUse);
      assertThat(second).isNotDone();
      release.countDown();
      assertThat(first.get()).isEqualTo(1);
      assertThat(second.get()).isEqualTo(1);
    }
    assertThat(limiter.inUse()).isZero();
  }
}
