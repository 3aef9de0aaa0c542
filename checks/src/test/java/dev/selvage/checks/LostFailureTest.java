package dev.selvage.checks;

import static org.assertj.core.api.Assertions.assertThat;

import dev.selvage.finding.Severity;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

final class LostFailureTest {

  @Nested
  final class Identification {

    @Test
    void read() {
      assertThat(in("try { use(a.get()); } catch (ExecutionException e) { use(e); }").findings())
          .isEmpty();
    }

    @Test
    void handler() {
      Checked checked = in("try { use(a.get()); } catch (ExecutionException e) { }");

      assertThat(checked.only().message())
          .isEqualTo(
              "The task failed, and why is in `e`, which nobody reads. Log it, or throw it with its"
                  + " cause.");
      assertThat(checked.marked()).isEqualTo("catch (ExecutionException e)");
      assertThat(checked.only().member()).isEqualTo("Sample#sample(CompletableFuture)");
      assertThat(checked.only().severity()).isEqualTo(Severity.WARNING);
    }

    @Test
    void stage() {
      Checked checked = in("use(CompletableFuture.supplyAsync(() -> 1).exceptionally(t -> 2));");

      assertThat(checked.only().message())
          .isEqualTo(
              "`exceptionally` goes on as if nothing had failed, and nobody has read the failure. Log"
                  + " or count it before it is replaced.");
      assertThat(checked.marked()).isEqualTo("exceptionally(t -> 2)");
    }

    @Test
    void loop() {
      Checked checked =
          in("for (var each : ForkJoinPool.commonPool().invokeAll(tasks)) { use(each.get()); }");

      assertThat(checked.only().message()).startsWith("The first failure leaves this loop:");
      assertThat(checked.marked()).isEqualTo("each.get()");
    }
  }

  @Nested
  final class Replacement {

    @Test
    void isLeftToAPerson() {
      assertThat(in("try { use(a.get()); } catch (ExecutionException e) { }").only().fixes())
          .isEmpty();
    }
  }

  private static Checked in(String body) {
    return Checked.by(
        LostFailure.class,
        """
        import java.util.List;
        import java.util.concurrent.*;

        abstract class Sample {
          List<Callable<String>> tasks;

          abstract void use(Object o);

          void sample(CompletableFuture<String> a) throws Exception {
            %s
          }
        }
        """
            .formatted(body));
  }
}
