package dev.selvage.javac;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Options mean what they mean to Error Prone, and a wrong one is one clear error. */
final class PluginOptionsTest {

  private static final String FOUND = "WARNING SwallowedInterrupt Orders.java:5";
  private static final String AN_ERROR = "ERROR SwallowedInterrupt Orders.java:5";

  private static final String WAITS =
      """
      import java.util.concurrent.CompletableFuture;
      import java.util.concurrent.ExecutorService;

      class Stock {
        void count(ExecutorService pool, CompletableFuture<String> answer) {
          pool.execute(() -> answer.join());
        }
      }
      """;

  @TempDir Path root;
  private Project project;

  @BeforeEach
  void oneSwallowingClass() {
    project = new Project(root).swallowing("Orders");
  }

  @Nested
  final class Severities {

    @Test
    void warnsByDefault() {
      Outcome outcome = project.selvage();

      assertThat(outcome.findings()).containsExactly(FOUND);
      assertThat(outcome.success()).isTrue();
      assertThat(outcome.output()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
      "-Xep:SwallowedInterrupt:OFF, ",
      "-Xep:SwallowedInterrupt:WARN, " + FOUND,
      "-Xep:SwallowedInterrupt:ERROR, " + AN_ERROR,
      "-Xep:SwallowedInterrupt, " + FOUND,
      "-XepDisableAllChecks, ",
      "-XepDisableAllChecks -Xep:SwallowedInterrupt:ERROR, " + AN_ERROR,
      "-XepDisableAllWarnings, ",
      "-Xep:SwallowedInterrupt:ERROR -XepAllErrorsAsWarnings, " + FOUND,
    })
    void areTheUsers(String options, String finding) {
      Outcome outcome = project.selvage(options);

      if (finding == null) {
        assertThat(outcome.findings()).isEmpty();
      } else {
        assertThat(outcome.findings()).containsExactly(finding);
      }
      assertThat(outcome.success()).isEqualTo(!AN_ERROR.equals(finding));
      assertThat(outcome.others()).isEmpty();
    }

    @Test
    void findsAllInSpiteOfErrors() {
      project.swallowing("Stock").swallowing("Payments");

      assertThat(project.selvage("-Xep:SwallowedInterrupt:ERROR").findings())
          .containsExactly(
              AN_ERROR,
              "ERROR SwallowedInterrupt Stock.java:5",
              "ERROR SwallowedInterrupt Payments.java:5");
    }
  }

  @Nested
  final class OffByDefault {

    @BeforeEach
    void oneUncancellableWait() {
      project = new Project(root).file("Stock.java", WAITS);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "-Xep:UncancellableWait:OFF", "-XepAllSuggestionsAsWarnings"})
    void staysOff(String options) {
      assertThat(project.selvage(options).findings()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
      "-Xep:UncancellableWait, WARNING",
      "-Xep:UncancellableWait:WARN, WARNING",
      "-Xep:UncancellableWait:ERROR, ERROR",
    })
    void isTurnedOn(String options, String severity) {
      assertThat(project.selvage(options).findings())
          .containsExactly(severity + " UncancellableWait Stock.java:6");
    }

    @Test
    void allAreTurnedOn() {
      assertThat(project.selvage("-XepAllDisabledChecksAsWarnings").findings())
          .containsExactly(
              "WARNING UnboundedWait Stock.java:6", "WARNING UncancellableWait Stock.java:6");
    }
  }

  @Nested
  final class Files {

    @Test
    void excludedPathsAreNotChecked() {
      project.file("generated/Stock.java", "class Stock {}").swallowing("generated/../Payments");

      assertThat(project.selvage("-XepExcludedPaths:.*/Ord[a-z]+\\.java").findings())
          .containsExactly("WARNING SwallowedInterrupt Payments.java:5");
    }

    @Test
    void generatedCodeIsLeftAloneWhenAskedFor() {
      project.file(
          "Made.java",
          """
          @javax.annotation.processing.Generated("by hand")
          class Made {
            void make() {
              try {
                Thread.sleep(1);
              } catch (InterruptedException e) {
              }
            }
          }
          """);

      assertThat(project.selvage().findings())
          .containsExactly(FOUND, "WARNING SwallowedInterrupt Made.java:6");
      assertThat(project.selvage("-XepDisableWarningsInGeneratedCode").findings())
          .containsExactly(FOUND);
    }
  }

  @Nested
  final class Mistakes {

    @ParameterizedTest
    @CsvSource(
        delimiter = '|',
        value = {
          "-Xep:NoSuchCheck:WARN     | NoSuchCheck",
          "-Xep:SwallowedInterrupt:X | SwallowedInterrupt:X",
          "-XepNoSuchOption          | -XepNoSuchOption",
          "nonsense                  | nonsense",
          "-XepExcludedPaths:*       | -XepExcludedPaths:*",
          "-XepOpt:Selvage:Reprot=x  | -XepOpt:Selvage:Reprot=x",
          "-XepOpt:Selvage:Scope=jdk27 | jdk or selvage",
          "-XepPatchChecks:SwallowedInterrupt | selvage check --fix",
          "-XepPatchLocation:IN_PLACE         | selvage check --fix",
        })
    void areOneError(String option, String named) {
      Outcome outcome = project.selvage(option);

      assertThat(outcome.success()).isFalse();
      assertThat(outcome.others())
          .singleElement()
          .asString()
          .startsWith("ERROR Selvage")
          .contains(named);
      assertThat(outcome.findings()).isEmpty();
      assertThat(outcome.output()).isEmpty();
    }

    @Test
    void inANameAreLetPassWhenAskedFor() {
      Outcome outcome = project.selvage("-Xep:NoSuchCheck:WARN", "-XepIgnoreUnknownCheckNames");

      assertThat(outcome.others()).isEmpty();
      assertThat(outcome.findings()).containsExactly(FOUND);
    }
  }
}
