package dev.selvage.selfcheck;

import static java.util.function.Predicate.not;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** The shop of {@code testdata}: what its README promises, and copies of it to build. */
final class Shop {
  private static final Pattern ROW = Pattern.compile("\\| `([^`]+\\.java)` \\| (\\w+) \\|.*");

  private Shop() {}

  /**
   * One row of the tables in the README.
   *
   * @param file below {@code src/main/java/shop}
   * @param name of the check or the rule
   */
  record Defect(String file, String name) {}

  /** The rows of the table below the heading. */
  static List<Defect> promised(String heading) throws IOException {
    List<Defect> rows =
        Files.readAllLines(Project.SHOP.resolve("README.md")).stream()
            .dropWhile(not(("## " + heading)::equals))
            .skip(1)
            .takeWhile(line -> !line.startsWith("## "))
            .flatMap(line -> ROW.matcher(line).results())
            .map(Shop::defect)
            .toList();
    if (rows.isEmpty()) {
      throw new IllegalStateException("the shop's README has no table below " + heading);
    }
    return rows;
  }

  /** A fresh copy, with the settings for Maven's JVM or without. */
  static Path copy(String name, boolean withJvmFlags) throws IOException {
    Path copy = Project.SCRATCH.resolve(name);
    Folders.delete(copy);
    for (String part : List.of(".mvn", "src")) {
      Folders.copy(Project.SHOP.resolve(part), copy.resolve(part));
    }
    Files.copy(Project.SHOP.resolve("pom.xml"), copy.resolve("pom.xml"));
    if (!withJvmFlags) {
      // the folder stays: Maven looks for one further up otherwise
      Files.delete(copy.resolve(".mvn/jvm.config"));
    }
    return copy;
  }

  private static Defect defect(MatchResult row) {
    return new Defect(row.group(1), row.group(2));
  }
}
