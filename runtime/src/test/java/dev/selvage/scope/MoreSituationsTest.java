package dev.selvage.scope;

import static dev.selvage.scope.ThreadKind.KINDS;
import static dev.selvage.scope.ThreadKind.on;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.selvage.scope.ScopeMisuseException.Kind;
import dev.selvage.scope.StructuredTaskScope.Joiner;
import dev.selvage.scope.StructuredTaskScope.Subtask;
import dev.selvage.scope.StructuredTaskScope.Subtask.State;
import java.time.Duration;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.RejectedExecutionException;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The rest of {@link SituationsTest}: threads, context, the cancel. The kind is that of the owner
 * and of the subtasks.
 */
@Timeout(120)
final class MoreSituationsTest {
  @ParameterizedTest
  @MethodSource(KINDS)
  void row10FactoryThatReturnsNullIsRejectedAndTheScopeGoesOn(ThreadKind kind) throws Exception {
    kind.run(
        () -> {
          try (var scope =
              StructuredTaskScope.open(config -> config.withThreadFactory(task -> null))) {
            assertThatThrownBy(() -> scope.fork(() -> 1))
                .isInstanceOf(RejectedExecutionException.class);
            assertThat(scope.join()).isNull();
          }
        });
  }

  @ParameterizedTest
  @MethodSource(KINDS)
  void row11ForkFromAnotherThreadFailsThatSubtaskOnly(ThreadKind kind) throws Exception {
    kind.run(
        () -> {
          Thread owner = Thread.currentThread();
          owner.setName("the-owner");
          try (var scope =
              StructuredTaskScope.open(
                  Joiner.<Object>allUntil(each -> false),
                  config -> config.withName("orders").withThreadFactory(kind.factory()))) {
            Subtask<Object> subtask =
                scope.fork(
                    () -> {
                      Thread.currentThread().setName("the-subtask");
                      return scope.fork(() -> 1);
                    });
            scope.join();
            assertThat(subtask.exception())
                .isInstanceOfSatisfying(
                    ScopeMisuseException.class,
                    misuse -> assertThat(misuse.kind()).isEqualTo(Kind.WRONG_THREAD))
                .hasMessageContainingAll("the-owner", "the-subtask", "orders");
          }
        });
  }

  @ParameterizedTest
  @MethodSource(KINDS)
  void row12And13ForkAfterJoinAndGetBeforeJoinSayWhatToDo(ThreadKind kind) throws Exception {
    kind.run(
        () -> {
          try (var scope = StructuredTaskScope.open(on(kind))) {
            Subtask<Integer> subtask = scope.fork(() -> 1);
            Gates.awaitEnded(scope);
            assertThatThrownBy(subtask::get)
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("call join()");
            assertThatThrownBy(subtask::exception).hasMessageContaining("call join()");
            scope.join();
            assertThat(subtask.get()).isEqualTo(1);
            assertThatThrownBy(() -> scope.fork(() -> 2))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("fork everything before join()");
          }
        });
  }

  @ParameterizedTest
  @MethodSource(KINDS)
  void row14CloseWaitsOnWhenItsOwnerIsInterrupted(ThreadKind kind) throws Exception {
    kind.run(
        () -> {
          Thread owner = Thread.currentThread();
          CountDownLatch started = new CountDownLatch(1);
          CountDownLatch ended = new CountDownLatch(1);
          try (var scope = StructuredTaskScope.open(Joiner.allUntil(each -> false), on(kind))) {
            scope.fork(
                () -> {
                  started.countDown();
                  Gates.takeInterrupt();
                  Gates.awaitParked(owner);
                  owner.interrupt();
                  ended.countDown();
                });
            started.await();
            scope.cancel();
            scope.join();
          }
          assertThat(ended.getCount()).isZero();
          assertThat(Thread.interrupted()).isTrue();
        });
  }

  @ParameterizedTest
  @MethodSource(KINDS)
  void row15ErrorIsAFailureLikeAnyOther(ThreadKind kind) throws Exception {
    kind.run(
        () -> {
          AssertionError error = new AssertionError("broken");
          try (var scope = StructuredTaskScope.open(on(kind))) {
            scope.fork(
                () -> {
                  throw error;
                });
            assertThatThrownBy(scope::join).isInstanceOf(ExecutionException.class).hasCause(error);
          }
        });
  }

