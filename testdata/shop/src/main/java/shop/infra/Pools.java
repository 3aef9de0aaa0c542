package shop.infra;

import com.google.common.util.concurrent.ThreadFactoryBuilder;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/** The shop's thread pools: named, bounded, and slow to accept what they cannot keep up with. */
public final class Pools {
  private Pools() {}

  public static ExecutorService bounded(String name, int threads, int waiting) {
    return new ThreadPoolExecutor(
        threads,
        threads,
        0,
        TimeUnit.SECONDS,
        new ArrayBlockingQueue<>(waiting),
        new ThreadFactoryBuilder().setNameFormat(name + "-%d").build(),
        new ThreadPoolExecutor.CallerRunsPolicy());
  }

  /** Ends a pool: what runs may finish within the time given, and is interrupted then. */
  public static void close(ExecutorService pool, long seconds) {
    pool.shutdown();
    try {
      if (!pool.awaitTermination(seconds, TimeUnit.SECONDS)) {
        pool.shutdownNow();
      }
    } catch (InterruptedException e) {
      pool.shutdownNow();
      Thread.currentThread().interrupt();
    }
  }
}
