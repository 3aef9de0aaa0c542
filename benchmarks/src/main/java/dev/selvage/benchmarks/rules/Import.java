package dev.selvage.benchmarks.rules;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.Location;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.jar.JarFile;
import java.util.stream.Collectors;

/** ArchUnit's own import of the first so many classes of some jars. */
final class Import {

  private Import() {}

  /**
   * Imports classes.
   *
   * @throws IllegalArgumentException if the jars have fewer
   */
  static JavaClasses of(List<Path> jars, int count) throws IOException {
    Set<String> wanted = new HashSet<>();
    List<JarFile> open = new ArrayList<>();
    try {
      for (Path jar : jars) {
        JarFile file = new JarFile(jar.toFile());
        open.add(file);
        wanted.addAll(
            file.stream()
                .map(entry -> entry.getName())
                .filter(Import::isClass)
                .limit(count - wanted.size())
                .map(name -> jar.getFileName() + "!/" + name)
                .collect(Collectors.toSet()));
        if (wanted.size() == count) {
          return new ClassFileImporter()
              .withImportOption((Location location) -> wanted.contains(afterFolder(location)))
              .importJars(open);
        }
      }
      throw new IllegalArgumentException("only %d classes in %s".formatted(wanted.size(), jars));
    } finally {
      for (JarFile file : open) {
        file.close();
      }
    }
  }

  /** {@code some.jar!/shop/Orders.class}: URIs of one jar are written in more than one way. */
  private static String afterFolder(Location location) {
    String uri = location.asURI().toString();
    return uri.substring(uri.lastIndexOf('/', uri.indexOf("!/") - 1) + 1);
  }

  private static boolean isClass(String name) {
    return name.endsWith(".class") && !name.startsWith("META-INF") && !name.contains("-info");
  }
}
