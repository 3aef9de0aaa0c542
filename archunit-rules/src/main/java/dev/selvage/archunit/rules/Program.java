package dev.selvage.archunit.rules;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.Source;
import dev.selvage.archunit.callgraph.ClassFile;
import dev.selvage.archunit.callgraph.ClassFileReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.JarURLConnection;
import java.net.URI;
import java.net.URLConnection;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** The class files of the classes that ArchUnit has imported. */
final class Program {

  private Program() {}

  /**
   * Reads them once more, for the code that ArchUnit does not keep.
   *
   * @param matters see {@link ClassFileReader#read}
   * @throws UncheckedIOException if one can no longer be read; the message names it
   */
  static List<ClassFile> read(Collection<JavaClass> classes, Predicate<String> matters) {
    List<ClassFile> files = new ArrayList<>();
    for (JavaClass each : classes) {
      Optional<URI> uri = each.getSource().map(Source::getUri);
      if (uri.isPresent()) {
        files.add(read(uri.get(), matters));
      }
    }
    return files;
  }

  private static ClassFile read(URI uri, Predicate<String> matters) {
    try {
      URLConnection connection = uri.toURL().openConnection();
      if (connection instanceof JarURLConnection jar) {
        jar.setUseCaches(true);
      }
      try (InputStream in = connection.getInputStream()) {
        return ClassFileReader.read(in, uri.toString(), matters);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(
          "the class file %s was imported and cannot be read: %s".formatted(uri, e.getMessage()),
          e);
    }
  }
}
