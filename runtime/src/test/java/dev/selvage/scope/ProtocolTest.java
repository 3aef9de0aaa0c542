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
import java.io.IOException;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Fork, join and close, where the owner is of one kind and the subtasks are of another, and where a
 * step in between fails.
 */
@Timeout(120)
final class ProtocolTest {
  static Stream<Arguments> ownersAndForks() {
    return ThreadKind.kinds()
        .flatMap(owner -> ThreadKind.kinds().map(forks -> Arguments.of(owner, forks)));
  }

  @ParameterizedTest
  @MethodSource("ownersAndForks")
  void joinReturnsResultsAndCloseLeavesNoThread(ThreadKind owner, ThreadKind forks)
      throws Exception {
    Queue<Thread> threads = new ConcurrentLinkedQueue<>();
    owner.run(
        () -> {
          for (int limit : new int[] {1, 3, 100}) {
            try (var scope =
                StructuredTaskScope.open(
                    Joiner.<Integer>allSuccessfulOrThrow(),
                    config -> on(forks).apply(config).withLimit(limit))) {
              for (int i = 0; i < 10; i++) {
                int number = i;
                scope.fork(
                    () -> {
                      threads.add(Thread.currentThread());
                      return number;
                    });
              }
              assertThat(scope.join()).containsExactly(0, 1, 2, 3, 4, 5, 6, 7, 8, 9);
            }
            assertThat(threads).hasSize(10).noneMatch(Thread::isAlive);
            threads.clear();
          }
        });
  }

  // join parks | another thread cancels
  @ParameterizedTest
  @MethodSource("ownersAndForks")
  void cancelByAnyThreadEndsTheJoin(ThreadKind owner, ThreadKind forks) throws Exception {
    owner.run(
        () -> {
          Thread joining = Thread.currentThread();
          CountDownLatch release = new CountDownLatch(1);
          try (var scope = StructuredTaskScope.open(on(forks))) {
            scope.fork(() -> Gates.await(() -> release.getCount() == 0));
            Thread canceller =
                forks.make(
                    () -> {
                      Gates.awaitParked(joining);
                      scope.cancel();
                    });
            canceller.start();
            // it returns although the subtask runs on
            assertThat(scope.join()).isNull();
            assertThat(scope.isCancelled()).isTrue();
            release.countDown();
            canceller.join();
          }
        });
  }

  // join parks | another thread interrupts the owner
  @ParameterizedTest
  @MethodSource("ownersAndForks")
  void interruptedOwnerLeavesAndItsSubtasksEnd(ThreadKind owner, ThreadKind forks)
      throws Exception {
    AtomicInteger interrupted = new AtomicInteger();
    owner.run(
        () -> {
          Thread joining = Thread.currentThread();
          Thread interrupter =
              forks.make(
                  () -> {
                    Gates.awaitParked(joining);
                    joining.interrupt();
                  });
          Throwable thrown =
              catchThrowable(
                  () -> {
                    try (var scope = StructuredTaskScope.open(on(forks))) {
                      CountDownLatch started = new CountDownLatch(3);
                      for (int i = 0; i < 3; i++) {
                        scope.fork(
                            () -> {
                              started.countDown();
                              Gates.takeInterrupt();
                              interrupted.incrementAndGet();
                            });
                      }
                      Gates.await(() -> started.getCount() == 0);
                      interrupter.start();
                      scope.join();
                    }
                  });
          assertThat(thrown).isInstanceOf(InterruptedException.class).hasNoSuppressedExceptions();
          assertThat(Thread.currentThread().isInterrupted()).isFalse();
          interrupter.join();
        });
    assertThat(interrupted).hasValue(3);
  }

  /** A joiner that throws in the owner's calls. */
  private static final class Throwing implements Joiner<Integer, Integer, RuntimeException> {
    private final AtomicInteger forks = new AtomicInteger();

    @Override
    public boolean onFork(Subtask<Integer> subtask) {
      if (forks.incrementAndGet() == 2) {
        throw new IllegalStateException("onFork");
      }
      return false;
    }

    @Override
    public Integer result() {
      throw new IllegalStateException("result");
    }

    @Override
    public Integer timeout() {
      throw new IllegalStateException("timeout");
    }
  }

  @ParameterizedTest
  @MethodSource(KINDS)
  void whatTheJoinerThrowsInTheOwnersCallsReachesTheOwner(ThreadKind kind) throws Exception {
    kind.run(
        () -> {
          try (var scope = StructuredTaskScope.open(new Throwing(), on(kind))) {
            scope.fork(() -> 1);
            assertThatThrownBy(() -> scope.fork(() -> 2)).hasMessage("onFork");
            Subtask<Integer> third = scope.fork(() -> 3);
            assertThatThrownBy(scope::join).hasMessage("result");
            assertThat(third.get()).isEqualTo(3);
          }
          try (var scope = StructuredTaskScope.open(new Throwing(), on(kind))) {
            scope.fork(Gates.<Integer>waiting());
            Gates.crew(scope).expire();
            assertThatThrownBy(scope::join).hasMessage("timeout");
          }
        });
  }

