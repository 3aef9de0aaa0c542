package dev.selvage.javac;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The same classes as plugins of an Error Prone that a build already has. */
final class BesideErrorProneTest {

  private static final String ORDERS =
      """
      class Orders {
        boolean placed;

        void place() {
          try {
            Thread.sleep(1);
          } catch (InterruptedException e) {
            placed = false;
          }
        }

        boolean isSame() {
          return placed == placed;
        }
      }
      """;

  private static final String STOCK =
      """
      import java.util.concurrent.CompletableFuture;
      import java.util.concurrent.ExecutorService;
      import java.util.concurrent.Future;

      class Stock {
        Future<String> count(ExecutorService pool, CompletableFuture<String> answer) {
          return pool.submit(() -> answer.join());
        }
      }
      """;

  @TempDir Path root;
  private Project project;

  @BeforeEach
  void twoClasses() {
    project = new Project(root).file("Orders.java", ORDERS).file("Stock.java", STOCK);
  }

  @Test
  void bothReport() {
    Outcome outcome = project.errorProne();

    assertThat(outcome.findings())
        .contains(
            "WARNING SwallowedInterrupt Orders.java:7",
            "ERROR IdentityBinaryExpression Orders.java:13")
        .noneMatch(finding -> finding.contains("UncancellableWait"));
    assertThat(outcome.others()).isEmpty();
  }

  @Test
  void ourFixIsSuggested() {
    Outcome outcome = project.errorProne("-XepDisableAllChecks", "-Xep:SwallowedInterrupt:WARN");

    assertThat(outcome.messages())
        .singleElement()
        .asString()
        .startsWith("The interruption is lost")
        .contains("docs/checks/SwallowedInterrupt.md")
        .contains("Did you mean");
  }

  @ParameterizedTest
  @CsvSource({
    "-XepDisableAllChecks, ",
    "-XepDisableAllChecks -Xep:SwallowedInterrupt:ERROR, ERROR SwallowedInterrupt Orders.java:7",
    "-XepDisableAllChecks -Xep:UncancellableWait:WARN, WARNING UncancellableWait Stock.java:7",
    "-XepDisableAllChecks -Xep:UncancellableWait:ERROR, ERROR UncancellableWait Stock.java:7",
  })
  void optionsAreErrorPrones(String options, String finding) {
    assertThat(project.errorProne(options).findings())
        .isEqualTo(finding == null ? List.of() : List.of(finding));
  }

  @Test
  void allDisabledChecksIncludeOurs() {
    assertThat(project.errorProne("-XepAllDisabledChecksAsWarnings").findings())
        .contains("WARNING UncancellableWait Stock.java:7");
  }

  @Test
  void ourFixIsAppliedInPlace() throws IOException {
    project.errorProne("-XepPatchChecks:SwallowedInterrupt", "-XepPatchLocation:IN_PLACE");

    assertThat(Files.readString(project.path("Orders.java")))
        .isEqualTo(
            ORDERS.replace(
                "(InterruptedException e) {",
                "(InterruptedException e) {\n      Thread.currentThread().interrupt();"));
    assertThat(Files.readString(project.path("Stock.java"))).isEqualTo(STOCK);
  }
}
