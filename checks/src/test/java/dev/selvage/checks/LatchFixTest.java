package dev.selvage.checks;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Where tasks that count a latch down become subtasks of a scope, and where they had better not.
 */
final class LatchFixTest {

  @Test
  void isOfferedForThreadsOfALoop() {
    Checked checked =
        in(
            """
            CountDownLatch left = new CountDownLatch(names.size());
                for (String name : names) {
                  new Thread(
                          () -> {
                            work(name);
                            left.countDown();
                          })
                      .start();
                }
                // all of them
                left.await();
                use(names);
            """);

    assertThat(checked.fixed())
        .contains("  private static final int MAX_CONCURRENT_TASKS = 16;\n")
        .contains(
            """
                c -> c.withLimit(MAX_CONCURRENT_TASKS))) {
              for (String name : names) {
                scope.fork(
                        () -> {
                          work(name);
                        });
              }
              // all of them
              scope.join();
              use(names);
            }
            """
                .indent(4));
  }

  @Test
  void isOfferedInTheTryThatEndsTheExecutor() {
    Checked checked =
        in(
            """
            ExecutorService own = Executors.newFixedThreadPool(2);
                try {
                  CountDownLatch left = new CountDownLatch(3);
                  for (int i = 0; i < 3; i++) {
                    own.submit(() -> {
                      try {
                        work("");
                        use(this);
                      } finally {
                        left.countDown();
                      }
                    });
                  }
                  left.await();
                } finally {
                  own.shutdown();
                }
            """);

    assertThat(checked.fixed())
        .contains(
            """
                c -> c.withLimit(2))) {
              for (int i = 0; i < 3; i++) {
                scope.fork(() -> {
                  work("");
                  use(this);
                });
              }
              scope.join();
            }
            """
                .indent(4));
  }

  @Test
  void keepsTheHandlersOfATask() {
    Checked checked =
        in(
            """
            CountDownLatch left = new CountDownLatch(2);
                new Thread(() -> {
                  work("a");
                  left.countDown();
                }).start();
                new Thread(() -> {
                  try {
                    work("b");
                  } catch (IllegalStateException e) {
                    use(e);
                  } finally {
                    left.countDown();
                  }
                }).start();
                left.await();
            """);

    assertThat(checked.fixed())
        .contains(
            """
              scope.fork(() -> {
                try {
                  work("b");
                } catch (IllegalStateException e) {
                  use(e);
                }
              });
              scope.join();
            """
                .indent(4));
  }

  /** Each does one thing that a scope would not do in the same way. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "new CountDownLatch(3)|left.await();",
        "new CountDownLatch(count)|left.await();",
        "new CountDownLatch(2)|use(left.getCount()); left.await();",
        "new CountDownLatch(2)|if (count > 1) { return; } left.await();",
        "new CountDownLatch(2)|if (count > 1) { left.await(); }",
        "new CountDownLatch(2)|try { left.await(); } catch (InterruptedException e) { use(e); }",
        "new CountDownLatch(2)|String scope = null; left.await();",
      })
  void notWhereMoreIsDone(String latchAndWait) {
    String[] parts = latchAndWait.split("\\|");

    assertThat(fixesOf(TWO.formatted(parts[0], parts[1]))).isZero();
    assertThat(fixesOf(TWO.formatted("new CountDownLatch(2)", "left.await();"))).isOne();
  }

  /** The latch may count another number of tasks than there are. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "this.names.size()|for (String name : names) {",
        "names.size()|for (String name : this.names) {",
        "names.size()|for (String name : names) { if (name.isEmpty()) { continue; }",
        "count|for (int i = 1; i < count; i++) {",
        "count|for (int i = 0; i <= count; i++) {",
        "count|for (int i = 0; i < count; i += 2) {",
        "count|for (int i = 0; i < count; i++) { i++;",
        "names.size()|names.clear(); for (String name : names) {",
        "names.size()|for (String name : names) if (name.isEmpty()) {",
      })
  void notWhereTheNumberIsNotCertain(String countAndLoop) {
    String[] parts = countAndLoop.split("\\|");

    assertThat(fixesOf(LOOP.formatted(parts[0], parts[1]))).isZero();
    assertThat(fixesOf(LOOP.formatted("count", "for (int i = 0; i < count; i++) {"))).isOne();
    assertThat(fixesOf(LOOP.formatted("names.size()", "for (String name : names) {"))).isOne();
    assertThat(fixesOf(LOOP.formatted("names.size()", "for (int i = 0; i < names.size(); i++) {")))
        .isOne();
  }

  private static final String TWO =
      """
      CountDownLatch left = %s;
          new Thread(() -> {
            work("a");
            left.countDown();
          }).start();
          new Thread(() -> {
            work("b");
            left.countDown();
          }).start();
          %s
      """;

  private static final String LOOP =
      """
      CountDownLatch left = new CountDownLatch(%s);
          %s
            new Thread(() -> {
              work("a");
              left.countDown();
            }).start();
          }
          left.await();
      """;

  private static long fixesOf(String body) {
    return in(body).findings().stream().mapToLong(finding -> finding.fixes().size()).sum();
  }

  private static Checked in(String body) {
    return Checked.by(
        UnstructuredGather.class,
        """
        import java.util.*;
        import java.util.concurrent.*;

        abstract class Sample {
          List<String> names;

          abstract void use(Object o);

          abstract void work(String name);

          void sample(List<String> names, int count) throws InterruptedException {
            %s
          }
        }
        """
            .formatted(body.strip()));
  }
}
