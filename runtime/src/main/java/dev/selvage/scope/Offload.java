package dev.selvage.scope;

import dev.selvage.scope.ScopeMisuseException.Kind;
import dev.selvage.scope.StructuredTaskScope.Configuration;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.UnaryOperator;

/**
 * Takes blocking work off a thread that must not block, such as an event loop or a worker of a
 * ForkJoinPool, and gives it to threads that may:
 *
 * <pre>{@code
 * offload.toThread(() -> jdbc.load(id)).whenComplete((order, failure) -> respond(order, failure));
 * }</pre>
 *
 * <p>A future that ends before its task does, because it was cancelled, timed out or completed by
 * somebody else, interrupts the task, whichever way it was; a CompletableFuture of the JDK never
 * does. The thread stays taken until the task has really ended. What the task throws after that
 * goes to the failure sink.
 *
 * <p>Whoever opens it closes it; any thread may do either, and use it.
 */
public final class Offload implements AutoCloseable {
  final Settings settings;
  private final ThreadPoolExecutor threads;
  final Set<OffloadedTask<?>> tasks = ConcurrentHashMap.newKeySet();

  private Offload(Settings settings) {
    this.settings = settings.name != null ? settings : (Settings) settings.withName("offload");
    boolean virtual = Threads.haveVirtual() && settings.threadFactory == null;
    int limit = settings.limit != 0 ? settings.limit : virtual ? 1 << 20 : 64;
    // a thread that costs much to start waits for more to do
    long lingerNanos = virtual ? 1 : 10_000_000_000L;
    this.threads =
        new ThreadPoolExecutor(
            limit,
            limit,
            lingerNanos,
            TimeUnit.NANOSECONDS,
            new LinkedBlockingQueue<>(),
            this.settings.numberedThreads());
    this.threads.allowCoreThreadTimeOut(true);
  }

  /**
   * Opens an offload.
   *
   * @param configOperator the limit defaults to 64 threads where they are platform threads; the
   *     timeout is that of each task, from the moment in which it is handed over
   */
  public static Offload open(UnaryOperator<Configuration> configOperator) {
    return new Offload(Settings.of(configOperator));
  }

  /**
   * Has a thread run {@code blocking}; never blocks. When the limit is reached, it waits in a queue
   * without a bound.
   *
   * @return completes with what it returns or throws, in its thread; where the context cannot be
   *     captured, with that failure, and nothing runs
   * @throws RejectedExecutionException if this is closed, or the thread factory returns null
   */
  public <T> CompletableFuture<T> toThread(Callable<? extends T> blocking) {
    Callable<T> prepared = settings.prepared(blocking);
    if (prepared instanceof Settings.Uncaptured<T> uncaptured) {
      return CompletableFuture.failedFuture(uncaptured.reason);
    }
    OffloadedTask<T> task = new OffloadedTask<>(this, prepared);
    tasks.add(task);
    try {
      threads.execute(task);
    } catch (RuntimeException | Error e) {
      tasks.remove(task);
      if (threads.isShutdown()) {
        throw new RejectedExecutionException("the offload is closed", e);
      }
      throw e;
    }
    if (settings.timeout != null) {
      task.future.orTimeout(Deadline.nanos(settings.timeout), TimeUnit.NANOSECONDS);
    }
    return task.future;
  }

  /**
   * Waits for a stage; an interruption cancels it.
   *
   * @throws InterruptedException if the caller is interrupted
   * @throws ExecutionException with what the stage failed with
   * @throws java.util.concurrent.CancellationException if it was cancelled
   */
  public static <T> T await(CompletionStage<T> stage)
      throws InterruptedException, ExecutionException {
    CompletableFuture<T> future = stage.toCompletableFuture();
    try {
      return future.get();
    } catch (InterruptedException e) {
      future.cancel(true);
      throw e;
    }
  }

  /**
   * Cancels all futures, and waits for their tasks to end, also when the caller is interrupted; the
   * flag is then set on return. A second call waits as well.
   *
   * @throws ScopeMisuseException if one of its own tasks calls it, which would wait for itself
   */
  @Override
  public void close() {
    for (OffloadedTask<?> task : tasks) {
      if (task.runner == Thread.currentThread()) {
        throw new ScopeMisuseException(
            Kind.WRONG_THREAD,
            "a task of the offload closes it and would wait for itself: close it elsewhere");
      }
    }
    threads.shutdown();
    for (OffloadedTask<?> task : tasks) {
      task.future.cancel(true);
    }
    Duration pause = settings.reportStragglersAfter;
    long nanos = pause == null ? Long.MAX_VALUE : Deadline.nanos(pause);
    long start = System.nanoTime();
    boolean interrupted = false;
    boolean ended = false;
    while (!ended) {
      try {
        ended = threads.awaitTermination(nanos, TimeUnit.NANOSECONDS);
        if (!ended && pause != null) {
          List<Thread> stragglers = new ArrayList<>();
          for (OffloadedTask<?> task : tasks) {
            Thread runner = task.runner;
            if (runner != null) {
              stragglers.add(runner);
            }
          }
          StragglerReport.send(settings, settings.name, System.nanoTime() - start, stragglers);
        }
      } catch (InterruptedException e) {
        interrupted = true;
      }
    }
    if (interrupted) {
      Thread.currentThread().interrupt();
    }
  }
}
