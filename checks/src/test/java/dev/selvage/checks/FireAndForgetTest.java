package dev.selvage.checks;

import static org.assertj.core.api.Assertions.assertThat;

import dev.selvage.finding.Fix;
import dev.selvage.finding.Severity;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import javax.tools.JavaFileObject;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class FireAndForgetTest {

  @Nested
  final class Identification {

    @Test
    void whatIsAwaited() {
      assertThat(in("pool.submit(job).get();").findings()).isEmpty();
    }

    @Test
    void whatIsDropped() {
      Checked checked = in("pool.submit(job);");

      assertThat(checked.only().message())
          .startsWith(
              "Nobody learns if this task fails: the Future that `pool.submit(job)` returns is dropped,");
      assertThat(checked.marked()).isEqualTo("pool.submit(job)");
      assertThat(checked.only().member()).isEqualTo("Sample#place(ExecutorService, Runnable)");
      assertThat(checked.only().severity()).isEqualTo(Severity.WARNING);
    }

    @Test
    void methodsOfOtherFilesWhenAskedFor() {
      String body = "other.load();";

      assertThat(twoFiles(body).findings()).isEmpty();
      assertThat(twoFiles(body, "-XepOpt:FireAndForget:EveryCall=true").findings())
          .singleElement()
          .satisfies(finding -> assertThat(finding.message()).contains("`other.load()`"));
    }
  }

  /** Row 27, for the scope of the JDK: it joins what is forked. */
  @Test
  void nothingThatAScopeOfTheJdkJoins(@TempDir Path folder) throws IOException {
    JavaFileObject file =
        Javac.inMemory(
            "Sample",
            """
            import java.util.concurrent.*;

            class Sample {
              void both(Callable<String> a) throws InterruptedException, ExecutionException {
                try (var scope = StructuredTaskScope.open()) {
                  scope.fork(a);
                  scope.fork(() -> "b");
                  scope.join();
                }
              }
            }
            """);
    Javac javac = Javac.check(List.of(file), List.of(), JdkScope.patch(folder));

    assertThat(javac.errorsIn(file)).isEmpty();
    assertThat(javac.findings()).isEmpty();
  }

  @Nested
  final class Replacement {

    @Test
    void waitsFirstWhereTheMethodCan() {
      Checked checked = in("pool.submit(job);");

      assertThat(checked.only().fixes())
          .extracting(Fix::description)
          .containsExactly(
              "wait for the task, and see its failure",
              "say why nobody waits, and hand a failure to the thread's handler");
      assertThat(checked.fixed()).contains("pool.submit(job).get();");
    }

    @Test
    void neverHidesTheLoss() {
      assertThat(in("var unused = pool.submit(job);").only().fixes()).isEmpty();
    }
  }

  private static Checked in(String body) {
    return Checked.by(
        FireAndForget.class,
        """
        import java.util.concurrent.ExecutorService;

        class Sample {
          void place(ExecutorService pool, Runnable job) throws Exception {
            %s
          }
        }
        """
            .formatted(body));
  }

  private static Javac twoFiles(String body, String... options) {
    String sample = "class Sample { void place(Other other) { %s } }".formatted(body);
    String other = "interface Other { java.util.concurrent.Future<?> load(); }";
    return Javac.check(
        List.of(Javac.inMemory("Sample", sample), Javac.inMemory("Other", other)),
        List.of(options));
  }
}
