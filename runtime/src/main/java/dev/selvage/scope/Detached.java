package dev.selvage.scope;

import java.util.concurrent.Callable;
import java.util.concurrent.Executor;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.FutureTask;

/**
 * A task that is meant to outlive whoever starts it. Nobody waits for it, which is worth a reason;
 * and nobody sees its failure, so that goes to the uncaught-exception handler of its thread.
 *
 * <pre>{@code
 * Detached.run(executor, "the metrics may be late, the response may not", () -> send(metrics));
 * }</pre>
 *
 * <p>The executor is its owner: whoever shuts that down ends the task.
 */
public final class Detached {
  private Detached() {}

  /**
   * Has an executor run a task.
   *
   * @param reason why nobody waits for it; for whoever reads the code
   * @return for those who want to cancel it after all
   * @throws IllegalArgumentException if the reason is blank
   * @throws java.util.concurrent.RejectedExecutionException if the executor does not take it
   */
  public static <T> Future<T> run(Executor executor, String reason, Callable<? extends T> task) {
    if (reason.isBlank()) {
      throw new IllegalArgumentException("the reason is blank: say why nobody waits");
    }
    FutureTask<T> detached = new Task<>(task);
    executor.execute(detached);
    return detached;
  }

  /** The same for a task without a result. */
  public static Future<?> run(Executor executor, String reason, Runnable task) {
    return run(executor, reason, Executors.callable(task));
  }

  private static final class Task<T> extends FutureTask<T> {
    @SuppressWarnings("unchecked") // a callable only ever returns
    Task(Callable<? extends T> task) {
      super((Callable<T>) task);
    }

    @Override
    protected void setException(Throwable failure) {
      super.setException(failure);
      if (!(isCancelled() && Failures.isEcho(failure))) {
        Thread thread = Thread.currentThread();
        thread.getUncaughtExceptionHandler().uncaughtException(thread, failure);
      }
    }
  }
}
