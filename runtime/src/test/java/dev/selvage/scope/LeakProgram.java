package dev.selvage.scope;

import dev.selvage.scope.StructuredTaskScope.Configuration;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.UnaryOperator;

/** What {@link LeakTest} runs in a JVM that has little memory. Prints how much it has done. */
public final class LeakProgram {
  /** How many subtasks may be under way: the loop that forks must not run ahead without bound. */
  private static final int UNDER_WAY = 1_000;

  private LeakProgram() {}

  /** Runs the part that is named, so many times. */
  public static void main(String[] args) throws Exception {
    int count = Integer.parseInt(args[1]);
    switch (args[0]) {
      case "forks" -> forks(count, config -> config);
      case "forks-limited" -> forks(count, config -> config.withLimit(8));
      case "scopes" -> scopes(count);
      default -> throw new IllegalArgumentException(args[0]);
    }
  }

  /** One scope, such as that of a server's accept loop. */
  private static void forks(int count, UnaryOperator<Configuration> config) throws Exception {
    AtomicInteger done = new AtomicInteger();
    Semaphore room = new Semaphore(UNDER_WAY);
    try (var scope = StructuredTaskScope.open(config)) {
      for (int i = 0; i < count; i++) {
        room.acquire();
        scope.fork(
            () -> {
              done.incrementAndGet();
              room.release();
              return new byte[256];
            });
      }
      scope.join();
    }
    System.out.println(done.get());
  }

  /** Many scopes, whose timers would fire in an hour. */
  private static void scopes(int count) throws Exception {
    int done = 0;
    for (int i = 0; i < count; i++) {
      try (var scope =
          StructuredTaskScope.open(config -> config.withTimeout(Duration.ofHours(1)))) {
        // a thread for each hundredth is enough: it is the timers that matter
        if (i % 100 == 0) {
          scope.fork(() -> "done");
        }
        scope.join();
        done++;
      }
    }
    System.out.println(done);
  }
}
