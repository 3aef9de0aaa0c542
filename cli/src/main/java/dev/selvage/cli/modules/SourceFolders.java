package dev.selvage.cli.modules;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/** Looks into folders of sources. */
final class SourceFolders {

  private SourceFolders() {}

  static boolean hasJava(Path folder) {
    if (!Files.isDirectory(folder)) {
      return false;
    }
    try (Stream<Path> files =
        Files.find(folder, Integer.MAX_VALUE, (path, is) -> is.isRegularFile())) {
      return files.anyMatch(
          file -> file.toString().endsWith(".java") && !file.endsWith("module-info.java"));
    } catch (IOException e) {
      return true;
    }
  }
}
