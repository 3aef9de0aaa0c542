package dev.selvage.checks;

import static org.assertj.core.api.Assertions.assertThat;

import dev.selvage.finding.Severity;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import javax.tools.JavaFileObject;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class UnboundedFanOutTest {

  @Nested
  final class Identification {

    @Test
    void task() {
      Checked checked = in("for (Runnable each : given) { pool.execute(each); }");

      assertThat(checked.only().message())
          .isEqualTo(
              "One task for each element, all at a time: as many threads, connections and buffers as"
                  + " there are elements. Take a permit before each, or fork in a scope with a"
                  + " limit.");
      assertThat(checked.marked()).isEqualTo("execute");
      assertThat(checked.only().member()).isEqualTo("Sample#sample(List)");
      assertThat(checked.only().severity()).isEqualTo(Severity.WARNING);
    }

    @Test
    void methodReference() {
      Checked checked = in("given.forEach(pool::execute);");

      assertThat(checked.marked()).isEqualTo("pool::execute");
    }

    @Test
    void sequence() {
      Checked checked =
          in("given.stream().map(x -> CompletableFuture.runAsync(x).join()).toList();");

      assertThat(checked.only().severity()).isEqualTo(Severity.NOTE);
      assertThat(checked.marked()).isEqualTo("join");
    }
  }

  @Nested
  final class Quiet {

    @Test
    void waitInTheLoop() {
      assertThat(in("for (Runnable each : given) { pool.submit(each).get(); }").findings())
          .isEmpty();
    }

    @Test
    void parallelStream() {
      assertThat(
              in("given.parallelStream().map(x -> pool.submit(x).isDone()).toList();").findings())
          .hasSize(1);
      assertThat(
              in("given.stream().parallel().map(x -> CompletableFuture.runAsync(x).join()).toList();")
                  .findings())
          .isEmpty();
    }

    @Test
    void taskInsideOfATask() {
      assertThat(
              in("for (Runnable each : given) { Runnable r = () -> pool.execute(each); }")
                  .findings())
          .isEmpty();
    }
  }

  @Nested
  final class Replacement {

    @Test
    void isNotOffered() {
      assertThat(in("given.forEach(pool::execute);").only().fixes()).isEmpty();
    }
  }

  private static Checked in(String body) {
    return Checked.by(
        UnboundedFanOut.class,
        """
        import java.util.List;
        import java.util.concurrent.*;

        abstract class Sample {
          private final ExecutorService pool = Executors.newCachedThreadPool();

          void sample(List<Runnable> given) throws Exception {
            %s
          }
        }
        """
            .formatted(body));
  }

  /** Row 13, for the scope of the JDK: structured is not bounded. */
  @Test
  void aScopeOfTheJdk(@TempDir Path folder) throws IOException {
    JavaFileObject file =
        Javac.inMemory(
            "Sample",
            """
            import java.util.List;
            import java.util.concurrent.*;

            class Sample {
              void all(List<Callable<String>> some) throws InterruptedException, ExecutionException {
                try (var scope = StructuredTaskScope.open()) {
                  for (Callable<String> each : some) {
                    scope.fork(each);
                  }
                  scope.join();
                }
              }
            }
            """);

    assertThat(Javac.check(List.of(file), List.of(), JdkScope.patch(folder)).findings())
        .singleElement()
        .satisfies(finding -> assertThat(finding.message()).contains("a scope ends them"));
  }
}
