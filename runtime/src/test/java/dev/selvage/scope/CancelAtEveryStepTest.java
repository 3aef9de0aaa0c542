package dev.selvage.scope;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.selvage.scope.StructuredTaskScope.CancelledByTimeoutException;
import dev.selvage.scope.StructuredTaskScope.Configuration;
import dev.selvage.scope.StructuredTaskScope.Joiner;
import dev.selvage.scope.StructuredTaskScope.Subtask;
import java.time.Duration;
import java.util.Queue;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * A scope with two subtasks is ended in four ways at each step in the life of the second one. The
 * first one waits until it is interrupted, or until it is to fail.
 */
@Timeout(value = 120, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
final class CancelAtEveryStepTest {

  /** The steps, in their order. */
  enum Step {
    ON_FORK,
    THREAD_MADE,
    STARTED,
    CONTEXT_PUT_IN_PLACE,
    BODY_ENTERED,
    BEFORE_JOIN,
    IN_JOIN,
    BODY_ENDED,
    CONTEXT_TAKEN_AWAY,
    ON_COMPLETE,
    THREAD_ENDING,
    IN_CLOSE;

    /** Whether the second subtask waits to be interrupted, because it is to be running by then. */
    boolean isBeforeTheEnd() {
      return compareTo(BODY_ENDED) < 0;
    }
  }

  /** The ways to end a scope. */
  enum Way {
    CANCEL,
    OWNER_INTERRUPTED,
    TIMEOUT,
    SIBLING_FAILS
  }

  static Stream<Arguments> combinations() {
    return ThreadKind.kinds()
        .flatMap(
            kind ->
                Stream.of(Step.values())
                    .flatMap(
                        step ->
                            Stream.of(Way.values())
                                .flatMap(
                                    way ->
                                        Stream.of(false, true)
                                            .map(
                                                limited ->
                                                    Arguments.of(kind, step, way, limited)))));
  }

  @ParameterizedTest
  @MethodSource("combinations")
  void nothingIsLostOrLeft(ThreadKind kind, Step step, Way way, boolean limited) throws Exception {
    kind.run(() -> new Scenario(kind, step, way, limited).run());
  }

  /** One combination. The thread that makes it owns the scope. */
  private static final class Scenario {
    private static final String NAME = "cancel-at-every-step";

    private final ThreadKind kind;
    private final Step step;
    private final Way way;
    private final boolean limited;

    private final Thread owner = Thread.currentThread();
    private final Limiter limiter = Limiter.of(2);
    private final IllegalStateException failure = new IllegalStateException("the sibling's");
    private final AtomicBoolean done = new AtomicBoolean();
    private final AtomicBoolean siblingFails = new AtomicBoolean();
    private final AtomicBoolean secondRuns = new AtomicBoolean();
    private final AtomicBoolean closing = new AtomicBoolean();
    private final CountDownLatch siblingRuns = new CountDownLatch(1);
    private final AtomicInteger forks = new AtomicInteger();
    private final AtomicInteger bodies = new AtomicInteger();
    private final Queue<Thread> threads = new ConcurrentLinkedQueue<>();
    private final Queue<Throwable> sink = new ConcurrentLinkedQueue<>();
    private volatile StructuredTaskScope<Object, ?, ?> scope;
    private volatile Thread sibling;
    private Throwable thrown;

    Scenario(ThreadKind kind, Step step, Way way, boolean limited) {
      this.kind = kind;
      this.step = step;
      this.way = way;
      this.limited = limited;
    }

    void run() throws Exception {
      thrown = catchThrowable(this::inScope);
      boolean flag = Thread.interrupted();

      assertThat(done).as("the step was reached").isTrue();
      assertThat(bodies).as("bodies that run").hasValue(0);
      assertThat(threads).as("threads").isNotEmpty().noneMatch(Thread::isAlive);
      assertThat(Gates.crew(scope).pending()).as("pending").isZero();
      assertThat(limiter.inUse()).as("permits").isZero();
      StringBuilder dump = new StringBuilder();
      Scopes.dump(dump);
      assertThat(dump).as("open scopes").doesNotContain(NAME);
      assertOutcome(flag);
    }

    private void assertOutcome(boolean flag) {
      // by then join has returned, and the flag tells of the interruption
      boolean afterJoin = step == Step.IN_CLOSE;
      assertThat(flag).as("flag").isEqualTo(way == Way.OWNER_INTERRUPTED && afterJoin);
      if (way == Way.SIBLING_FAILS && afterJoin) {
        assertThat(sink).containsExactly(failure);
      } else {
        assertThat(sink).isEmpty();
      }
      if (afterJoin || way == Way.CANCEL) {
        assertThat(thrown).isNull();
      } else if (way == Way.OWNER_INTERRUPTED) {
        assertThat(thrown).isInstanceOf(InterruptedException.class);
      } else if (way == Way.SIBLING_FAILS) {
        assertThat(thrown).hasCause(failure).hasNoSuppressedExceptions();
      } else {
        assertThat(thrown)
            .hasCauseInstanceOf(CancelledByTimeoutException.class)
            .hasNoSuppressedExceptions();
      }
    }

    private void inScope() throws InterruptedException, ExecutionException {
      try (StructuredTaskScope<Object, Void, ExecutionException> opened =
          StructuredTaskScope.open(new Hooked(), this::configured)) {
        scope = opened;
        opened.fork(() -> counted(this::first));
        Gates.await(() -> siblingRuns.getCount() == 0);
        opened.fork(() -> counted(this::second));
        at(Step.BEFORE_JOIN);
        if (step == Step.IN_CLOSE) {
          Gates.await(secondRuns::get);
          opened.cancel();
        }
        opened.join();
        closing.set(true);
      }
    }

    private Configuration configured(Configuration config) {
      Configuration made =
          config
              .withName(NAME)
              .withTimeout(Duration.ofHours(1))
              .withFailureSink(sink::add)
              // the context is captured before the joiner hears of the fork
              .withContext(() -> forks.get() == 1 ? new HookedContext() : new NoContext())
              .withThreadFactory(this::thread);
      return limited ? made.withLimit(limiter) : made;
    }

    private Thread thread(Runnable body) {
      boolean second = !threads.isEmpty();
      Thread thread =
          kind.make(
              () -> {
                if (second) {
                  at(Step.STARTED);
                }
                body.run();
                if (second) {
                  at(Step.THREAD_ENDING);
                }
              });
      threads.add(thread);
      if (second) {
        at(Step.THREAD_MADE);
      }
      return thread;
    }

    // ── the bodies ───────────────────────────────────────────────────────────────────────────

    private Object counted(Callable<Object> body) throws Exception {
      bodies.incrementAndGet();
      try {
        return body.call();
      } finally {
        bodies.decrementAndGet();
      }
    }

    private Object first() throws InterruptedException {
      sibling = Thread.currentThread();
      siblingRuns.countDown();
      if (step == Step.IN_CLOSE) {
        // the interrupt of the cancel before join is not what it waits for
        Gates.await(done::get);
        Thread.interrupted();
      } else {
        Gates.await(() -> siblingFails.get() || Thread.currentThread().isInterrupted());
      }
      if (siblingFails.get()) {
        throw failure;
      }
      throw new InterruptedException();
    }

    private Object second() throws Exception {
      secondRuns.set(true);
      at(Step.BODY_ENTERED);
      if (step == Step.IN_JOIN) {
        Gates.awaitParked(owner);
        at(Step.IN_JOIN);
      }
      if (step == Step.IN_CLOSE) {
        Gates.takeInterrupt();
        Gates.await(closing::get);
        Gates.awaitParked(owner);
        at(Step.IN_CLOSE);
        return null;
      }
      if (step.isBeforeTheEnd()) {
        return Gates.waiting().call();
      }
      at(Step.BODY_ENDED);
      return null;
    }

    // ── the steps ────────────────────────────────────────────────────────────────────────────

    /** Ends the scope, if this is the step for it, and goes on when it has been done. */
    private void at(Step reached) {
      if (reached != step || done.get()) {
        return;
      }
      if (way == Way.SIBLING_FAILS) {
        siblingFails.set(true);
        if (step == Step.IN_CLOSE) {
          done.set(true);
          Gates.await(() -> sibling.getState() == Thread.State.TERMINATED);
        } else {
          Gates.await(scope::isCancelled);
        }
      } else {
        Thread stranger = ThreadKind.PLATFORM.make(this::end);
        stranger.start();
        Gates.await(() -> stranger.getState() == Thread.State.TERMINATED);
      }
      done.set(true);
    }

    private void end() {
      switch (way) {
        case CANCEL -> scope.cancel();
        case OWNER_INTERRUPTED -> owner.interrupt();
        default -> Gates.crew(scope).expire();
      }
    }

    /** The default joiner, with its steps. */
    private final class Hooked implements Joiner<Object, Void, ExecutionException> {
      private final Joiner<Object, Void, ExecutionException> joiner =
          Joiner.awaitAllSuccessfulOrThrow();

      @Override
      public boolean onFork(Subtask<Object> subtask) {
        if (forks.incrementAndGet() == 2) {
          at(Step.ON_FORK);
        }
        return joiner.onFork(subtask);
      }

      @Override
      public boolean onComplete(Subtask<Object> subtask) {
        if (subtask.state() == Subtask.State.SUCCESS) {
          at(Step.ON_COMPLETE);
        }
        return joiner.onComplete(subtask);
      }

      @Override
      public Void result() throws ExecutionException {
        return joiner.result();
      }

      @Override
      public Void timeout() throws ExecutionException {
        return joiner.timeout();
      }
    }

    private static final class NoContext implements ContextCarrier.Snapshot {
      @Override
      public <T> T call(Callable<T> body) throws Exception {
        return body.call();
      }
    }

    private final class HookedContext implements ContextCarrier.Snapshot {
      @Override
      public <T> T call(Callable<T> body) throws Exception {
        at(Step.CONTEXT_PUT_IN_PLACE);
        try {
          return body.call();
        } finally {
          at(Step.CONTEXT_TAKEN_AWAY);
        }
      }
    }
  }
}
