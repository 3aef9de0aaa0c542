package dev.selvage.scope;

import static dev.selvage.scope.ThreadKind.KINDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.selvage.scope.StructuredTaskScope.Joiner;
import dev.selvage.scope.StructuredTaskScope.Subtask;
import java.lang.ref.WeakReference;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Bugs that a helper can have where what it is given breaks, and in what it leaves behind; the
 * numbers are those of the list.
 */
@Timeout(value = 120, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
final class BrokenCodeBugsTest {
  // 10
  @ParameterizedTest
  @MethodSource(KINDS)
  void interruptThatThrowsKeepsNoOtherFromBeingInterrupted(ThreadKind kind) throws Exception {
    Error bad = new AssertionError("interrupt");
    Queue<Throwable> sink = new ConcurrentLinkedQueue<>();
    CountDownLatch end = new CountDownLatch(1);
    CountDownLatch running = new CountDownLatch(2);
    Queue<Thread> made = new ConcurrentLinkedQueue<>();
    kind.run(
        () -> {
          try (var scope =
              StructuredTaskScope.open(
                  Joiner.<Object>allUntil(each -> false),
                  config ->
                      config
                          .withFailureSink(sink::add)
                          .withThreadFactory(
                              body -> {
                                Thread thread =
                                    made.isEmpty()
                                        ? kind.make(body)
                                        : new Thread(body) {
                                          @Override
                                          public void interrupt() {
                                            throw bad;
                                          }
                                        };
                                made.add(thread);
                                return thread;
                              }))) {
            scope.fork(
                () -> {
                  running.countDown();
                  Gates.takeInterrupt();
                  end.countDown();
                });
            // the canceller meets the newest first
            scope.fork(
                () -> {
                  running.countDown();
                  end.await();
                  return null;
                });
            running.await();
            scope.cancel();
            scope.join();
          }
        });
    assertThat(sink).containsExactly(bad);
  }

  // 11
  @ParameterizedTest
  @MethodSource(KINDS)
  void threadThatIsStillEndingIsWaitedFor(ThreadKind kind) throws Exception {
    kind.run(
        () -> {
          Thread owner = Thread.currentThread();
          AtomicBoolean joined = new AtomicBoolean();
          Queue<Thread> made = new ConcurrentLinkedQueue<>();
          try (var scope =
              StructuredTaskScope.open(
                  config ->
                      config.withThreadFactory(
                          body -> {
                            Thread thread =
                                kind.make(
                                    () -> {
                                      body.run();
                                      // such as a ThreadLocal's or a profiler's clean-up
                                      Gates.await(joined::get);
                                      Gates.awaitParked(owner);
                                    });
                            made.add(thread);
                            return thread;
                          }))) {
            scope.fork(() -> "one");
            scope.fork(() -> "two");
            scope.join();
            joined.set(true);
          }
          assertThat(made).hasSize(2).noneMatch(Thread::isAlive);
        });
  }

  // 12
  @ParameterizedTest
  @MethodSource(KINDS)
  void scopeThatForksForLongForgetsWhatHasEnded(ThreadKind kind) throws Exception {
    List<WeakReference<Thread>> threads = new ArrayList<>();
    List<WeakReference<Object>> results = new ArrayList<>();
    Queue<Object> made = new ConcurrentLinkedQueue<>();
    try (var scope =
        StructuredTaskScope.open(config -> config.withThreadFactory(kind.factory(threads)))) {
      for (int i = 0; i < 1_000; i++) {
        scope.fork(
            () -> {
              Object result = new Object();
              made.add(result);
              return result;
            });
        Gates.awaitEnded(scope);
        results.add(new WeakReference<>(made.remove()));
      }
      // a bounded number of the last threads is kept until the next sweep; no results
      assertForgotten(threads, 900);
      assertForgotten(results, 1_000);
      scope.join();
    }
  }

  private static void assertForgotten(List<? extends WeakReference<?>> all, int atLeast) {
    Gates.await(
        () -> {
          System.gc();
          return all.stream().filter(each -> each.get() == null).count() >= atLeast;
        });
    assertThat(all.stream().filter(each -> each.get() == null).count())
        .isGreaterThanOrEqualTo(atLeast);
  }

  /** Says when it takes its value away again. */
  private record Carrier(String name, Queue<String> log, RuntimeException captures, Error restores)
      implements ContextCarrier {
    @Override
    public Snapshot capture() {
      if (captures != null) {
        throw captures;
      }
      Carrier carrier = this;
      return new Snapshot() {
        @Override
        public <T> T call(Callable<T> body) throws Exception {
          T result;
          try {
            result = body.call();
          } finally {
            carrier.log.add("restored " + carrier.name);
          }
          if (carrier.restores != null) {
            throw carrier.restores;
          }
          return result;
        }
      };
    }
  }

  // 25
  @ParameterizedTest
  @MethodSource(KINDS)
  void carrierThatBreaksFailsTheSubtaskAndOthersRestore(ThreadKind kind) throws Exception {
    Queue<String> log = new ConcurrentLinkedQueue<>();
    RuntimeException captures = new IllegalStateException("capture");
    Error restores = new AssertionError("restore");
    ContextCarrier good = new Carrier("good", log, null, null);
    List<Carrier> bad =
        List.of(new Carrier("bad", log, captures, null), new Carrier("bad", log, null, restores));
    List<Throwable> failures = new ArrayList<>();
    for (ContextCarrier each : bad) {
      try (var scope =
          StructuredTaskScope.open(
              Joiner.<String>allUntil(subtask -> false),
              config ->
                  config
                      .withThreadFactory(kind.factory())
                      .withContext(ContextCarrier.of(good, each)))) {
        scope.fork(() -> "body");
        failures.add(scope.join().get(0).exception());
      }
    }
    assertThat(failures).containsExactly(captures, restores);
    assertThat(log).containsExactly("restored bad", "restored good");
  }

  // 25
  @ParameterizedTest
  @MethodSource(KINDS)
  void captureThatThrowsInACancelledScopeIsReportedAllTheSame(ThreadKind kind) throws Exception {
    RuntimeException captures = new IllegalStateException("capture");
    Carrier bad = new Carrier("bad", new ConcurrentLinkedQueue<>(), captures, null);
    Queue<Throwable> sink = new ConcurrentLinkedQueue<>();
    try (var scope =
        StructuredTaskScope.open(
            Joiner.<Object>allUntil(subtask -> false),
            config ->
                config
                    .withThreadFactory(kind.factory())
                    .withContext(bad)
                    .withFailureSink(sink::add))) {
      scope.cancel();
      scope.fork(() -> "body");
      scope.join();
    }
    assertThat(sink).containsExactly(captures);
  }

  // 25
  @Test
  void threadLocalIsRestoredWhenTheBodyThrows() {
    ThreadLocal<String> local = new ThreadLocal<>();
    ContextCarrier.Snapshot none = ContextCarrier.threadLocal(local).capture();
    local.set("before");
    Exception failure = new Exception("body");
    assertThatThrownBy(
            () ->
                none.call(
                    () -> {
                      assertThat(local.get()).isNull();
                      local.set("the body's");
                      throw failure;
                    }))
        .isSameAs(failure);
    assertThat(local.get()).isEqualTo("before");
    local.remove();
  }

  // 26
  @ParameterizedTest
  @MethodSource(KINDS)
  void stackOverflowInABodyOrInAJoinerIsAFailureLikeAnyOther(ThreadKind kind) throws Exception {
    for (int limit = 0; limit < 2; limit++) {
      int bound = limit;
      Queue<Throwable> sink = new ConcurrentLinkedQueue<>();
      AtomicReference<Throwable> thrown = new AtomicReference<>();
      Joiner<Object, List<Subtask<Object>>, RuntimeException> joiner =
          Joiner.allUntil(each -> each.state() == Subtask.State.SUCCESS && endless(0) > 0);
      try (var scope =
          StructuredTaskScope.open(
              joiner,
              config ->
                  (bound == 0 ? config : config.withLimit(bound))
                      .withFailureSink(sink::add)
                      .withThreadFactory(kind.factory()))) {
        scope.fork(() -> endless(0));
        Gates.awaitEnded(scope);
        scope.fork(() -> "and the joiner overflows");
        scope.join();
      } catch (IllegalStateException e) {
        thrown.set(e);
      }
      assertThat(thrown.get())
          .hasMessage("joiner failed")
          .hasCauseInstanceOf(StackOverflowError.class);
      // at once, because it is the machine's
      assertThat(sink).hasAtLeastOneElementOfType(StackOverflowError.class);
    }
  }

  private static int endless(int depth) {
    return endless(depth + 1) + 1;
  }

  /** Breaks whoever looks at it. */
  private static final class Poison extends Exception {
    private static final long serialVersionUID = 1L;

    @Override
    public synchronized Throwable getCause() {
      throw new OutOfMemoryError("simulated");
    }
  }

  // 26 // between the outcome and the count
  @ParameterizedTest
  @MethodSource(KINDS)
  void workerThatBreaksBetweenOutcomeAndCountLeavesNobodyWaiting(ThreadKind kind) throws Exception {
    for (int limit = 0; limit < 2; limit++) {
      int bound = limit;
      assertThatThrownBy(
              () -> {
                try (var scope =
                    StructuredTaskScope.open(
                        config ->
                            (bound == 0 ? config : config.withLimit(bound))
                                .withFailureSink(failure -> {})
                                .withThreadFactory(kind.factory()))) {
                  scope.fork(BrokenCodeBugsTest::leakAndThrowPoison);
                  scope.fork(() -> "next");
                  scope.fork(() -> "last");
                  scope.join();
                }
              })
          .hasCauseInstanceOf(OutOfMemoryError.class);
    }
  }

  private static Object leakAndThrowPoison() throws Poison {
    StructuredTaskScope.open(config -> config.withName("left open"));
    throw new Poison();
  }
}
