package dev.selvage.maven;

import java.nio.file.Path;
import java.util.List;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;

/**
 * Puts {@code @SuppressWarnings} on the smallest declaration around each present finding in all
 * modules, marked as written by a machine.
 */
@Mojo(name = "suppress", aggregator = true, threadSafe = true)
public final class SuppressMojo extends ModulesMojo {

  /** Add none, and take away those of a machine that are no longer needed. */
  @Parameter(property = "selvage.removeStale", defaultValue = "false")
  private boolean removeStale;

  @Override
  List<String> arguments(Path folder) {
    return List.of("--action=" + (removeStale ? "REMOVE_STALE" : "SUPPRESS"));
  }

  @Override
  void fail(Path folder) throws MojoExecutionException {
    throw new MojoExecutionException("some findings could not be suppressed; they stand above");
  }
}
