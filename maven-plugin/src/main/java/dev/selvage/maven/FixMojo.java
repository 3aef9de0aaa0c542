package dev.selvage.maven;

import java.nio.file.Path;
import java.util.List;
import org.apache.maven.plugins.annotations.Mojo;

/** Applies the first fix of each finding in all modules, and shows what is left. */
@Mojo(name = "fix", aggregator = true, threadSafe = true)
public final class FixMojo extends ModulesMojo {

  @Override
  List<String> arguments(Path folder) {
    return List.of("--action=fix", "--fail-on=never");
  }
}
