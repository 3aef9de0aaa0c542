package dev.selvage.scope;

import static dev.selvage.scope.ThreadKind.KINDS;
import static dev.selvage.scope.ThreadKind.on;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.selvage.scope.StructuredTaskScope.Joiner;
import dev.selvage.scope.StructuredTaskScope.Subtask;
import dev.selvage.scope.StructuredTaskScope.Subtask.State;
import java.io.IOException;
import java.nio.channels.ClosedByInterruptException;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * What a scope does at each event: failures, echoes, interruptions, cancel, limit. The kind is that
 * of the owner and of the subtasks. Timeouts stand in {@link TimeoutsTest}, and what is misuse in
 * {@link MisuseTest}.
 */
@Timeout(120)
final class SemanticsTest {
  @ParameterizedTest
  @MethodSource(KINDS)
  void failureDropsWhatIsQueuedAndInterruptsWhatRunsOnce(ThreadKind kind) throws Exception {
    kind.run(
        () -> {
          AtomicInteger interrupts = new AtomicInteger();
          CountDownLatch started = new CountDownLatch(1);
          IOException failure = new IOException("first");
          try (var scope =
              StructuredTaskScope.open(
                  config -> config.withThreadFactory(kind.factory()).withLimit(2))) {
            scope.fork(
                () -> {
                  started.countDown();
                  Gates.takeInterrupt();
                  interrupts.incrementAndGet();
                });
            started.await();
            scope.fork(
                () -> {
                  Gates.await(() -> Gates.crew(scope).pending() == 3);
                  throw failure;
                });
            Subtask<Integer> queued = scope.fork(() -> 1);
            assertThatThrownBy(scope::join).hasCause(failure);
            assertThat(queued.state()).isEqualTo(State.UNAVAILABLE);
          }
          assertThat(interrupts).hasValue(1);
        });
  }

  @ParameterizedTest
  @MethodSource(KINDS)
  void groupJoinerWaitsForAllAndThrowsAllInForkOrder(ThreadKind kind) throws Exception {
    kind.run(
        () -> {
          IOException cause = new IOException("cancels");
          IllegalStateException straggler = new IllegalStateException("ends later");
          CountDownLatch started = new CountDownLatch(1);
          try (var scope = StructuredTaskScope.open(Joiners.<Void>allOrGroup(), on(kind))) {
            scope.fork(
                () -> {
                  started.countDown();
                  Gates.takeInterrupt();
                  throw straggler;
                });
            started.await();
            scope.fork(
                () -> {
                  throw cause;
                });
            ExceptionGroup group = catchThrowableOfType(ExceptionGroup.class, scope::join);
            assertThat(group.failures()).containsExactly(straggler, cause);
          }
        });
  }

  @ParameterizedTest
  @MethodSource(KINDS)
  void echoOfTheCancelIsNoFailureAndAnythingElseIs(ThreadKind kind) throws Exception {
    InterruptedException saysMore = new InterruptedException();
    saysMore.addSuppressed(new IOException("close failed"));
    IllegalStateException other = new IllegalStateException("not an echo");
    Queue<Throwable> sink = new ConcurrentLinkedQueue<>();
    List<Exception> thrown =
        List.of(
            new InterruptedException(),
            new ClosedByInterruptException(),
            new java.io.InterruptedIOException(),
            new CancellationException(),
            saysMore,
            new java.net.SocketTimeoutException("a timeout of its own"),
            other);
    kind.run(
        () -> {
          var scope =
              StructuredTaskScope.open(
                  Joiner.allUntil(each -> false),
                  config -> config.withThreadFactory(kind.factory()).withFailureSink(sink::add));
          CountDownLatch started = new CountDownLatch(thrown.size());
          for (Exception each : thrown) {
            scope.fork(
                () -> {
                  started.countDown();
                  Gates.takeInterrupt();
                  throw each;
                });
          }
          started.await();
          scope.cancel();
          scope.join();
          scope.close();
          assertThat(scope.lateFailures())
              .containsExactlyInAnyOrder(saysMore, thrown.get(5), other)
              .containsExactlyElementsOf(sink);
        });
  }

  @ParameterizedTest
  @MethodSource(KINDS)
  void interruptionByAStrangerIsAFailure(ThreadKind kind) throws Exception {
    kind.run(
        () -> {
          try (var scope = StructuredTaskScope.open(on(kind))) {
            scope.fork(
                () -> {
                  Thread.currentThread().interrupt();
                  return Gates.waiting().call();
                });
            assertThatThrownBy(scope::join).hasCauseInstanceOf(InterruptedException.class);
          }
        });
  }

