package dev.selvage.javac;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaCompiler;
import javax.tools.JavaCompiler.CompilationTask;
import javax.tools.JavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/** A folder of sources, and javac over all of them in this JVM. */
final class Project {

  private static final String SWALLOWS =
      """
      class %s {
        void place() {
          try {
            Thread.sleep(1);
          } catch (InterruptedException e) {
          }
        }
      }
      """;

  private final Path root;
  private final Map<String, Path> files = new LinkedHashMap<>();
  private Consumer<CompilationTask> preparation = task -> {};

  Project(Path root) {
    this.root = root;
  }

  /** Adds a source, or replaces it. */
  Project file(String name, String source) {
    Path file = root.resolve(name);
    try {
      Files.createDirectories(file.getParent());
      Files.writeString(file, source);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    files.put(name, file);
    return this;
  }

  /** Adds a class with one SwallowedInterrupt, on line 5. */
  Project swallowing(String className) {
    return file(className + ".java", SWALLOWS.formatted(className));
  }

  /** What to do with each compilation before it starts. */
  Project prepared(Consumer<CompilationTask> preparation) {
    this.preparation = preparation;
    return this;
  }

  Path path(String name) {
    return root.resolve(name);
  }

  List<Path> files() {
    return List.copyOf(files.values());
  }

  /** Compiles with {@code -Xplugin:Selvage} and these options of it. */
  Outcome selvage(String... options) {
    return javac("-Xplugin:Selvage " + String.join(" ", options));
  }

  /** Compiles with {@code -Xplugin:ErrorProne} and these options of it. */
  Outcome errorProne(String... options) {
    return javac(
        "-XDcompilePolicy=simple",
        "--should-stop=ifError=FLOW",
        "-processorpath",
        System.getProperty("java.class.path"),
        "-Xplugin:ErrorProne " + String.join(" ", options));
  }

  /** Compiles with these options and no others of interest. */
  Outcome javac(String... options) {
    return compile(files(), options);
  }

  /** Compiles some of the files. */
  Outcome compile(List<Path> chosen, String... options) {
    JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
    DiagnosticCollector<JavaFileObject> told = new DiagnosticCollector<>();
    StringWriter output = new StringWriter();
    try (StandardJavaFileManager manager = compiler.getStandardFileManager(told, null, null)) {
      CompilationTask task =
          compiler.getTask(
              output,
              manager,
              told,
              allOptions(options),
              null,
              manager.getJavaFileObjectsFromPaths(chosen));
      preparation.accept(task);
      boolean success = task.call();
      return new Outcome(success, List.copyOf(told.getDiagnostics()), output.toString());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private List<String> allOptions(String... options) throws IOException {
    List<String> all = new ArrayList<>(List.of(options));
    if (!all.contains("-proc:full")) {
      all.add("-proc:none");
    } else {
      all.remove("-proc:full");
    }
    all.add("-d");
    all.add(Files.createDirectories(path("classes")).toString());
    return all;
  }
}
