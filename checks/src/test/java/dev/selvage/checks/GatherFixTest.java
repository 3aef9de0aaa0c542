package dev.selvage.checks;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Where futures that are gathered become subtasks of one scope, and where they had better not. */
final class GatherFixTest {

  private static final String TWO =
      """
      CompletableFuture<String> a = CompletableFuture.supplyAsync(() -> work(1));
          CompletableFuture<String> b = CompletableFuture.supplyAsync(() -> work(2));
      """;

  @Test
  void isOffered() {
    Checked checked = in("throws InterruptedException", TWO + "    use(a.join() + b.join());");

    assertThat(checked.fixed())
        .contains(
            """
                Subtask<String> a = scope.fork(() -> work(1));
                Subtask<String> b = scope.fork(() -> work(2));
                scope.join();
                use(a.get() + b.get());
            """
                .indent(2));
  }

  @Test
  void notWhereTheMethodIsNotReadyToBeInterrupted() {
    assertThat(in("", TWO + "    use(a.join() + b.join());").only().fixes()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "use(a.join() + b.join() + later.join());\n    Runnable r = () -> use(b.join());",
        "if (a.isDone()) { return; }\n    use(a.join() + b.join());",
        "a.thenAccept(this::use);\n    use(a.join() + b.join());",
        "String scope = \"\";\n    use(a.join() + b.join() + scope);",
        "use(a.join() + b.join() + \"\"\"\n text\"\"\");",
        "use(a./* now */join() + b.join());",
        "use(0); use(a.join() + b.join());",
      })
  void notWhereMoreIsDone(String rest) {
    assertThat(fixesOf(TWO + "    " + rest)).isZero();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "try {\n      "
            + "CompletableFuture<String> a = CompletableFuture.supplyAsync(() -> work(1));\n"
            + "      CompletableFuture<String> b = CompletableFuture.supplyAsync(() -> work(2));\n"
            + "      use(a.join() + b.join());\n    } catch (CompletionException e) {\n      use(e);\n    }",
        "var a = CompletableFuture.supplyAsync(() -> work(1), pool);\n"
            + "    var b = CompletableFuture.supplyAsync(() -> work(2), pool);\n    use(a.join() + b.join());",
        "CompletableFuture<String> a = CompletableFuture.supplyAsync(() -> work(1)).thenApply(x -> x);\n"
            + "    CompletableFuture<String> b = CompletableFuture.supplyAsync(() -> work(2)).thenApply(x ->"
            + " x);\n    use(a.join() + b.join());",
        "CompletableFuture<Object> a = CompletableFuture.supplyAsync(Thread::currentThread);\n"
            + "    CompletableFuture<Object> b = CompletableFuture.supplyAsync(() ->"
            + " Thread.currentThread());\n    use(a.join() + \"\" + b.join());",
      })
  void notWhereItIsAnotherThing(String body) {
    assertThat(fixesOf(body)).isZero();
  }

  private static long fixesOf(String body) {
    return in("throws InterruptedException", body).findings().stream()
        .mapToLong(finding -> finding.fixes().size())
        .sum();
  }

  private static Checked in(String declared, String body) {
    return Checked.by(
        UnstructuredGather.class,
        """
        import java.util.concurrent.*;

        abstract class Sample {
          ExecutorService pool;
          CompletableFuture<String> later;

          abstract void use(Object o);

          abstract String work(int number);

          void sample() %s {
            %s
          }
        }
        """
            .formatted(declared, body));
  }
}
