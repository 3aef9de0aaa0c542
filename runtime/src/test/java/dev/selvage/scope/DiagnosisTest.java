package dev.selvage.scope;

import static dev.selvage.scope.ThreadKind.KINDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.selvage.scope.StructuredTaskScope.Joiner;
import java.time.Duration;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executor;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Dumps, reports, context, and tasks that nobody waits for. */
@Timeout(120)
final class DiagnosisTest {
  @ParameterizedTest
  @MethodSource(KINDS)
  void dumpShowsTheTreeOfOpenScopes(ThreadKind kind) throws Exception {
    CountDownLatch inside = new CountDownLatch(1);
    CountDownLatch gate = new CountDownLatch(1);
    StringBuilder dump = new StringBuilder();
    try (var outer =
        StructuredTaskScope.open(
            config -> config.withName("orders").withThreadFactory(kind.factory()))) {
      outer.fork(
          () -> {
            try (var inner =
                StructuredTaskScope.open(
                    config -> config.withName("prices").withThreadFactory(kind.factory()))) {
              inner.fork(
                  () -> {
                    inside.countDown();
                    gate.await();
                    return null;
                  });
              inner.join();
            }
            return null;
          });
      inside.await();
      Scopes.dump(dump);
      gate.countDown();
      outer.join();
    }
    assertThat(dump.toString())
        .containsPattern("(?m)^scope orders, owner .*1 pending")
        .containsPattern("(?m)^  subtask 0, .*Thread.*")
        .containsPattern("(?m)^  scope prices, owner .*1 pending");
    StringBuilder after = new StringBuilder();
    Scopes.dump(after);
    assertThat(after.toString()).doesNotContain("orders").doesNotContain("prices");
  }

  @ParameterizedTest
  @MethodSource(KINDS)
  void stragglersAreReportedUntilTheyEnd(ThreadKind kind) throws Exception {
    Queue<StragglerReport> reports = new ConcurrentLinkedQueue<>();
    CountDownLatch started = new CountDownLatch(1);
    try (var scope =
        StructuredTaskScope.open(
            Joiner.allUntil(each -> false),
            config ->
                config
                    .withName("slow")
                    .withThreadFactory(kind.factory())
                    .withStragglerReport(Duration.ofMillis(1), reports::add))) {
      scope.fork(
          () -> {
            started.countDown();
            Gates.await(() -> reports.size() >= 2);
          });
      started.await();
      scope.cancel();
      scope.join();
    }
    assertThat(reports)
        .hasSizeGreaterThanOrEqualTo(2)
        .allSatisfy(
            report -> {
              assertThat(report.scope()).isEqualTo("slow");
              assertThat(report.stragglers()).hasSize(1);
              assertThat(report.toString()).contains("scope slow", "1 subtask");
            });
  }

  @Test
  void carriersAreNestedInTheirOrderAndUndoneAlsoWhenTheBodyThrows() throws Exception {
    ThreadLocal<String> first = new ThreadLocal<>();
    ThreadLocal<String> second = ThreadLocal.withInitial(() -> "initial");
    ContextCarrier both =
        ContextCarrier.of(ContextCarrier.threadLocal(first), ContextCarrier.threadLocal(second));
    first.set("a");
    second.set("b");
    ContextCarrier.Snapshot snapshot = both.capture();
    first.remove();
    second.set("c");

    assertThat(snapshot.call(() -> first.get() + second.get())).isEqualTo("ab");
    Callable<String> throwing =
        () -> {
          throw new IllegalStateException(first.get() + second.get());
        };
    assertThatThrownBy(() -> snapshot.call(throwing)).hasMessage("ab");
    assertThat(first.get()).isNull();
    assertThat(second.get()).isEqualTo("c");
    assertThat(ContextCarrier.of().capture().call(() -> 1)).isEqualTo(1);
  }

