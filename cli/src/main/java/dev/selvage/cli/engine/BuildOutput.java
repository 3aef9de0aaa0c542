package dev.selvage.cli.engine;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;

/** Tells the folders that a build fills from packages that happen to be called {@code build}. */
final class BuildOutput {

  private static final String DEPENDENCIES = "node_modules";
  private static final Set<String> NAMES = Set.of("target", "build");
  private static final List<String> BUILD_FILES =
      List.of("pom.xml", "build.gradle", "build.gradle.kts", "build.xml");
  private static final String SOURCES = "src";

  private BuildOutput() {}

  /** Whether {@code folder}, which lies below {@code root}, holds what a build made. */
  static boolean isFolder(Path root, Path folder) {
    String name = folder.getFileName().toString();
    return name.equals(DEPENDENCIES)
        || (NAMES.contains(name) && (isBesideBuildFile(folder) || !isInSources(root, folder)));
  }

  private static boolean isBesideBuildFile(Path folder) {
    return BUILD_FILES.stream().anyMatch(name -> Files.exists(folder.resolveSibling(name)));
  }

  private static boolean isInSources(Path root, Path folder) {
    Path start = root.getParent() == null ? root : root.getParent();
    for (Path part : start.relativize(folder.getParent())) {
      if (part.toString().equals(SOURCES)) {
        return true;
      }
    }
    return false;
  }
}
