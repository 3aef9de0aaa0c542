package dev.selvage.checks;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.errorprone.VisitorState;
import com.google.testing.compile.JavaFileObjects;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.TreePath;
import com.sun.source.util.TreePathScanner;
import com.sun.tools.javac.api.BasicJavacTask;
import dev.selvage.checks.flow.Symbols;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.function.BiFunction;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaFileObject;
import javax.tools.ToolProvider;

/** An expression in a piece of Java: the argument of the only call of {@code look}. */
public final class ExpressionSample {

  private final String members;

  /**
   * @param members of the class; one of them calls {@code look(..)}
   */
  public ExpressionSample(String members) {
    this.members = members;
  }

  /** What {@code question} answers for the expression. */
  public <T> T ask(BiFunction<TreePath, VisitorState, T> question) {
    String source =
        """
        import java.util.*;
        import java.util.concurrent.*;
        import java.util.stream.*;
        class Sample {
          enum Colour { RED, GREEN }
          void look(Object expression) {}
          %s
        }
        """
            .formatted(members);
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
      return question.apply(argument(unit), state);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static TreePath argument(CompilationUnitTree unit) {
    TreePath[] found = {null};
    new TreePathScanner<Void, Void>() {
      @Override
      public Void visitMethodInvocation(MethodInvocationTree call, Void unused) {
        if (Symbols.name(call).equals("look")) {
          found[0] = new TreePath(getCurrentPath(), call.getArguments().get(0));
        }
        return super.visitMethodInvocation(call, null);
      }
    }.scan(new TreePath(unit), null);
    return found[0];
  }
}
