package dev.selvage.selfcheck;

import java.nio.file.Path;

/** Where the parts of this project are. */
final class Project {
  /** The root of the checkout: tests run in the folder of their module. */
  static final Path ROOT = Path.of("..").toAbsolutePath().normalize();

  static final Path SHOP = ROOT.resolve("testdata/shop");

  /** The version under test. */
  static final String VERSION = System.getProperty("selvage.version");

  /** For what a test builds; goes with {@code mvn clean}. */
  static final Path SCRATCH = Path.of("target").toAbsolutePath().resolve("scratch");

  private Project() {}
}
