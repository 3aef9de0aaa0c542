package shop.infra;

import java.time.Duration;

/** A task on a thread of its own, which ends when this is closed. */
public final class Background implements AutoCloseable {
  private static final Duration PATIENCE = Duration.ofSeconds(5);

  private final Thread thread;

  private Background(Thread thread) {
    this.thread = thread;
  }

  public static Background start(String name, Runnable task) {
    Thread thread = new Thread(task, name);
    thread.start();
    return new Background(thread);
  }

  @Override
  public void close() {
    thread.interrupt();
    try {
      thread.join(PATIENCE.toMillis());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