  @ParameterizedTest
  @MethodSource(KINDS)
  void row16NoThreadIsAliveAfterClose(ThreadKind kind) throws Exception {
    kind.run(
        () -> {
          Queue<Thread> threads = new ConcurrentLinkedQueue<>();
          for (int round = 0; round < 200; round++) {
            try (var scope = StructuredTaskScope.open(on(kind))) {
              for (int i = 0; i < 5; i++) {
                scope.fork(() -> threads.add(Thread.currentThread()));
              }
              scope.join();
            }
            assertThat(threads).noneMatch(Thread::isAlive);
            threads.clear();
          }
        });
  }

  @ParameterizedTest
  @MethodSource(KINDS)
  void row17ThreadLocalIsTakenAlongByACarrierOnly(ThreadKind kind) throws Exception {
    ThreadLocal<String> user = new ThreadLocal<>();
    kind.run(
        () -> {
          user.set("ann");
          try (var scope =
              StructuredTaskScope.open(
                  Joiner.<String>allSuccessfulOrThrow(),
                  config ->
                      config
                          .withThreadFactory(kind.factory())
                          .withContext(ContextCarrier.threadLocal(user)))) {
            scope.fork(user::get);
            user.set("bob");
            scope.fork(user::get);
            assertThat(scope.join()).containsExactly("ann", "bob");
          }
          try (var scope =
              StructuredTaskScope.open(Joiner.<Boolean>allSuccessfulOrThrow(), on(kind))) {
            scope.fork(() -> user.get() == null);
            assertThat(scope.join()).containsExactly(true);
          }
        });
  }

  @ParameterizedTest
  @MethodSource(KINDS)
  void row18InheritableThreadLocalIsThatOfTheForkingThread(ThreadKind kind) throws Exception {
    InheritableThreadLocal<String> user = new InheritableThreadLocal<>();
    kind.run(
        () -> {
          user.set("ann");
          try (var scope =
              StructuredTaskScope.open(Joiner.<String>allSuccessfulOrThrow(), on(kind))) {
            scope.fork(user::get);
            assertThat(scope.join()).containsExactly("ann");
          }
        });
  }

  @ParameterizedTest
  @MethodSource(KINDS)
  void row19And20ThreadThatIsInterruptedBeforeItsStartRunsItsTaskAllTheSame(ThreadKind kind)
      throws Exception {
    kind.run(
        () -> {
          try (var scope =
              StructuredTaskScope.open(
                  Joiner.<Integer>allSuccessfulOrThrow(),
                  config ->
                      config.withThreadFactory(
                          task -> {
                            Thread thread = kind.make(task);
                            thread.interrupt();
                            return thread;
                          }))) {
            scope.fork(() -> 5);
            assertThat(scope.join()).containsExactly(5);
          }
        });
  }

  @ParameterizedTest
  @MethodSource(KINDS)
  void row21FailureOfALoserReachesTheSink(ThreadKind kind) throws Exception {
    Queue<Throwable> sink = new ConcurrentLinkedQueue<>();
    AssertionError ofLoser = new AssertionError("loser");
    kind.run(
        () -> {
          CountDownLatch started = new CountDownLatch(1);
          try (var scope =
              StructuredTaskScope.open(
                  Joiner.<String>anySuccessfulOrThrow(),
                  config -> config.withThreadFactory(kind.factory()).withFailureSink(sink::add))) {
            scope.fork(
                () -> {
                  started.countDown();
                  Gates.takeInterrupt();
                  throw ofLoser;
                });
            started.await();
            scope.fork(() -> "winner");
            assertThat(scope.join()).isEqualTo("winner");
          }
          assertThat(sink).containsExactly(ofLoser);
        });
  }

  @ParameterizedTest
  @MethodSource(KINDS)
  void row23ForkAfterTheCancelStartsNothing(ThreadKind kind) throws Exception {
    kind.run(
        () -> {
          Queue<Runnable> made = new ConcurrentLinkedQueue<>();
          try (var scope =
              StructuredTaskScope.open(
                  Joiner.allUntil(each -> false),
                  config ->
                      config
                          .withTimeout(Duration.ofHours(1))
                          .withThreadFactory(
                              task -> {
                                made.add(task);
                                return kind.make(task);
                              }))) {
            scope.cancel();
            Subtask<Integer> subtask = scope.fork(() -> 1);
            assertThat(subtask.state()).isEqualTo(State.UNAVAILABLE);
            assertThat(made).isEmpty();
            assertThat(scope.join()).hasSize(1);
          }
        });
  }
}
