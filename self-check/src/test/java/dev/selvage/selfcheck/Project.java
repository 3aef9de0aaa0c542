package dev.selvage.selfcheck;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;

/** Where the parts of this project are. */
final class Project {
  /** The root of the checkout: tests run in the folder of their module. */
  static final Path ROOT = Path.of("..").toAbsolutePath().normalize();

  static final Path SHOP = ROOT.resolve("testdata/shop");

  /** The version under test. */
  static final String VERSION = System.getProperty("selvage.version");

  /** For what a test builds; goes with {@code mvn clean}. */
  static final Path SCRATCH = Path.of("target").toAbsolutePath().resolve("scratch");

  private static final Pattern MODULE = Pattern.compile("<module>([^<]+)</module>");

  private Project() {}

  /** The folders of the modules that have code, in the order of the build. */
  static List<Path> modules() throws IOException {
    return MODULE
        .matcher(Files.readString(ROOT.resolve("pom.xml")))
        .results()
        .map(module -> ROOT.resolve(module.group(1)))
        .filter(module -> Files.isDirectory(module.resolve("src")))
        .toList();
  }
}
