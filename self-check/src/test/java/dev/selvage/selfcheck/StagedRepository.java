package dev.selvage.selfcheck;

import dev.selvage.archunit.SelvageRules;
import dev.selvage.catalog.Catalog;
import dev.selvage.finding.Finding;
import dev.selvage.javac.SelvagePlugin;
import dev.selvage.scope.StructuredTaskScope;
import java.io.IOException;
import java.io.OutputStream;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;

/**
 * A local repository of Maven for builds that use Selvage as a user does. It holds the artifacts of
 * this very build, as they are on the class path of the test, laid out as {@code mvn install} lays
 * them; nothing is installed into the user's repository, which only lends what others made.
 */
final class StagedRepository {
  private static final Map<String, Class<?>> PUBLISHED =
      Map.of(
          "finding", Finding.class,
          "catalog", Catalog.class,
          "checks", SelvagePlugin.class,
          "archunit-rules", SelvageRules.class,
          "runtime", StructuredTaskScope.class);

  private StagedRepository() {}

  /** Lays the artifacts into {@code repository} anew; leaves alone what others made. */
  static void lay(Path repository) throws IOException {
    Path group = repository.resolve("dev/selvage");
    Folders.delete(group);
    Files.copy(Project.ROOT.resolve("pom.xml"), file(group, "selvage-parent", "pom"));
    for (Map.Entry<String, Class<?>> module : PUBLISHED.entrySet()) {
      String artifact = "selvage-" + module.getKey().replace("-rules", "");
      Path pom = Project.ROOT.resolve(module.getKey()).resolve("pom.xml");
      Files.copy(pom, file(group, artifact, "pom"));
      jar(module.getValue(), file(group, artifact, "jar"));
    }
  }

  private static Path file(Path group, String artifact, String extension) throws IOException {
    Path folder = Files.createDirectories(group.resolve(artifact).resolve(Project.VERSION));
    return folder.resolve("%s-%s.%s".formatted(artifact, Project.VERSION, extension));
  }

  /** What {@code mvn test} has on the class path is a folder, and a jar after {@code package}. */
  private static void jar(Class<?> type, Path jar) throws IOException {
    Path location = location(type);
    if (Files.isRegularFile(location)) {
      Files.copy(location, jar);
      return;
    }
    try (OutputStream out = Files.newOutputStream(jar);
        JarOutputStream entries = new JarOutputStream(out)) {
      for (Path file : Folders.files(location)) {
        String name = location.relativize(file).toString().replace('\\', '/');
        entries.putNextEntry(new JarEntry(name));
        Files.copy(file, entries);
        entries.closeEntry();
      }
    }
  }

  private static Path location(Class<?> type) {
    try {
      return Path.of(type.getProtectionDomain().getCodeSource().getLocation().toURI());
    } catch (URISyntaxException e) {
      throw new IllegalStateException("no place for " + type, e);
    }
  }
}
