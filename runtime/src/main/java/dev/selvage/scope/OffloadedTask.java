package dev.selvage.scope;

import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.FutureTask;
import java.util.function.BiConsumer;

/**
 * A task, which is interrupted when its future ends before it does. FutureTask knows how to
 * interrupt the one and not what its thread does next.
 */
final class OffloadedTask<T> extends FutureTask<T> implements BiConsumer<Object, Object> {
  final CompletableFuture<T> future = new CompletableFuture<>();

  /** The thread that runs it now, or null. */
  volatile Thread runner;

  private final Offload offload;

  OffloadedTask(Offload offload, Callable<T> body) {
    super(body);
    this.offload = offload;
    future.whenComplete(this);
  }

  /** The future has ended, in whichever way; a task that has ended by itself takes no notice. */
  @Override
  public void accept(Object result, Object failure) {
    cancel(true);
  }

  @Override
  public void run() {
    runner = Thread.currentThread();
    try {
      super.run();
    } finally {
      runner = null;
      offload.tasks.remove(this);
    }
  }

  @Override
  protected void set(T result) {
    super.set(result);
    future.complete(result);
  }

  @Override
  protected void setException(Throwable failure) {
    super.setException(failure);
    if (!future.completeExceptionally(failure) && !Failures.isEcho(failure)) {
      Failures.tell(offload.settings.failureSink, failure);
    }
  }
}
