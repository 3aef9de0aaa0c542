package dev.selvage.cli.engine;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** Looks over the paths that javac gets, because javac passes over what is not there. */
final class ClassPath {

  private static final String ALL_JARS = "*";

  private ClassPath() {}

  /** A line for each entry of the request's class and source path that does not exist. */
  static List<String> missing(CheckRequest request) {
    return Stream.concat(
            request.classPath().stream().flatMap(path -> missing("class path", path)),
            request.sourcePath().stream().flatMap(path -> missing("source path", path)))
        .toList();
  }

  private static Stream<String> missing(String name, String path) {
    return Stream.of(path.split(File.pathSeparator))
        .filter(entry -> !entry.isEmpty() && !exists(entry))
        .map(entry -> "not on the %s, because it does not exist: %s".formatted(name, entry));
  }

  private static boolean exists(String entry) {
    String folder =
        entry.endsWith(ALL_JARS) ? entry.substring(0, entry.length() - ALL_JARS.length()) : entry;
    try {
      return Files.exists(Path.of(folder));
    } catch (InvalidPathException e) {
      return false;
    }
  }
}
