package dev.selvage.scope;

import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.FutureTask;

/** A future that interrupts its task when it ends before the task does. */
final class OffloadedTask<T> extends CompletableFuture<T> {
  private final Body body;
  private volatile Thread runner;

  OffloadedTask(Callable<T> callable, Settings settings, Set<OffloadedTask<?>> running) {
    this.body = new Body(callable, settings, running);
    // the task that has ended by itself takes no notice
    whenComplete((result, failure) -> body.cancel(true));
  }

  /** The task: FutureTask knows how to interrupt the one and not what its thread does next. */
  private final class Body extends FutureTask<T> {
    private final Settings settings;
    private final Set<OffloadedTask<?>> running;

    Body(Callable<T> callable, Settings settings, Set<OffloadedTask<?>> running) {
      super(callable);
      this.settings = settings;
      this.running = running;
    }

    @Override
    public void run() {
      runner = Thread.currentThread();
      try {
        super.run();
      } finally {
        runner = null;
        running.remove(OffloadedTask.this);
      }
    }

    @Override
    protected void set(T result) {
      super.set(result);
      complete(result);
    }

    @Override
    protected void setException(Throwable failure) {
      super.setException(failure);
      if (!completeExceptionally(failure) && !Failures.isEcho(failure)) {
        Failures.tell(settings.failureSink, failure);
      }
    }
  }

  Runnable body() {
    return body;
  }

  /** The thread that runs it now, or null. */
  Thread runner() {
    return runner;
  }
}
