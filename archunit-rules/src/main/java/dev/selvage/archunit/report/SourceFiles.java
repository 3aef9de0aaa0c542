package dev.selvage.archunit.report;

import dev.selvage.archunit.rules.Violation.Frame;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds the source files of classes by where builds put both. Not thread-safe. */
final class SourceFiles {

  /** Maven's {@code target/classes}, and Gradle's {@code build/classes/java/main}. */
  private static final Pattern CLASSES =
      Pattern.compile(
          "file:(?://)?(?<module>.*)/(?:target/(?<maven>test-)?classes|build/classes/java/(?<gradle>\\w+))/.*");

  private final List<Path> folders;
  private final Map<Path, Optional<Path>> known = new HashMap<>();

  SourceFiles(List<Path> folders) {
    this.folders = List.copyOf(folders);
  }

  /** The source file of a class, absolute. */
  Optional<Path> of(Frame frame) {
    int end = frame.type().lastIndexOf('.');
    String folder = end < 0 ? "" : frame.type().substring(0, end).replace('.', '/') + "/";
    return candidates(frame).stream()
        .map(each -> each.resolve(folder + frame.source()).toAbsolutePath().normalize())
        .flatMap(each -> known.computeIfAbsent(each, SourceFiles::ifThere).stream())
        .findFirst();
  }

  private static Optional<Path> ifThere(Path file) {
    return Files.isRegularFile(file) ? Optional.of(file) : Optional.empty();
  }

  /** The class's own module comes first: another may have a class of the same name. */
  private List<Path> candidates(Frame frame) {
    List<Path> all = new ArrayList<>();
    Matcher own = CLASSES.matcher(frame.location());
    if (own.matches()) {
      String set =
          own.group("gradle") != null
              ? own.group("gradle")
              : own.group("maven") == null ? "main" : "test";
      all.add(module(own).resolve("src").resolve(set).resolve("java"));
    }
    all.addAll(folders);
    return all;
  }

  private static Path module(Matcher location) {
    return Path.of(URI.create("file://" + location.group("module")));
  }
}
