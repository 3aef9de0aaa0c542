package dev.selvage.scope;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.jar.JarFile;
import java.util.zip.ZipEntry;
import org.junit.jupiter.api.Test;

/** The jar as it is packaged: module-info is not the one that was compiled. */
final class JarIT extends ClassFilesContract {
  private static final Path JAR = Path.of(System.getProperty("selvage.jar"));
  private static final long MOST_BYTES = 74_000;

  @Test
  void holdsClassesAndAManifestOnly() throws IOException {
    try (JarFile jar = new JarFile(JAR.toFile())) {
      assertThat(jar.stream().filter(entry -> !entry.isDirectory()).map(ZipEntry::getName))
          .allMatch(name -> name.endsWith(".class") || name.equals(JarFile.MANIFEST_NAME));
    }
  }

  /** It is to be under 60 KB one day; until then it does not grow unseen. */
  @Test
  void growsNoMore() throws IOException {
    assertThat(Files.size(JAR)).isLessThan(MOST_BYTES);
  }

  @Override
  List<ClassFile> classFiles() {
    List<ClassFile> found = new ArrayList<>();
    try (JarFile jar = new JarFile(JAR.toFile())) {
      for (ZipEntry entry :
          jar.stream().filter(each -> each.getName().endsWith(".class")).toList()) {
        String name = Path.of(entry.getName()).getFileName().toString();
        found.add(new ClassFile(name, jar.getInputStream(entry).readAllBytes()));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return found;
  }
}
