package dev.selvage.checks.executors;

import static org.assertj.core.api.Assertions.assertThat;

import dev.selvage.checks.ExpressionSample;
import dev.selvage.checks.executors.ThreadBounds.Threads;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What bounds the threads of an executor. */
final class ThreadBoundsTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Executors.newCachedThreadPool() | UNBOUNDED",
        "Executors.newCachedThreadPool(factory) | UNBOUNDED",
        "Executors.unconfigurableExecutorService(Executors.newCachedThreadPool()) | UNBOUNDED",
        "new ThreadPoolExecutor(0, Integer.MAX_VALUE, 1, unit, new SynchronousQueue<>()) | UNBOUNDED",
        "new ThreadPoolExecutor(0, Integer.MAX_VALUE, 1, unit, new LinkedBlockingQueue<>()) | BOUNDED",
        "new ThreadPoolExecutor(1, 9, 1, unit, new SynchronousQueue<>()) | BOUNDED",
        "Executors.newFixedThreadPool(9) | BOUNDED",
        "Executors.newFixedThreadPool(number, factory) | BOUNDED",
        "Executors.newSingleThreadExecutor() | BOUNDED",
        "Executors.newScheduledThreadPool(1) | BOUNDED",
        "Executors.newWorkStealingPool() | BOUNDED",
        "new ForkJoinPool() | BOUNDED",
        "ForkJoinPool.commonPool() | BOUNDED",
        "given | UNKNOWN",
        "make() | UNKNOWN",
        "kept | UNBOUNDED",
        "this.kept | UNBOUNDED",
        "injected | UNKNOWN",
        "open | UNKNOWN",
        "either | UNKNOWN"
      })
  void expressions(String expression, Threads threads) {
    assertThat(of("", expression)).isEqualTo(threads);
  }

  @Test
  void localVariables() {
    assertThat(of("var pool = Executors.newCachedThreadPool();", "pool"))
        .isEqualTo(Threads.UNBOUNDED);
    assertThat(of("ExecutorService pool = given; pool = pool;", "pool")).isEqualTo(Threads.UNKNOWN);
    assertThat(of("ExecutorService pool = kept;", "pool")).isEqualTo(Threads.UNBOUNDED);
  }

  private static Threads of(String statements, String expression) {
    return new ExpressionSample(
            """
            private final ExecutorService kept = Executors.newCachedThreadPool();
            private final ExecutorService injected;
            ExecutorService open = Executors.newCachedThreadPool();
            private ExecutorService either = Executors.newCachedThreadPool();
            Sample(ExecutorService given) { injected = given; }
            void fix() { either = Executors.newFixedThreadPool(3); }
            ExecutorService make() { return Executors.newCachedThreadPool(); }
            void sample(ExecutorService given, ThreadFactory factory, TimeUnit unit, int number) {
              %s
              look(%s);
            }
            """
                .formatted(statements, expression))
        .ask((path, state) -> new ThreadBounds(state).of(path));
  }
}
