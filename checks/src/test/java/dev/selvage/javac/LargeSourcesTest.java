package dev.selvage.javac;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import dev.selvage.finding.FindingsFile;
import java.io.IOException;
import java.nio.file.Path;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Sources that no person would write, but generators do. */
final class LargeSourcesTest {

  private static final int DEEP = 60;
  private static final int MANY = 2_000;

  @TempDir Path root;

  @Test
  void deeplyNestedHandlersAreFollowed() {
    String source =
        "class Deep {\n  void sink(int depth) {\n"
            + IntStream.range(0, DEEP)
                .mapToObj(
                    "if (depth > 0) { try { Thread.sleep(1); } catch (InterruptedException e%d) {\n"
                        ::formatted)
                .collect(joining())
            + "} }\n".repeat(DEEP)
            + "  }\n}\n";

    Outcome outcome = new Project(root).file("Deep.java", source).selvage();

    assertThat(outcome.others()).isEmpty();
    assertThat(outcome.findings()).hasSize(DEEP);
  }

  @Test
  void deepExpressionsThatJavacTakesAreNoTrouble() {
    String sum = IntStream.range(0, 10 * DEEP).mapToObj(i -> "n").collect(joining(" + "));
    String source = "class Sum {\n  int of(int n) {\n    return " + sum + ";\n  }\n}\n";
    Project project = new Project(root).file("Sum.java", source).swallowing("Orders");
    assertThat(project.javac().success()).isTrue();

    Outcome outcome = project.selvage();

    assertThat(outcome.success()).isTrue();
    assertThat(outcome.findings()).containsExactly("WARNING SwallowedInterrupt Orders.java:5");
  }

  /** javac shows no more than its {@code -Xmaxwarns}; the report has them all. */
  @Test
  void thousandsOfMethodsAreChecked() throws IOException {
    String method =
        """
          private void place%1$d() {
            try {
              Thread.sleep(%1$d);
            } catch (InterruptedException e) {
              place%2$d();
            }
          }
        """;
    String source =
        IntStream.range(0, MANY)
            .mapToObj(i -> method.formatted(i, (i + 1) % MANY))
            .collect(joining("\n", "class Many {\n", "}\n"));
    Path report = root.resolve("report.json");

    Outcome outcome =
        new Project(root).file("Many.java", source).selvage("-XepOpt:Selvage:Report=" + report);

    assertThat(outcome.success()).isTrue();
    assertThat(outcome.findings()).hasSize(100);
    assertThat(outcome.others()).isEmpty();
    assertThat(FindingsFile.read(report).findings()).hasSize(MANY);
  }
}