  @Test
  void carrierThatCannotCaptureFailsTheSubtask() throws Exception {
    IllegalStateException broken = new IllegalStateException("no context");
    try (var scope =
        StructuredTaskScope.open(
            config ->
                config.withContext(
                    () -> {
                      throw broken;
                    }))) {
      scope.fork(() -> 1);
      assertThatThrownBy(scope::join).hasCause(broken);
    }
  }

  @ParameterizedTest
  @MethodSource(KINDS)
  void failureOfADetachedTaskReachesTheHandlerOfItsThread(ThreadKind kind) throws Exception {
    Queue<Throwable> seen = new ConcurrentLinkedQueue<>();
    IllegalStateException failure = new IllegalStateException("lost otherwise");
    AtomicReference<Thread> runner = new AtomicReference<>();
    Executor executor =
        task -> {
          Thread thread = kind.make(task);
          thread.setUncaughtExceptionHandler((in, thrown) -> seen.add(thrown));
          runner.set(thread);
          thread.start();
        };
    Future<?> detached =
        Detached.run(
            executor,
            "a test of what becomes of its failure",
            () -> {
              throw failure;
            });
    runner.get().join();
    assertThat(seen).containsExactly(failure);
    assertThat(detached).isDone();
    assertThatThrownBy(detached::get).hasCause(failure);
  }

  @Test
  void detachedTaskNeedsAReasonAndAnExecutorThatTakesIt() {
    assertThatThrownBy(() -> Detached.run(Runnable::run, " ", () -> 1))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("reason");
    Executor full =
        task -> {
          throw new RejectedExecutionException("full");
        };
    assertThatThrownBy(() -> Detached.run(full, "a test", () -> 1))
        .isInstanceOf(RejectedExecutionException.class);
  }

  @Test
  void reportKeepsACopyOfItsList() {
    List<Thread> threads = new java.util.ArrayList<>(List.of(Thread.currentThread()));
    StragglerReport report = new StragglerReport("scope", Duration.ofMillis(3), threads);
    threads.clear();
    assertThat(report.stragglers()).containsExactly(Thread.currentThread());
  }

  // task runs | its future is cancelled
  @ParameterizedTest
  @MethodSource(KINDS)
  void detachedTaskThatIsCancelledTellsWhatIsNoEcho(ThreadKind kind) throws Exception {
    IllegalStateException noEcho = new IllegalStateException("not because of the cancel");
    for (Exception thrown : List.of(new InterruptedException(), noEcho)) {
      Queue<Throwable> seen = new ConcurrentLinkedQueue<>();
      AtomicReference<Thread> runner = new AtomicReference<>();
      CountDownLatch started = new CountDownLatch(1);
      Executor executor =
          task -> {
            Thread thread = kind.make(task);
            thread.setUncaughtExceptionHandler((in, failure) -> seen.add(failure));
            runner.set(thread);
            thread.start();
          };
      Future<?> detached =
          Detached.run(
              executor,
              "a test of its cancellation",
              () -> {
                started.countDown();
                Gates.takeInterrupt();
                throw thrown;
              });
      started.await();
      assertThat(detached.cancel(true)).isTrue();
      runner.get().join();
      if (thrown == noEcho) {
        assertThat(seen).containsExactly(noEcho);
      } else {
        assertThat(seen).isEmpty();
      }
    }
  }

  @ParameterizedTest
  @MethodSource(KINDS)
  void nothingRemainsOfATimeoutThatIsOver(ThreadKind kind) throws Exception {
    kind.run(
        () -> {
          try (var scope =
              StructuredTaskScope.open(
                  Joiner.allUntil(each -> false),
                  config ->
                      config
                          .withName("over")
                          .withThreadFactory(kind.factory())
                          .withTimeout(Duration.ZERO))) {
            assertThat(Scopes.remaining()).contains(Duration.ZERO);
            StringBuilder dump = new StringBuilder();
            Scopes.dump(dump);
            assertThat(dump.toString()).containsPattern("(?m)^scope over, .*timed out$");
            scope.join();
          }
          assertThat(Scopes.remaining()).isEmpty();
        });
  }
}
