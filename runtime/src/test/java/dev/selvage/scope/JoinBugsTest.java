package dev.selvage.scope;

import static dev.selvage.scope.ThreadKind.KINDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.selvage.scope.StructuredTaskScope.CancelledByTimeoutException;
import dev.selvage.scope.StructuredTaskScope.Joiner;
import dev.selvage.scope.StructuredTaskScope.Subtask;
import java.lang.ref.WeakReference;
import java.time.Duration;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Bugs that a helper can have in how it joins and reports; the numbers are those of the list. */
@Timeout(value = 120, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
final class JoinBugsTest {
  private static final int ROUNDS = 1_000;

  // 2
  @ParameterizedTest
  @MethodSource(KINDS)
  void strangersUnparkEndsNoJoin(ThreadKind kind) throws Exception {
    kind.run(
        () -> {
          Thread owner = Thread.currentThread();
          AtomicBoolean ended = new AtomicBoolean();
          LockSupport.unpark(owner);
          try (var scope = StructuredTaskScope.open()) {
            scope.fork(
                () -> {
                  for (int i = 0; i < 100; i++) {
                    Gates.awaitParked(owner);
                    LockSupport.unpark(owner);
                  }
                  ended.set(true);
                });
            scope.join();
            assertThat(ended).isTrue();
          }
        });
  }

  // 2 // join | end of the last subtask
  @ParameterizedTest
  @MethodSource(KINDS)
  void endOfTheLastSubtaskAlwaysWakesTheOwner(ThreadKind kind) throws Exception {
    for (int round = 0; round < ROUNDS; round++) {
      int turns = round % 100;
      try (var scope =
          StructuredTaskScope.open(config -> config.withThreadFactory(kind.factory()))) {
        scope.fork(() -> Race.spin(turns));
        Race.spin(100 - turns);
        scope.join();
      }
    }
  }

  // 2
  @ParameterizedTest
  @MethodSource(KINDS)
  void interruptThatEndsAParkIsNotSwallowed(ThreadKind kind) throws Exception {
    kind.run(
        () -> {
          Thread owner = Thread.currentThread();
          CountDownLatch end = new CountDownLatch(1);
          try (var scope = StructuredTaskScope.open(Joiner.<Boolean>allSuccessfulOrThrow())) {
            scope.fork(
                () -> {
                  Gates.awaitParked(owner);
                  owner.interrupt();
                  end.await();
                  return true;
                });
            assertThatThrownBy(scope::join).isInstanceOf(InterruptedException.class);
            end.countDown();
            assertThat(scope.join()).containsExactly(true);
          }
        });
  }

  // 6
  @ParameterizedTest
  @MethodSource(KINDS)
  void joinerHasSeenEachSubtaskWhenJoinReturns(ThreadKind kind) throws Exception {
    for (int round = 0; round < ROUNDS; round++) {
      AtomicInteger seen = new AtomicInteger();
      Joiner<Integer, List<Subtask<Integer>>, RuntimeException> joiner =
          Joiner.allUntil(
              each -> {
                Race.spin(50);
                seen.addAndGet(each.get());
                return false;
              });
      try (var scope =
          StructuredTaskScope.open(joiner, config -> config.withThreadFactory(kind.factory()))) {
        scope.fork(() -> 1);
        scope.fork(() -> 2);
        assertThat(scope.join()).extracting(Subtask::get).containsExactly(1, 2);
        assertThat(seen).hasValue(3);
      }
    }
  }

  // 7 // join returns | a subtask fails
  @ParameterizedTest
  @MethodSource(KINDS)
  void failureThatComesWhenJoinHasThrownBecomesPartOfWhatItThrew(ThreadKind kind) {
    Exception late = new Exception("late");
    CountDownLatch running = new CountDownLatch(1);
    CountDownLatch joined = new CountDownLatch(1);
    AtomicReference<StructuredTaskScope<?, ?, ?>> closed = new AtomicReference<>();
    Throwable thrown =
        catchThrowable(
            () -> {
              try (var scope =
                  StructuredTaskScope.open(config -> config.withThreadFactory(kind.factory()))) {
                closed.set(scope);
                scope.fork(
                    () -> {
                      running.countDown();
                      Gates.takeInterrupt();
                      joined.await();
                      throw late;
                    });
                running.await();
                scope.fork(
                    () -> {
                      throw new IllegalStateException("first");
                    });
                try {
                  scope.join();
                } finally {
                  joined.countDown();
                }
              }
            });
    assertThat(thrown).isInstanceOf(ExecutionException.class);
    assertThat(thrown.getSuppressed()).containsExactly(late);
    assertThat(closed.get().lateFailures()).containsExactly(late);
  }

  // 7 // join returns | a subtask completes
  @ParameterizedTest
  @MethodSource(KINDS)
  void whatAJoinerThrowsWhenJoinHasReturnedReachesTheSinkOnce(ThreadKind kind) throws Exception {
    RuntimeException failure = new IllegalStateException("the subtask's");
    RuntimeException bad = new IllegalStateException("the predicate's");
    Queue<Throwable> sink = new ConcurrentLinkedQueue<>();
    CountDownLatch completing = new CountDownLatch(1);
    CountDownLatch joined = new CountDownLatch(1);
    Joiner<String, List<Subtask<String>>, RuntimeException> joiner =
        Joiner.allUntil(
            each -> {
              if (each.state() == Subtask.State.SUCCESS) {
                return true;
              }
              completing.countDown();
              Gates.await(() -> joined.getCount() == 0);
              throw bad;
            });
    try (var scope =
        StructuredTaskScope.open(
            joiner,
            config -> config.withFailureSink(sink::add).withThreadFactory(kind.factory()))) {
      scope.fork(
          () -> {
            throw failure;
          });
      completing.await();
      scope.fork(() -> "enough");
      assertThat(scope.join().get(0).exception()).isSameAs(failure);
      joined.countDown();
    }
    assertThat(sink).containsExactly(bad);
  }

  // 8
  @Test
  void oneInstanceThatTwoSubtasksThrowIsReportedOnce() {
    IllegalStateException shared = new IllegalStateException("shared");
    CountDownLatch both = new CountDownLatch(2);
    assertThatThrownBy(
            () -> {
              try (var scope = StructuredTaskScope.open(Joiners.everyOrGroup())) {
                for (int i = 0; i < 2; i++) {
                  scope.fork(
                      () -> {
                        both.countDown();
                        both.await();
                        throw shared;
                      });
                }
                scope.join();
              }
            })
        .isInstanceOfSatisfying(
            ExceptionGroup.class, group -> assertThat(group.failures()).containsExactly(shared))
        .satisfies(group -> assertThat(group.getSuppressed()).isEmpty());
  }

  // 8
  @Test
  void failureThatIsThrownAsItIsIsNotSuppressedInItself() {
    IllegalStateException failure = new IllegalStateException("failure");
    assertThatThrownBy(
            () -> {
              try (var scope =
                  StructuredTaskScope.open(
                      Joiner.allSuccessfulOrThrow(cause -> (RuntimeException) cause))) {
                scope.fork(
                    () -> {
                      throw failure;
                    });
                scope.join();
              }
            })
        .isSameAs(failure)
        .hasNoSuppressedExceptions();
  }

  // 8
  @Test
  void failuresThatAnExceptionCannotTakeUpReachTheSink() {
    IllegalStateException failure = new IllegalStateException("failure");
    TreeRun.Mute mute = new TreeRun.Mute("takes none");
    Queue<Throwable> sink = new ConcurrentLinkedQueue<>();
    assertThatThrownBy(
            () -> {
              try (var scope =
                  StructuredTaskScope.open(
                      Joiner.allSuccessfulOrThrow(cause -> mute),
                      config -> config.withFailureSink(sink::add))) {
                scope.fork(
                    () -> {
                      throw failure;
                    });
                scope.join();
              }
            })
        .isSameAs(mute);
    assertThat(sink).containsExactly(failure);
  }

  // 8
  @Test
  void failuresThatReachEachOtherMakeAGroup() {
    Exception one = new Exception("one");
    Exception other = new Exception("other", one);
    one.addSuppressed(other);
    assertThat(ExceptionGroup.of("both", List.of(one, other)).failures())
        .containsExactly(one, other);
  }

  // 9
  @Test
  void timeoutAfterTheLastCompletionTakesNoResultAway() throws Exception {
    try (var scope =
        StructuredTaskScope.open(
            Joiner.<String>allSuccessfulOrThrow(),
            config -> config.withTimeout(Duration.ofHours(1)))) {
      scope.fork(() -> "in time");
      Gates.awaitEnded(scope);
      Gates.crew(scope).expire();
      assertThat(scope.join()).containsExactly("in time");
    }
  }

  // 9 // the timer fires | the last subtask ends
  @Test
  void timeoutThatMeetsTheLastCompletionIsOneOrTheOther() throws Exception {
    try (Race race = new Race()) {
      for (int round = 0; round < ROUNDS; round++) {
        CountDownLatch end = new CountDownLatch(1);
        Throwable thrown;
        try (var scope =
            StructuredTaskScope.open(config -> config.withTimeout(Duration.ofHours(1)))) {
          Subtask<String> subtask =
              scope.fork(
                  () -> {
                    end.await();
                    return "result";
                  });
          race.run(end::countDown, Gates.crew(scope)::expire);
          thrown = catchThrowable(scope::join);
          if (thrown == null) {
            assertThat(subtask.get()).isEqualTo("result");
          } else {
            assertThat(thrown).hasCauseInstanceOf(CancelledByTimeoutException.class);
          }
        }
      }
    }
  }

  // 9
  @Test
  void timerOfAClosedScopeKeepsNothingAlive() throws Exception {
    WeakReference<Object> crew = closedWithTimer();
    Gates.await(
        () -> {
          System.gc();
          return crew.get() == null;
        });
    assertThat(crew.get()).isNull();
  }

  private static WeakReference<Object> closedWithTimer() throws Exception {
    try (var scope = StructuredTaskScope.open(config -> config.withTimeout(Duration.ofHours(1)))) {
      scope.fork(() -> "done");
      scope.join();
      return new WeakReference<>(Gates.crew(scope));
    }
  }

  // 24
  @Test
  void closeHidesNothingThatTheBodyThrew() {
    IllegalStateException body = new IllegalStateException("the body's");
    assertThatThrownBy(
            () -> {
              try (var scope = StructuredTaskScope.open()) {
                scope.fork(Gates.waiting());
                throw body;
              }
            })
        .isSameAs(body)
        .satisfies(
            thrown ->
                assertThat(thrown.getSuppressed())
                    .singleElement()
                    .isInstanceOfSatisfying(
                        ScopeMisuseException.class,
                        misuse ->
                            assertThat(misuse.kind())
                                .isEqualTo(ScopeMisuseException.Kind.NOT_JOINED)));
  }
}
