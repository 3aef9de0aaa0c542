package dev.selvage.checks;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javax.tools.ToolProvider;

/** The JDK's own scope, on JDKs that do not have it yet, or not as they will. */
final class JdkScope {

  /** The shape that the type has in JDK 27, as far as code of fixes needs it. */
  private static final String OF_JDK =
      """
      package java.util.concurrent;

      public interface StructuredTaskScope<T, R, X extends Throwable> extends AutoCloseable {
        static <T> StructuredTaskScope<T, Void, ExecutionException> open() {
          throw new UnsupportedOperationException();
        }

        <U extends T> Subtask<U> fork(Callable<? extends U> task);

        R join() throws X, InterruptedException;

        @Override
        void close();

        interface Subtask<T> {
          T get();
        }

        interface Joiner<T, R, X extends Throwable> {}
      }
      """;

  private JdkScope() {}

  /** Options of javac that put the shape into the JDK's own module. */
  static List<String> patch(Path folder) throws IOException {
    Path source =
        Files.createDirectories(folder.resolve("java/util/concurrent"))
            .resolve("StructuredTaskScope.java");
    Files.writeString(source, OF_JDK);
    int code =
        ToolProvider.getSystemJavaCompiler()
            .run(
                null,
                null,
                null,
                "--patch-module",
                "java.base=" + folder,
                "-d",
                folder.toString(),
                source.toString());
    assertThat(code).isZero();
    return List.of("--patch-module", "java.base=" + folder);
  }
}
