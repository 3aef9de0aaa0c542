package dev.selvage.checks;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Where the rest of the tasks is cancelled in {@code finally}, and where that would be wrong. */
final class CancelRestTest {

  @Test
  void isOfferedForAnIndexedLoop() {
    assertThat(
            in(
                    "List<Future<String>>",
                    "for (int i = 0; i < all.size(); i++) use(all.get(i).get());")
                .fixed())
        .contains(
            """
            try {
              for (int i = 0; i < all.size(); i++) use(all.get(i).get());
            } finally {
              all.forEach(future -> future.cancel(true));
            }
            """
                .indent(4));
  }

  @Test
  void takesAnotherNameWhereThatIsTaken() {
    assertThat(in("List<Future<String>>", "for (var future : all) use(future.get());").fixed())
        .contains("all.forEach(task -> task.cancel(true));");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "List<CompletableFuture<String>>|for (var each : all) use(each.get());",
        "List<Future<String>>|for (var each : all) use(each.get());\n    use(all.size());",
        "List<Future<String>>|for (var each : all) use(each.get()); use(1);",
        "List<Future<String>>|if (true) for (var each : all) use(each.get());",
      })
  void notWhereItWouldStopNobodyOrSomethingElse(String typeAndLoop) {
    String[] parts = typeAndLoop.split("\\|");

    assertThat(in(parts[0], parts[1]).only().fixes()).isEmpty();
  }

  private static Checked in(String type, String loop) {
    return Checked.by(
        UnstructuredGather.class,
        """
        import java.util.*;
        import java.util.concurrent.*;

        abstract class Sample {
          ExecutorService pool;

          abstract void use(Object o);

          abstract String work(int number);

          void sample(int[] numbers) throws InterruptedException, ExecutionException {
            %s all = new ArrayList<>();
            for (int number : numbers) {
              all.add(%s(() -> work(number)%s));
            }
            %s
          }
        }
        """
            .formatted(
                type,
                type.contains("Comp") ? "CompletableFuture.supplyAsync" : "pool.submit",
                type.contains("Comp") ? ", pool" : "",
                loop));
  }
}
