package dev.selvage.selfcheck;

import java.io.IOException;
import java.io.OutputStream;
import java.net.JarURLConnection;
import java.net.URI;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.util.Map;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;

/**
 * A local repository of Maven for builds that use Selvage as a user does. It holds the artifacts of
 * this very build, as they are on the class path of the test, laid out as {@code mvn install} lays
 * them; nothing is installed into the user's repository, which only lends what others made.
 */
final class StagedRepository {
  /** By the folder of the module, a file that only its artifact has. */
  private static final Map<String, String> PUBLISHED =
      Map.of(
          "finding", "dev/selvage/finding/Finding.class",
          "catalog", "dev/selvage/catalog/Catalog.class",
          "checks", "dev/selvage/javac/SelvagePlugin.class",
          "archunit-rules", "dev/selvage/archunit/SelvageRules.class",
          "report", "dev/selvage/report/Report.class",
          "cli", "dev/selvage/cli/Main.class",
          "maven-plugin", "META-INF/maven/plugin.xml",
          "runtime", "dev/selvage/scope/StructuredTaskScope.class");

  private StagedRepository() {}

  /** Lays the artifacts into {@code repository} anew; leaves alone what others made. */
  static void lay(Path repository) throws IOException {
    Path group = repository.resolve("dev/selvage");
    Folders.delete(group);
    Files.copy(Project.ROOT.resolve("pom.xml"), file(group, "selvage-parent", "pom"));
    for (Map.Entry<String, String> module : PUBLISHED.entrySet()) {
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
  private static void jar(String marker, Path jar) throws IOException {
    Path location = location(marker);
    if (Files.isRegularFile(location)) {
      Files.copy(location, jar, StandardCopyOption.COPY_ATTRIBUTES);
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
    Files.setLastModifiedTime(jar, newest(location));
  }

  /** An artifact that is laid again is as old as before: who looks at times sees no change. */
  private static FileTime newest(Path folder) throws IOException {
    FileTime newest = FileTime.fromMillis(0);
    for (Path file : Folders.files(folder)) {
      FileTime time = Files.getLastModifiedTime(file);
      newest = time.compareTo(newest) > 0 ? time : newest;
    }
    return newest;
  }

  private static Path location(String file) throws IOException {
    URL url = StagedRepository.class.getClassLoader().getResource(file);
    if (url == null) {
      throw new IllegalStateException("no place for " + file);
    }
    if (url.openConnection() instanceof JarURLConnection jar) {
      return Path.of(URI.create(jar.getJarFileURL().toString()));
    }
    Path found = Path.of(URI.create(url.toString()));
    return found
        .getRoot()
        .resolve(found.subpath(0, found.getNameCount() - Path.of(file).getNameCount()));
  }
}
