package dev.selvage.cli.modules;

import dev.selvage.cli.engine.Digest;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitOption;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.List;
import java.util.stream.Stream;

/**
 * A digest of all that the findings of a module depend on: its sources, its class and source path
 * by the names, sizes and times of their files, the options, Selvage itself and the JDK.
 */
final class ModuleKey {

  private final StringBuilder text = new StringBuilder();

  private ModuleKey() {}

  /**
   * The key of a module as its files are now.
   *
   * @throws IOException if a folder cannot be read
   */
  static String of(ModuleRequest module, List<String> checks, List<Path> catalogs, String version)
      throws IOException {
    ModuleKey key = new ModuleKey();
    key.add(version + Runtime.version());
    key.add(module.release() + module.encoding() + checks);
    for (Path catalog : catalogs) {
      key.addAll(catalog);
    }
    for (String path : module.paths()) {
      key.addAll(Path.of(path));
    }
    String own = System.getProperty("java.class.path");
    for (String list : List.of(own, module.classPath(), module.sourcePath())) {
      for (String entry : list.split(File.pathSeparator)) {
        if (!entry.isEmpty()) {
          key.addAll(Path.of(entry));
        }
      }
    }
    return Digest.of(key.text.toString().getBytes(StandardCharsets.UTF_8));
  }

  private void add(String part) {
    text.append(part).append('\0');
  }

  private void addAll(Path path) throws IOException {
    add(path.toString());
    if (!Files.exists(path)) {
      return;
    }
    try (Stream<Path> files = Files.walk(path, FileVisitOption.FOLLOW_LINKS)) {
      for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
        BasicFileAttributes attributes = Files.readAttributes(file, BasicFileAttributes.class);
        add(file + " " + attributes.size() + " " + attributes.lastModifiedTime());
      }
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
  }
}
