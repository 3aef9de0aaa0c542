package dev.selvage.checks;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.testing.compile.Compilation;
import com.google.testing.compile.Compiler;
import com.google.testing.compile.JavaFileObjects;
import dev.selvage.finding.Finding;
import dev.selvage.finding.FindingsFile;
import dev.selvage.scope.StructuredTaskScope;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.MalformedURLException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;
import javax.tools.Diagnostic;
import javax.tools.JavaFileObject;

/** One run of javac with {@code -Xplugin:Selvage}, as a user runs it. */
record Javac(List<Finding> findings, Compilation compilation) {

  /** Options of javac for code of the oldest release, so that fixes are the same on every JDK. */
  static final List<String> RELEASE_17 = List.of("--release", "17");

  /** The findings of one check. */
  List<Finding> findings(String check) {
    return findings.stream().filter(finding -> finding.check().equals(check)).toList();
  }

  /** Compiles for the release of the running JDK. */
  static Javac check(List<JavaFileObject> files, List<String> options) {
    return check(files, options, List.of());
  }

  /**
   * Compiles all of the files at once and reads the findings from the report.
   *
   * @param options what follows the name of the plugin
   * @param javacOptions what javac itself is told
   * @throws AssertionError if the plugin or a check of it crashed, or did not understand an option
   */
  static Javac check(List<JavaFileObject> files, List<String> options, List<String> javacOptions) {
    return check(files, options, javacOptions, Compiler.javac());
  }

  /** The same where code cannot see {@code selvage-runtime}, which is not on the class path. */
  static Javac withoutRuntime(List<JavaFileObject> files, List<String> options) {
    Path runtime = locationOf(StructuredTaskScope.class);
    List<File> others =
        Stream.of(System.getProperty("java.class.path").split(File.pathSeparator))
            .map(File::new)
            .filter(each -> !each.toPath().toAbsolutePath().equals(runtime))
            .toList();
    return check(files, options, List.of(), Compiler.javac().withClasspath(others));
  }

  private static Path locationOf(Class<?> type) {
    try {
      return Path.of(type.getProtectionDomain().getCodeSource().getLocation().toURI());
    } catch (URISyntaxException e) {
      throw new IllegalStateException(e);
    }
  }

  private static Javac check(
      List<JavaFileObject> files,
      List<String> options,
      List<String> javacOptions,
      Compiler compiler) {
    try {
      Path report = Files.createTempDirectory("findings").resolve("findings.json");
      String plugin =
          "-Xplugin:Selvage -XepOpt:Selvage:Report=%s %s"
              .formatted(report, String.join(" ", options));
      List<String> all = new ArrayList<>(javacOptions);
      all.add(plugin.strip());
      Compilation compilation = compiler.withOptions(all).compile(files);
      assertThat(compilation.diagnostics())
          .as("what the plugin says about itself")
          .noneMatch(Javac::isTrouble);
      List<Finding> findings = FindingsFile.read(report).findings();
      Files.delete(report);
      Files.delete(report.getParent());
      return new Javac(findings, compilation);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The findings in one of the files, in their order. */
  List<Finding> findingsIn(JavaFileObject file) {
    String name = simpleName(file.getName());
    return findings.stream().filter(finding -> simpleName(finding.file()).equals(name)).toList();
  }

  /** What javac itself has to say against one of the files. */
  List<String> errorsIn(JavaFileObject file) {
    return compilation.errors().stream()
        .filter(error -> error.getSource() == null || isFrom(error, file))
        .map(Objects::toString)
        .toList();
  }

  private static boolean isFrom(
      Diagnostic<? extends JavaFileObject> diagnostic, JavaFileObject file) {
    return diagnostic.getSource().toUri().equals(file.toUri());
  }

  private static boolean isTrouble(Diagnostic<? extends JavaFileObject> diagnostic) {
    String message = diagnostic.getMessage(Locale.ROOT);
    return message.startsWith("Selvage") || message.contains("The check failed on this code");
  }

  private static String simpleName(String file) {
    return file.substring(file.lastIndexOf('/') + 1);
  }

  /** The file as it lies on the disk: it keeps its path. */
  static JavaFileObject onDisk(Path file) {
    try {
      return JavaFileObjects.forResource(file.toUri().toURL());
    } catch (MalformedURLException e) {
      throw new IllegalArgumentException(file.toString(), e);
    }
  }

  /** A source that is in no file; its path is the name of its class. */
  static JavaFileObject inMemory(String className, String source) {
    return JavaFileObjects.forSourceString(className, source);
  }
}
