package dev.selvage.maven;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;

/**
 * Writes one report on all modules, together with what the ArchUnit rules wrote in the last tests,
 * and fails for nothing that is in it. Modules that have not changed since the last check are not
 * checked again.
 */
@Mojo(name = "report", aggregator = true, threadSafe = true)
public final class ReportMojo extends ModulesMojo {

  /** The form: {@code html}, {@code sarif}, {@code json}, {@code gitlab}, {@code text}. */
  @Parameter(property = "selvage.format", defaultValue = "html")
  private String format;

  /** Where to write it; {@code target/selvage/report} with the form as its ending, if not said. */
  @Parameter(property = "selvage.output")
  private File output;

  /** The file of findings that are accepted for now; it counts if it is there. */
  @Parameter(
      property = "selvage.baseline",
      defaultValue = "${maven.multiModuleProjectDirectory}/selvage-baseline.txt")
  private File baseline;

  @Override
  List<String> arguments(Path folder) {
    List<String> arguments = new ArrayList<>(List.of("--fail-on=never", "--format=" + format));
    arguments.add("--output=" + file(folder));
    if (Files.exists(baseline.toPath())) {
      arguments.add("--baseline=" + baseline);
    }
    return arguments;
  }

  private Path file(Path folder) {
    return output == null ? folder.resolve("report." + format) : output.toPath();
  }

  @Override
  void succeed(Path folder) {
    getLog().info("written: " + file(folder));
  }
}
