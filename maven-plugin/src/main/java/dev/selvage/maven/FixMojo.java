package dev.selvage.maven;

import java.nio.file.Path;
import java.util.List;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugins.annotations.Mojo;

/** Applies the first fix of each finding in all modules, and shows what is left. */
@Mojo(name = "fix", aggregator = true, threadSafe = true)
public final class FixMojo extends ModulesMojo {

  @Override
  List<String> arguments(Path folder) {
    return List.of("--action=fix", "--fail-on=never");
  }

  @Override
  void finish(int exitCode, Path folder) throws MojoExecutionException {
    if (exitCode != 0) {
      throw new MojoExecutionException(
          "Selvage could not check or write everything; the reasons stand above");
    }
  }
}
