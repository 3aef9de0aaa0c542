package dev.selvage.scope;

import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;

/** How tests wait for a state that another thread is in, and how bodies wait for theirs. */
final class Gates {
  private Gates() {}

  static void await(BooleanSupplier condition) {
    while (!condition.getAsBoolean()) {
      Thread.yield();
    }
  }

  /** The same without giving the processor away, for what is but a moment. */
  static void spinUntil(BooleanSupplier condition) {
    while (!condition.getAsBoolean()) {
      Thread.onSpinWait();
    }
  }

  /** Waits until a thread parks. */
  static void awaitParked(Thread thread) {
    await(
        () ->
            thread.getState() == Thread.State.WAITING
                || thread.getState() == Thread.State.TIMED_WAITING);
  }

  /** A body that ends only by an interruption, and passes it on. */
  static <T> Callable<T> waiting() {
    return () -> {
      new CountDownLatch(1).await();
      throw new AssertionError("nobody counts down");
    };
  }

  /** Waits for an interruption, and takes it. */
  static void takeInterrupt() {
    while (!Thread.interrupted()) {
      LockSupport.park();
    }
  }

  static Crew crew(StructuredTaskScope<?, ?, ?> scope) {
    return ((OwnedScope<?, ?, ?>) scope).crew();
  }

  /** Waits until all that was forked so far has ended. */
  static void awaitEnded(StructuredTaskScope<?, ?, ?> scope) {
    await(() -> crew(scope).pending() == 0);
  }
}
