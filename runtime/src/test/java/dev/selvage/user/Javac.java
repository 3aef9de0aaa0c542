package dev.selvage.user;

import com.sun.source.util.JavacTask;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;

/**
 * The compiler, with the class path of the tests and no mercy for warnings.
 *
 * @param release of Java
 */
record Javac(Path directory, int release) {

  /** Compiles one class; what there was to say. */
  List<String> compile(String source) {
    DiagnosticCollector<JavaFileObject> said = new DiagnosticCollector<>();
    task(source, said).call();
    return said.getDiagnostics().stream().map(Diagnostic::toString).toList();
  }

  /** Whether it is Java at all. */
  boolean parses(String source) {
    DiagnosticCollector<JavaFileObject> said = new DiagnosticCollector<>();
    try {
      task(source, said).parse();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return said.getDiagnostics().isEmpty();
  }

  private JavacTask task(String source, DiagnosticCollector<JavaFileObject> said) {
    JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
    List<String> options =
        List.of(
            "--release",
            String.valueOf(release),
            "-Xlint:all,-try,-processing,-options,-path,-classfile",
            "-proc:none",
            "-d",
            directory.toString(),
            "-classpath",
            System.getProperty("java.class.path"));
    return (JavacTask)
        compiler.getTask(null, null, said, options, null, List.of(new InMemory(source)));
  }

  private static final class InMemory extends SimpleJavaFileObject {
    private final String source;

    InMemory(String source) {
      super(URI.create("memory:///Example.java"), Kind.SOURCE);
      this.source = source;
    }

    @Override
    public CharSequence getCharContent(boolean ignoreEncodingErrors) {
      return source;
    }
  }
}
