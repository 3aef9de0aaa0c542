package dev.selvage.checks;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Where a permit is taken for each connection, and where one could be lost. */
final class AcceptFixTest {

  private static final String THROWS = "throws IOException, InterruptedException";

  @Test
  void wrapsTheBlockOfAThread() {
    Checked checked =
        in(
            THROWS,
            """
            while (true) {
                  var visitor = door.accept();
                  new Thread(
                          () -> {
                            serve(visitor);
                            // and bye
                          })
                      .start();
                }
            """);

    assertThat(checked.fixed())
        .contains("import java.util.concurrent.Semaphore;\n")
        .contains("  private static final int MAX_CONNECTIONS = 100;\n")
        .contains(
            """
            Semaphore permits = new Semaphore(MAX_CONNECTIONS);
            while (true) {
              permits.acquire();
              var visitor = door.accept();
              new Thread(
                      () -> {
                        try {
                          serve(visitor);
                          // and bye
                        } finally {
                          permits.release();
                        }
                      })
                  .start();
            }
            """
                .indent(4));
  }

  @Test
  void keepsTheResultOfACallable() {
    Checked checked =
        in(THROWS, LOOP.formatted("var visitor = door.accept();", "submit(() -> result(visitor))"));

    assertThat(checked.fixed()).contains("return result(visitor);");
  }

  @Test
  void keepsNoResultOfARunnable() {
    Checked checked =
        in(
            THROWS,
            LOOP.formatted("var visitor = door.accept();", "execute(() -> result(visitor))"));

    assertThat(checked.fixed()).contains(" result(visitor);").doesNotContain("return result");
  }

  @Test
  void notWhereTheMethodIsNotReadyToBeInterrupted() {
    String loop = LOOP.formatted("var visitor = door.accept();", "execute(() -> serve(visitor))");

    assertThat(in("throws IOException", loop).only().fixes()).isEmpty();
    assertThat(in("throws Exception", loop).only().fixes()).hasSize(1);
    assertThat(
            in("throws Exception", "try {\n" + loop + "} catch (Exception e) {\n}").only().fixes())
        .isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "java.net.Socket visitor = door.accept(); if (visitor.isClosed()) { continue; }",
        "var visitor = door.accept(); String permits = null;",
        "Socket[] in = {null}; try { in[0] = door.accept(); } catch (IOException e) {} Socket visitor = in[0];",
      })
  void notWhereAPermitCouldBeLost(String accept) {
    assertThat(fixes(accept, "execute(() -> serve(visitor))")).isZero();
  }

  @ParameterizedTest
  @ValueSource(strings = {"execute(task)", "execute(this::serve)"})
  void notForATaskThatStandsElsewhere(String start) {
    assertThat(fixes("var visitor = door.accept();", start)).isZero();
    assertThat(fixes("var visitor = door.accept();", "execute(() -> serve(visitor))")).isOne();
  }

  private static final String LOOP =
      """
      ExecutorService desks = Executors.newCachedThreadPool();
          while (full) {
            %s
            desks.%s;
          }
      """;

  private static long fixes(String accept, String start) {
    return in(THROWS, LOOP.formatted(accept, start)).findings().stream()
        .mapToLong(finding -> finding.fixes().size())
        .sum();
  }

  private static Checked in(String declared, String body) {
    return Checked.by(
        UnboundedFanOut.class,
        """
        import java.io.IOException;
        import java.net.ServerSocket;
        import java.net.Socket;
        import java.util.concurrent.ExecutorService;
        import java.util.concurrent.Executors;

        abstract class Sample {
          boolean full;
          Runnable task;

          abstract void serve(Socket visitor);

          abstract void serve();

          abstract boolean result(Socket visitor);

          abstract Socket next(ServerSocket door);

          void sample(ServerSocket door) %s {
            %s
          }
        }
        """
            .formatted(declared, body.strip()));
  }
}