  @ParameterizedTest
  @MethodSource(KINDS)
  void failureAfterAJoinersOwnExceptionIsSuppressedInThat(ThreadKind kind) throws Exception {
    IOException late = new IOException("late");
    kind.run(
        () -> {
          Throwable thrown =
              catchThrowable(
                  () -> {
                    try (var scope = StructuredTaskScope.open(new Throwing(), on(kind))) {
                      CountDownLatch started = new CountDownLatch(1);
                      scope.fork(
                          () -> {
                            started.countDown();
                            Gates.takeInterrupt();
                            throw late;
                          });
                      started.await();
                      scope.cancel();
                      scope.join();
                    }
                  });
          assertThat(thrown).hasMessage("result");
          assertThat(thrown.getSuppressed()).containsExactly(late);
        });
  }

  @ParameterizedTest
  @MethodSource(KINDS)
  void failuresOfInnerScopesThatAreClosedOutOfOrderAreSuppressed(ThreadKind kind) throws Exception {
    IOException ofInner = new IOException("inner");
    kind.run(
        () -> {
          var outer = StructuredTaskScope.open(on(kind));
          outer.fork(() -> 1);
          var middle = StructuredTaskScope.open(on(kind));
          var inner = StructuredTaskScope.open(Joiner.allUntil(each -> false), on(kind));
          CountDownLatch started = new CountDownLatch(1);
          inner.fork(
              () -> {
                started.countDown();
                Gates.takeInterrupt();
                throw ofInner;
              });
          started.await();
          ScopeMisuseException misuse =
              catchThrowableOfType(ScopeMisuseException.class, outer::close);
          assertThat(misuse.kind()).isEqualTo(Kind.OUT_OF_ORDER);
          assertThat(misuse.getSuppressed()).hasSize(2).contains(ofInner);
          assertThat(misuse.getSuppressed())
              .filteredOn(each -> each instanceof ScopeMisuseException)
              .extracting(each -> ((ScopeMisuseException) each).kind())
              .containsExactly(Kind.NOT_JOINED);
          inner.close();
          middle.close();
          assertThat(inner.lateFailures()).containsExactly(ofInner);
          assertThat(Frame.current().top).isNull();
        });
  }

  @ParameterizedTest
  @MethodSource(KINDS)
  void lateFailuresAreThereAfterCloseOnly(ThreadKind kind) throws Exception {
    Queue<Throwable> sink = new ConcurrentLinkedQueue<>();
    IOException lost = new IOException("lost otherwise");
    kind.run(
        () -> {
          var scope =
              StructuredTaskScope.open(
                  Joiner.<String>anySuccessfulOrThrow(),
                  config -> on(kind).apply(config).withFailureSink(sink::add));
          scope.fork(
              () -> {
                throw lost;
              });
          Gates.awaitEnded(scope);
          scope.fork(() -> "won");
          assertThat(scope.join()).isEqualTo("won");
          assertThat(scope.lateFailures()).isEmpty();
          scope.close();
          assertThat(scope.lateFailures()).containsExactly(lost).containsExactlyElementsOf(sink);
        });
  }

  @ParameterizedTest
  @MethodSource(KINDS)
  void limiterBoundsAllScopesThatShareIt(ThreadKind kind) throws Exception {
    Limiter limiter = Limiter.of(2);
    AtomicInteger running = new AtomicInteger();
    AtomicInteger most = new AtomicInteger();
    CountDownLatch full = new CountDownLatch(2);
    try (var scopes = StructuredTaskScope.open(on(kind))) {
      for (int i = 0; i < 3; i++) {
        scopes.fork(
            () -> {
              try (var scope =
                  StructuredTaskScope.open(config -> on(kind).apply(config).withLimit(limiter))) {
                for (int j = 0; j < 20; j++) {
                  scope.fork(
                      () -> {
                        most.accumulateAndGet(running.incrementAndGet(), Math::max);
                        // the first two meet, so that the limit is reached
                        full.countDown();
                        full.await();
                        Thread.yield();
                        running.decrementAndGet();
                        return null;
                      });
                }
                return scope.join();
              }
            });
      }
      scopes.join();
    }
    assertThat(most).hasValue(2);
    assertThat(limiter.inUse()).isZero();
    assertThat(limiter.permits()).isEqualTo(2);
  }
}
