package dev.selvage.scope;

import java.util.Objects;
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
    Objects.requireNonNull(task);
    if (reason.isBlank()) {
      throw new IllegalArgumentException("say why nobody waits for this task: the reason is blank");
    }
    FutureTask<T> detached = new Task<>(Settings.plain(task));
    executor.execute(detached);
    return detached;
  }

  /** The same for a task without a result. */
  public static Future<?> run(Executor executor, String reason, Runnable task) {
    Objects.requireNonNull(task);
    return run(executor, reason, Executors.callable(task));
  }

  private static final class Task<T> extends FutureTask<T> {
    Task(Callable<T> callable) {
      super(callable);
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
