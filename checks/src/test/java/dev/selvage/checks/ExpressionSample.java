package dev.selvage.checks;

import com.google.errorprone.VisitorState;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.util.TreePath;
import com.sun.source.util.TreePathScanner;
import dev.selvage.checks.flow.Symbols;
import java.util.function.BiFunction;

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
    return AnalyzedSource.ask(source, (unit, state) -> question.apply(argument(unit), state));
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
