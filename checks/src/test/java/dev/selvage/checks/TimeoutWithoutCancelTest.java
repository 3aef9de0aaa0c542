package dev.selvage.checks;

import static org.assertj.core.api.Assertions.assertThat;

import dev.selvage.finding.Severity;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

final class TimeoutWithoutCancelTest {

  @Nested
  final class Identification {

    @Test
    void timedWait() {
      Checked checked = in("use(pool.submit(task).get(1, TimeUnit.SECONDS));");

      assertThat(checked.only().message())
          .isEqualTo(
              "When the time is over, the task runs on, and nobody waits for it any more. Call"
                  + " `cancel(true)` on its future.");
      assertThat(checked.marked()).isEqualTo("get(1, TimeUnit.SECONDS)");
      assertThat(checked.only().member()).isEqualTo("Sample#sample(ExecutorService)");
      assertThat(checked.only().severity()).isEqualTo(Severity.WARNING);
      assertThat(checked.only().fixes()).isEmpty();
    }

    @Test
    void stage() {
      Checked checked =
          in("use(CompletableFuture.supplyAsync(() -> 1).orTimeout(1, TimeUnit.SECONDS));");

      assertThat(checked.marked()).isEqualTo("orTimeout(1, TimeUnit.SECONDS)");
      assertThat(checked.only().fixes()).isEmpty();
    }

    @Test
    void shutdown() {
      assertThat(in("pool.awaitTermination(1, TimeUnit.SECONDS);").marked())
          .isEqualTo("awaitTermination(1, TimeUnit.SECONDS)");
    }
  }

  @Nested
  final class Replacement {

    @Test
    void cancelsInAnEmptyHandler() {
      Checked checked =
          in(
              "Future<String> f = pool.submit(task);\n    try {\n      f.get(1, TimeUnit.SECONDS);\n"
                  + "    } catch (TimeoutException e) {}");

      assertThat(checked.fixed())
          .contains("    } catch (TimeoutException e) {\n      f.cancel(true);\n    }");
    }

    @Test
    void isNotOfferedWhereTheHandlerDoesNotSeeTheFuture() {
      assertThat(
              in("try { Future<String> f = pool.submit(task); f.get(1, TimeUnit.SECONDS); } catch"
                      + " (TimeoutException e) {}")
                  .only()
                  .fixes())
          .isEmpty();
    }

    @Test
    void isNotOfferedForACompletableFuture() {
      assertThat(
              in("Future<Integer> f = CompletableFuture.supplyAsync(() -> 1); try { f.get(1,"
                      + " TimeUnit.SECONDS); } catch (TimeoutException e) {}")
                  .only()
                  .fixes())
          .isEmpty();
    }
  }

  private static Checked in(String body) {
    return Checked.by(
        TimeoutWithoutCancel.class,
        """
        import java.util.concurrent.*;

        abstract class Sample {
          Callable<String> task;

          abstract void use(Object o);

          void sample(ExecutorService pool) throws Exception {
            %s
          }
        }
        """
            .formatted(body));
  }
}