  @ParameterizedTest
  @MethodSource(KINDS)
  void errorOfTheJvmReachesTheSinkAtOnce(ThreadKind kind) throws Exception {
    Queue<Throwable> sink = new ConcurrentLinkedQueue<>();
    StackOverflowError error = new StackOverflowError("a test's own");
    kind.run(
        () -> {
          try (var scope =
              StructuredTaskScope.open(
                  config -> config.withThreadFactory(kind.factory()).withFailureSink(sink::add))) {
            scope.fork(
                () -> {
                  throw error;
                });
            Gates.awaitEnded(scope);
            assertThat(sink).containsExactly(error);
            assertThatThrownBy(scope::join).hasCause(error);
          }
          assertThat(sink).containsExactly(error);
        });
  }

  @ParameterizedTest
  @MethodSource(KINDS)
  void interruptionOfTheOwnerReachesTheWholeTree(ThreadKind kind) throws Exception {
    Queue<String> interrupted = new ConcurrentLinkedQueue<>();
    CountDownLatch atTheBottom = new CountDownLatch(1);
    AtomicReference<Throwable> outcome = new AtomicReference<>();
    Thread owner =
        kind.make(
            () ->
                outcome.set(
                    catchThrowable(
                        () -> {
                          try (var outer = StructuredTaskScope.open(on(kind))) {
                            outer.fork(
                                () -> {
                                  try (var inner = StructuredTaskScope.open(on(kind))) {
                                    inner.fork(
                                        () -> {
                                          atTheBottom.countDown();
                                          Gates.takeInterrupt();
                                          interrupted.add("leaf");
                                        });
                                    inner.join();
                                  } catch (InterruptedException e) {
                                    interrupted.add("inner owner");
                                    throw e;
                                  }
                                  return null;
                                });
                            outer.join();
                          }
                        })));
    owner.start();
    atTheBottom.await();
    owner.interrupt();
    owner.join();
    assertThat(outcome.get()).isInstanceOf(InterruptedException.class);
    assertThat(interrupted).containsExactly("leaf", "inner owner");
  }

  @ParameterizedTest
  @MethodSource(KINDS)
  void cancelEndsAJoinWithoutAnInventedFailure(ThreadKind kind) throws Exception {
    kind.run(
        () -> {
          try (var scope = StructuredTaskScope.open(on(kind))) {
            scope.fork(Gates.waiting());
            scope.cancel();
            scope.cancel();
            assertThat(scope.join()).isNull();
          }
          try (var scope =
              StructuredTaskScope.open(Joiner.<Integer>allSuccessfulOrThrow(), on(kind))) {
            scope.fork(Gates.<Integer>waiting());
            scope.cancel();
            assertThatThrownBy(scope::join).hasCauseInstanceOf(CancellationException.class);
          }
        });
  }

  @ParameterizedTest
  @MethodSource(KINDS)
  void limitBoundsThreadsAndKeepsTheOrderOfForks(ThreadKind kind) throws Exception {
    kind.run(
        () -> {
          AtomicInteger made = new AtomicInteger();
          AtomicInteger running = new AtomicInteger();
          AtomicInteger most = new AtomicInteger();
          Queue<Integer> started = new ConcurrentLinkedQueue<>();
          try (var scope =
              StructuredTaskScope.open(
                  config ->
                      config
                          .withLimit(1)
                          .withThreadFactory(
                              task -> {
                                made.incrementAndGet();
                                return kind.make(task);
                              }))) {
            CountDownLatch gate = new CountDownLatch(1);
            for (int i = 0; i < 50; i++) {
              int number = i;
              scope.fork(
                  () -> {
                    most.accumulateAndGet(running.incrementAndGet(), Math::max);
                    started.add(number);
                    gate.await();
                    running.decrementAndGet();
                    return number;
                  });
            }
            gate.countDown();
            scope.join();
          }
          assertThat(made).hasValue(1);
          assertThat(most).hasValue(1);
          assertThat(List.copyOf(started)).isSorted().hasSize(50);
        });
  }

  @ParameterizedTest
  @MethodSource(KINDS)
  void onForkIsCalledAlsoInACancelledScope(ThreadKind kind) throws Exception {
    AtomicInteger forked = new AtomicInteger();
    Joiner<Object, Void, RuntimeException> counting =
        new Joiner<>() {
          @Override
          public boolean onFork(Subtask<Object> subtask) {
            forked.incrementAndGet();
            return true;
          }

          @Override
          public Void result() {
            return null;
          }

          @Override
          public Void timeout() {
            return null;
          }
        };
    kind.run(
        () -> {
          try (var scope = StructuredTaskScope.open(counting, on(kind))) {
            assertThat(scope.fork(() -> 1).state()).isEqualTo(State.UNAVAILABLE);
            assertThat(scope.isCancelled()).isTrue();
            scope.fork(() -> 2);
            scope.join();
          }
        });
    assertThat(forked).hasValue(2);
  }
}
