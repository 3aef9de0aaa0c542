package several;

import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** What the other modules run their tasks with. */
public final class Workers {
  private static final ExecutorService POOL = Executors.newFixedThreadPool(2);

  private Workers() {}

  public static ExecutorService pool() {
    return POOL;
  }

  public static void close() {
    POOL.shutdown();
    try {
      if (!POOL.awaitTermination(1, java.util.concurrent.TimeUnit.SECONDS)) {
        POOL.shutdownNow();
      }
    } catch (InterruptedException e) {
      System.err.println("interrupted");
    }
  }
}
