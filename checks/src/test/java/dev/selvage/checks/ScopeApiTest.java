package dev.selvage.checks;

import static org.assertj.core.api.Assertions.assertThat;

import dev.selvage.finding.Finding;
import dev.selvage.finding.Fix;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import javax.tools.JavaFileObject;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A fix writes names of selvage-runtime, or of the JDK, only where code may use them. */
final class ScopeApiTest {

  private static final String ASKED_FOR = "-XepOpt:Selvage:Runtime=true";

  private static final String JDK = "-XepOpt:Selvage:Scope=jdk";

  private static final String SOURCE =
      """
      import java.util.concurrent.*;

      class Sample {
        void both(Runnable job) throws InterruptedException {
          ExecutorService pool = Executors.newFixedThreadPool(2);
          pool.submit(() -> job.run());
          pool.shutdown();
          pool.awaitTermination(1, TimeUnit.HOURS);
        }

        void runsOn(ExecutorService pool, Runnable job) {
          pool.submit(() -> job.run());
        }
      }
      """;

  private static final JavaFileObject FILE = Javac.inMemory("Sample", SOURCE);

  @Test
  void onTheClassPath() {
    assertThat(Javac.check(List.of(FILE), List.of()).findings())
        .hasSize(2)
        .allSatisfy(finding -> assertThat(fixed(finding)).contains("import dev.selvage.scope."));
  }

  @Test
  void notOnTheClassPath() {
    Javac javac = Javac.withoutRuntime(List.of(FILE), List.of());

    assertThat(javac.errorsIn(FILE)).isEmpty();
    assertThat(javac.findings())
        .hasSize(2)
        .allSatisfy(finding -> assertThat(finding.fixes()).isEmpty());
  }

  @Test
  void notOnTheClassPathAndAskedFor() {
    Javac javac = Javac.withoutRuntime(List.of(FILE), List.of(ASKED_FOR));

    assertThat(javac.findings())
        .extracting(finding -> finding.fixes().stream().map(Fix::description).toList())
        .containsExactly(
            List.of(
                "start the task in one scope, which waits and throws a failure",
                "say why nobody waits, and hand a failure to the thread's handler"),
            List.of("say why nobody waits, and hand a failure to the thread's handler"));
    assertThat(javac.findings())
        .flatMap(Finding::fixes)
        .allSatisfy(
            fix -> {
              JavaFileObject fixed = Javac.inMemory("Sample", fix.applyTo(SOURCE));
              assertThat(Javac.check(List.of(fixed), List.of()).errorsIn(fixed))
                  .as("with the runtime")
                  .isEmpty();
              assertThat(Javac.withoutRuntime(List.of(fixed), List.of()).errorsIn(fixed))
                  .as("without it")
                  .isNotEmpty();
            });
  }

  private static String fixed(Finding finding) {
    return finding.fixes().get(0).applyTo(SOURCE);
  }

  private static final String GATHER =
      """
      import java.util.concurrent.*;

      abstract class Gather {
        abstract String ask(String station);

        String both(Callable<String> a) throws InterruptedException, ExecutionException {
          ExecutorService pool = Executors.newFixedThreadPool(THREADS);
          Future<String> north = pool.submit(() -> ask("north"));
          Future<String> south = pool.submit(() -> ask("south"));
          pool.shutdown();
          return north.get() + south.get();
        }
      }
      """;

  @Test
  void ofTheJdkWhereAskedFor(@TempDir Path folder) throws IOException {
    List<String> patch = JdkScope.patch(folder);
    JavaFileObject file = Javac.inMemory("Gather", GATHER.replace("THREADS", "2"));

    Finding finding =
        Javac.check(List.of(file), List.of(JDK), patch).findings().stream()
            .filter(each -> each.check().equals("UnstructuredGather"))
            .findFirst()
            .orElseThrow();
    String fixed = finding.fixes().get(0).applyTo(GATHER.replace("THREADS", "2"));

    assertThat(fixed)
        .contains("StructuredTaskScope.open()", "Subtask<String> north = scope.fork(")
        .doesNotContain("dev.selvage");
    JavaFileObject after = Javac.inMemory("Gather", fixed);
    Javac again = Javac.check(List.of(after), List.of(JDK), patch);
    assertThat(again.errorsIn(after)).isEmpty();
    assertThat(again.findings()).isEmpty();
  }

  /** The JDK's scope has none. */
  @Test
  void notOfTheJdkWhereThereIsALimit(@TempDir Path folder) throws IOException {
    JavaFileObject file = Javac.inMemory("Gather", GATHER.replace("THREADS", "1"));

    assertThat(Javac.check(List.of(file), List.of(JDK), JdkScope.patch(folder)).findings())
        .isNotEmpty()
        .allSatisfy(finding -> assertThat(finding.fixes()).isEmpty());
    assertThat(Javac.check(List.of(file), List.of()).findings())
        .anySatisfy(finding -> assertThat(finding.fixes()).isNotEmpty());
  }

  /** JDK 17 has none, and those from 21 to 26 have other shapes. */
  @Test
  void notOfAJdkOfAnotherShape() {
    JavaFileObject file = Javac.inMemory("Gather", GATHER.replace("THREADS", "2"));

    assertThat(Javac.check(List.of(file), List.of(JDK)).findings())
        .isNotEmpty()
        .allSatisfy(finding -> assertThat(finding.fixes()).isEmpty());
  }
}
