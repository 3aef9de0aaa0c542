package dev.selvage.checks;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.errorprone.VisitorState;
import com.google.testing.compile.JavaFileObjects;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.TreePath;
import com.sun.tools.javac.api.BasicJavacTask;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.function.BiFunction;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaFileObject;
import javax.tools.ToolProvider;

/** A file with a class {@code Sample}, as javac sees it when it has resolved all names. */
public final class AnalyzedSource {

  private AnalyzedSource() {}

  /** What {@code question} answers for a source, which has to compile without a warning. */
  public static <T> T ask(
      String source, BiFunction<CompilationUnitTree, VisitorState, T> question) {
    JavaFileObject file = JavaFileObjects.forSourceString("Sample", source);
    DiagnosticCollector<JavaFileObject> told = new DiagnosticCollector<>();
    JavacTask task =
        (JavacTask)
            ToolProvider.getSystemJavaCompiler()
                .getTask(null, null, told, List.of("-proc:none"), null, List.of(file));
    try {
      CompilationUnitTree unit = task.parse().iterator().next();
      task.analyze();
      assertThat(told.getDiagnostics()).as("what javac says").isEmpty();
      VisitorState state =
          VisitorState.createForUtilityPurposes(((BasicJavacTask) task).getContext())
              .withPath(new TreePath(unit));
      return question.apply(unit, state);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
