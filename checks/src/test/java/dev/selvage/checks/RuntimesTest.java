package dev.selvage.checks;

import static org.assertj.core.api.Assertions.assertThat;

import dev.selvage.finding.Finding;
import dev.selvage.finding.Fix;
import java.util.List;
import javax.tools.JavaFileObject;
import org.junit.jupiter.api.Test;

/** A fix writes names of selvage-runtime only where code may use it. */
final class RuntimesTest {

  private static final String ASKED_FOR = "-XepOpt:Selvage:Runtime=true";

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
}
