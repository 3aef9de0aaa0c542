package dev.selvage.maven;

import java.io.File;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;

/**
 * Checks the main and test sources of all modules, and fails if there is something that {@code
 * selvage.failOn} asks for. A module whose files have not changed is not checked again.
 */
@Mojo(name = "check", defaultPhase = LifecyclePhase.VERIFY, aggregator = true, threadSafe = true)
public final class CheckMojo extends ModulesMojo {

  /**
   * What fails the build: {@code error}, {@code warning} and what is graver, {@code note}, {@code
   * new} for whatever the baseline has not, or {@code never}. What the baseline has never does.
   */
  @Parameter(property = "selvage.failOn", defaultValue = "warning")
  private String failOn;

  /** How to show the findings: {@code text}, {@code github}, or another form of the reports. */
  @Parameter(property = "selvage.format", defaultValue = "text")
  private String format;

  /** Show what touches lines that have changed since this commit, only. */
  @Parameter(property = "selvage.diff")
  private String diff;

  /** The file of findings that are accepted for now; it counts if it is there. */
  @Parameter(
      property = "selvage.baseline",
      defaultValue = "${maven.multiModuleProjectDirectory}/selvage-baseline.txt")
  private File baseline;

  /** Write all present findings into the baseline, and succeed. */
  @Parameter(property = "selvage.updateBaseline", defaultValue = "false")
  private boolean updateBaseline;

  @Override
  List<String> arguments(Path folder) {
    List<String> arguments = new ArrayList<>();
    arguments.add("--fail-on=" + failOn);
    arguments.add("--format=" + format);
    if (updateBaseline || Files.exists(baseline.toPath())) {
      arguments.add("--baseline=" + baseline);
    }
    if (updateBaseline) {
      arguments.add("--update-baseline");
    } else {
      for (String form : List.of("json", "sarif", "html")) {
        arguments.add("--report=%s=%s".formatted(form, report(folder, form)));
      }
    }
    if (diff != null && !diff.isBlank()) {
      arguments.add("--diff=" + diff);
    }
    return arguments;
  }

  /** GitHub obeys what begins a line, and Maven 4 puts its own words in front. */
  @Override
  PrintStream out() {
    return format.equalsIgnoreCase("github")
        ? new PrintStream(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8)
        : System.out;
  }

  private static Path report(Path folder, String form) {
    return folder.resolve("report." + form);
  }

  @Override
  void fail(Path folder) throws MojoFailureException {
    throw new MojoFailureException(
        """
        Selvage has found something. What you can do:
          look at it            %s
          apply what can be fixed by itself   mvn %s
          accept what is there for now        mvn %s -Dselvage.updateBaseline
          or suppress it in the sources       mvn %s
          let only errors fail                -Dselvage.failOn=error"""
            .formatted(report(folder, "html"), goal("fix"), goal("check"), goal("suppress")));
  }
}
