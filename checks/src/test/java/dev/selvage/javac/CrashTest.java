package dev.selvage.javac;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A check with a defect breaks no build, and takes nothing from the others. */
final class CrashTest {

  private static final String CLEARS =
      """
      class Stock {
        void count() {
          Thread.interrupted();
        }
      }
      """;

  @TempDir Path root;
  private Project project;
  private Path plugin;

  @BeforeEach
  void aPluginWithADefect() throws IOException {
    plugin = root.resolve("plugin");
    Path services = Files.createDirectories(plugin.resolve("META-INF/services"));
    Files.writeString(
        services.resolve("com.google.errorprone.bugpatterns.BugChecker"),
        CrashingCheck.class.getName() + "\n");
    project =
        new Project(root).swallowing("Orders").swallowing("Payments").file("Stock.java", CLEARS);
  }

  @Test
  void isOneWarningUnderOurPlugin() {
    assertThatItIsOneWarning(javac("-Xplugin:Selvage"));
  }

  @Test
  void isOneWarningUnderErrorProne() {
    assertThatItIsOneWarning(
        javac(
            "-XDcompilePolicy=simple",
            "--should-stop=ifError=FLOW",
            "-Xplugin:ErrorProne -XepDisableAllChecks -Xep:CrashingCheck:WARN"
                + " -Xep:SwallowedInterrupt:WARN -Xep:InterruptedStatusCleared:WARN"));
  }

  @Test
  void outsideOfTheGuardCostsNoMoreThanTheFile() {
    project.file("Before.java", "class Before { void beforehand() { beforehand(); } }");

    ForkedJavac javac = javac("-Xplugin:Selvage -Xep:CrashingCheck:WARN");

    assertThat(javac.exit()).as(javac.output()).isZero();
    assertThat(javac.output())
        .containsOnlyOnce("Before.java:1: warning: Selvage could not check this file")
        .contains("CrashingCheck", "please report this")
        .contains("Stock.java:3: warning: [InterruptedStatusCleared]")
        .doesNotContain("\tat ");
  }

  private void assertThatItIsOneWarning(ForkedJavac javac) {
    assertThat(javac.exit()).as(javac.output()).isZero();
    assertThat(javac.output())
        .containsOnlyOnce("warning: [CrashingCheck] The check failed on this code")
        .contains("Orders.java:5: warning: [CrashingCheck]")
        .contains("crashed on purpose", "please report this")
        .contains("Orders.java:5: warning: [SwallowedInterrupt]")
        .contains("Payments.java:5: warning: [SwallowedInterrupt]")
        .contains("Stock.java:3: warning: [InterruptedStatusCleared]")
        .doesNotContain("\tat ");
  }

  private ForkedJavac javac(String... options) {
    return ForkedJavac.run(project, ForkedJavac.FLAGS, List.of(plugin), options);
  }
}
