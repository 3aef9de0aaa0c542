package dev.selvage.checks;

import static org.assertj.core.api.Assertions.assertThat;

import dev.selvage.finding.Severity;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

final class UnstructuredGatherTest {

  private static final String TWO =
      "CompletableFuture<String> a = CompletableFuture.supplyAsync(() -> work(1));"
          + " CompletableFuture<String> b = CompletableFuture.supplyAsync(() -> work(2));";

  @Nested
  final class Identification {

    @Test
    void combination() {
      Checked checked = in(TWO + " CompletableFuture.allOf(a, b).join();");

      assertThat(checked.only().message())
          .isEqualTo(
              "`allOf` waits for the slowest of these tasks even if one has failed, cancels none, and"
                  + " tells of one failure only. A scope would cancel the others, and keep what each"
                  + " has thrown.");
      assertThat(checked.marked()).isEqualTo("CompletableFuture.allOf(a, b).join()");
      assertThat(checked.only().member()).isEqualTo("Sample#sample(ExecutorService)");
      assertThat(checked.only().severity()).isEqualTo(Severity.WARNING);
    }

    @Test
    void firstWaitOfSeveral() {
      Checked checked = in(TWO + " use(a.join()); use(b.join()); use(a.join()); use(b.join());");

      assertThat(checked.only().message()).startsWith("If this wait fails or is interrupted,");
      assertThat(checked.marked()).isEqualTo("a.join()");
      assertThat(checked.only().region().startColumn())
          .isEqualTo("    ".length() + (TWO + " use(").length() + 1);
    }

    @Test
    void note() {
      Checked checked = in("for (var each : pool.invokeAll(tasks)) { use(each.get()); }");

      assertThat(checked.only().severity()).isEqualTo(Severity.NOTE);
      assertThat(checked.marked()).isEqualTo("pool.invokeAll(tasks)");
    }

    @Test
    void methodReference() {
      assertThat(
              in(TWO + " use(java.util.stream.Stream.of(a, b).map(CompletableFuture::join));")
                  .marked())
          .isEqualTo("CompletableFuture::join");
    }
  }

  @Nested
  final class Quiet {

    @Test
    void stageOfTheSameTask() {
      assertThat(
              in("CompletableFuture<String> a = CompletableFuture.supplyAsync(() -> work(1));"
                      + " CompletableFuture<String> b = a.thenApply(String::strip);"
                      + " use(a.join() + b.join());")
                  .findings())
          .isEmpty();
    }

    @Test
    void cancelledByAMethodReference() {
      assertThat(in(TWO + " use(a.join() + b.join()); Runnable stop = this::cancelAll;").findings())
          .isEmpty();
    }

    @Test
    void reassignedWithWhatIsGiven() {
      assertThat(
              in(TWO + " if (tasks.isEmpty()) { b = given; } CompletableFuture.allOf(a, b).join();")
                  .findings())
          .isEmpty();
    }

    @Test
    void ofItself() {
      assertThat(
              in("CompletableFuture<String> a = given; a = a.thenApply(x -> x); a ="
                      + " a.thenApply(x -> x); CompletableFuture.allOf(a, a).join();")
                  .findings())
          .isEmpty();
    }
  }

  private static Checked in(String body) {
    return Checked.by(
        UnstructuredGather.class,
        """
        import java.util.List;
        import java.util.concurrent.*;

        abstract class Sample {
          List<Callable<String>> tasks;
          CompletableFuture<String> given;

          abstract void use(Object o);

          abstract void cancelAll();

          abstract String work(int number);

          void sample(ExecutorService pool) throws Exception {
            %s
          }
        }
        """
            .formatted(body));
  }
}
