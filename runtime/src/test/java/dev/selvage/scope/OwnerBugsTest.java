package dev.selvage.scope;

import static dev.selvage.scope.ThreadKind.KINDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.selvage.scope.StructuredTaskScope.Joiner;
import dev.selvage.scope.StructuredTaskScope.Subtask;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.ForkJoinTask;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Bugs that a helper can have with who owns a scope and its threads; the numbers are those of the
 * list.
 */
@Timeout(value = 120, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
final class OwnerBugsTest {
  // 18
  @ParameterizedTest
  @MethodSource(KINDS)
  void ownerMakesAllThreadsAndContextIsThatOfTheFork(ThreadKind kind) throws Exception {
    InheritableThreadLocal<String> inherited = new InheritableThreadLocal<>();
    ThreadLocal<Integer> carried = new ThreadLocal<>();
    Queue<Thread> makers = new ConcurrentLinkedQueue<>();
    kind.run(
        () -> {
          inherited.set("owner");
          try (var scope =
              StructuredTaskScope.open(
                  Joiner.<String>allSuccessfulOrThrow(),
                  config ->
                      config
                          .withLimit(2)
                          .withContext(ContextCarrier.threadLocal(carried))
                          .withThreadFactory(
                              body -> {
                                makers.add(Thread.currentThread());
                                return kind.make(body);
                              }))) {
            CountDownLatch forked = new CountDownLatch(1);
            List<String> expected = new ArrayList<>();
            for (int i = 0; i < 20; i++) {
              carried.set(i);
              expected.add("owner " + i);
              scope.fork(
                  () -> {
                    forked.await();
                    return inherited.get() + " " + carried.get();
                  });
            }
            carried.set(-1);
            forked.countDown();
            assertThat(scope.join()).isEqualTo(expected);
          }
          assertThat(makers).isNotEmpty().containsOnly(Thread.currentThread());
        });
  }

  // 19
  @ParameterizedTest
  @MethodSource(KINDS)
  void noThreadServesTwoScopes(ThreadKind kind) throws Exception {
    ThreadLocal<String> left = new ThreadLocal<>();
    for (int round = 0; round < 2; round++) {
      try (var scope =
          StructuredTaskScope.open(
              Joiner.<String>allSuccessfulOrThrow(),
              config -> config.withLimit(2).withThreadFactory(kind.factory()))) {
        scope.fork(
            () -> {
              String before = left.get();
              left.set("left by a task");
              return before;
            });
        assertThat(scope.join()).containsExactly((String) null);
      }
    }
  }

  // 20
  @ParameterizedTest
  @MethodSource(KINDS)
  void onlyTheOwnerForksJoinsAndCloses(ThreadKind kind) throws Exception {
    try (var scope = StructuredTaskScope.open(config -> config.withThreadFactory(kind.factory()))) {
      scope.fork(
          () -> {
            assertRefused(() -> scope.fork(() -> "by a subtask"));
            assertRefused(scope::join);
            assertRefused(scope::close);
          });
      kind.run(
          () -> {
            assertRefused(() -> scope.fork(() -> "by a stranger"));
            assertRefused(scope::join);
            assertRefused(scope::close);
          });
      scope.join();
    }
  }

  private static void assertRefused(ThrowingCallable action) {
    assertThatThrownBy(action)
        .isInstanceOfSatisfying(
            ScopeMisuseException.class,
            misuse -> assertThat(misuse.kind()).isEqualTo(ScopeMisuseException.Kind.WRONG_THREAD));
  }

  // 20
  @Test
  void taskThatAPoolRunsInTheOwnersThreadKeepsTheOwnersScopesInOrder() throws Exception {
    inPool(
        new ForkJoinPool(1),
        () -> {
          Thread owner = Thread.currentThread();
          try (var outer = StructuredTaskScope.open(Joiner.<String>allSuccessfulOrThrow())) {
            outer.fork(() -> "outer");
            // the only worker helps: it runs the task that it waits for
            ForkJoinTask<List<Object>> task = ForkJoinTask.adapt(() -> inner(owner));
            assertThat(task.fork().join()).containsExactly("inner");
            outer.fork(() -> "outer, too");
            assertThat(outer.join()).containsExactly("outer", "outer, too");
          }
        });
  }

  private static List<Object> inner(Thread owner) throws Exception {
    assertThat(Thread.currentThread()).isSameAs(owner);
    try (var inner = StructuredTaskScope.open(Joiner.<Object>allSuccessfulOrThrow())) {
      inner.fork(() -> "inner");
      return inner.join();
    }
  }

  // 21
  @ParameterizedTest
  @MethodSource(KINDS)
  void ownerThatIsAPoolsOnlyWorkerMayWaitForThePool(ThreadKind kind) throws Exception {
    ForkJoinPool pool = new ForkJoinPool(1);
    inPool(
        pool,
        () -> {
          try (var scope =
              StructuredTaskScope.open(
                  Joiner.<String>allSuccessfulOrThrow(),
                  config -> config.withThreadFactory(kind.factory()))) {
            scope.fork(() -> pool.submit(() -> "by the pool").get());
            assertThat(scope.join()).containsExactly("by the pool");
          }
        });
  }

  // 21
  @Test
  void fanOutInAPoolsOnlyWorkerMayWaitForThePool() throws Exception {
    ForkJoinPool pool = new ForkJoinPool(1);
    inPool(
        pool,
        () ->
            assertThat(FanOut.map(List.of(1, 2, 3), 2, each -> pool.submit(() -> each + 1).get()))
                .containsExactly(2, 3, 4));
  }

  // 21
  @ParameterizedTest
  @MethodSource(KINDS)
  void ownerInAPoolWithoutSpareThreadsWaitsAllTheSame(ThreadKind kind) throws Exception {
    ForkJoinPool pool =
        new ForkJoinPool(
            1,
            ForkJoinPool.defaultForkJoinWorkerThreadFactory,
            null,
            false,
            1,
            1,
            1,
            null,
            1,
            TimeUnit.MINUTES);
    inPool(
        pool,
        () -> {
          Thread owner = Thread.currentThread();
          try (var scope =
              StructuredTaskScope.open(
                  Joiner.<String>allSuccessfulOrThrow(),
                  config -> config.withThreadFactory(kind.factory()))) {
            scope.fork(
                () -> {
                  Gates.awaitParked(owner);
                  return "awaited";
                });
            assertThat(scope.join()).containsExactly("awaited");
          }
        });
  }

  private static void inPool(ForkJoinPool pool, ThreadKind.Body body) throws Exception {
    try {
      Future<?> task =
          pool.submit(
              () -> {
                body.run();
                return null;
              });
      task.get();
    } finally {
      pool.shutdownNow();
    }
  }

  // 27
  @Test
  void lambdasFindTheOverloadThatTheyMean() throws Exception {
    AtomicInteger calls = new AtomicInteger();
    try (var scope = StructuredTaskScope.open(Joiner.<Object>allUntil(each -> false))) {
      Subtask<Object> throwing =
          scope.fork(
              () -> {
                throw new Exception("a Callable, because it may throw");
              });
      Subtask<Object> block =
          scope.fork(
              () -> {
                calls.incrementAndGet();
              });
      Subtask<Integer> value = scope.fork(calls::incrementAndGet);
      Runnable runnable = calls::incrementAndGet;
      Subtask<Object> typed = scope.fork(runnable);
      scope.join();
      assertThat(throwing.exception()).hasMessageStartingWith("a Callable");
      assertThat(block.get()).isNull();
      assertThat(value.get()).isBetween(1, 3);
      assertThat(typed.get()).isNull();
      assertThat(calls).hasValue(3);
    }
  }

  // 29
  @Test
  void virtualThreadsAreUsedFromJdk21OnAndNotBefore() throws Exception {
    boolean expected = Runtime.version().feature() >= 21;
    AtomicReference<Thread> thread = new AtomicReference<>();
    try (var scope = StructuredTaskScope.open()) {
      scope.fork(() -> thread.set(Thread.currentThread()));
      scope.join();
    }
    assertThat(Threads.haveVirtual()).isEqualTo(expected);
    assertThat(Threads.isVirtual(thread.get())).isEqualTo(expected);
    assertThat(thread.get().isDaemon()).isTrue();
  }

  // 30
  @Test
  void threadsAreNamedAfterTheirSubtasksBeforeTheseRun() throws Exception {
    for (int limit = 0; limit < 3; limit++) {
      int bound = limit;
      try (var scope =
          StructuredTaskScope.open(
              Joiner.<String>allSuccessfulOrThrow(),
              config -> (bound == 0 ? config : config.withLimit(bound)).withName("orders"))) {
        for (int i = 0; i < 3; i++) {
          scope.fork(() -> Thread.currentThread().getName());
        }
        assertThat(scope.join()).containsExactly("orders/0", "orders/1", "orders/2");
      }
    }
  }

  // 30
  @Test
  void dumpShowsWhichScopeIsInsideOfWhich() throws Exception {
    AtomicReference<String> dump = new AtomicReference<>();
    try (var outer = StructuredTaskScope.open(config -> config.withName("bugs-outer"))) {
      outer.fork(
          () -> {
            try (var inner = StructuredTaskScope.open(config -> config.withName("bugs-inner"))) {
              inner.fork(
                  () -> {
                    StringBuilder out = new StringBuilder();
                    Scopes.dump(out);
                    dump.set(out.toString());
                    return null;
                  });
              return inner.join();
            }
          });
      outer.join();
    }
    assertThat(dump.get())
        .containsSubsequence("scope bugs-outer, owner ", "\n  subtask 0", "\n  scope bugs-inner")
        .containsPattern("\\n    subtask 0");
  }
}
