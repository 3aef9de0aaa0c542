package dev.selvage.scope;

import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;

/** Two threads that do something at the same time, again and again, at slightly other moments. */
final class Race implements AutoCloseable {
  private static final int MOMENTS = 64;

  private final ExecutorService other =
      Executors.newSingleThreadExecutor(ThreadKind.PLATFORM::make);
  private int round;

  /** Has the caller do {@code first} while another thread does {@code second}. */
  void run(ThreadKind.Body first, Runnable second) throws Exception {
    round++;
    int firstWaits = round % 2 == 0 ? round / 2 % MOMENTS : 0;
    int secondWaits = round % 2 == 1 ? round / 2 % MOMENTS : 0;
    AtomicInteger arrived = new AtomicInteger();
    Future<?> task =
        other.submit(
            () -> {
              meet(arrived, secondWaits);
              second.run();
            });
    meet(arrived, firstWaits);
    first.run();
    try {
      task.get();
    } catch (ExecutionException e) {
      throw new AssertionError("the other thread", e.getCause());
    }
  }

  private static void meet(AtomicInteger arrived, int turns) {
    arrived.incrementAndGet();
    while (arrived.get() < 2) {
      Thread.yield();
    }
    spin(turns);
  }

  static void spin(int turns) {
    for (int i = 0; i < turns; i++) {
      Thread.onSpinWait();
    }
  }

  @Override
  public void close() {
    other.shutdownNow();
  }
}
