package dev.selvage.checks.fixes;

import com.sun.source.tree.ExpressionStatementTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.StatementTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.TreePath;
import com.sun.source.util.TreeScanner;
import com.sun.tools.javac.code.Symbol.MethodSymbol;
import dev.selvage.checks.flow.Functions;
import dev.selvage.checks.flow.Loops;
import dev.selvage.checks.flow.Symbols;
import dev.selvage.finding.Fix;
import dev.selvage.finding.TextEdit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A handler that calls {@code Thread.interrupted()}, which clears the flag that it should set. */
final class ClearedAgain {

  private ClearedAgain() {}

  static boolean isIn(Handler handler) {
    return !calls(handler.block()).isEmpty();
  }

  /** Whether the code that the handler goes on to may clear what it has set. */
  static boolean isBehind(Handler handler) {
    TreePath loop = Loops.around(handler.path);
    int start =
        loop == null ? handler.source.end(handler.block()) : handler.source.start(loop.getLeaf());
    return calls(Functions.around(handler.path).getLeaf()).stream()
        .anyMatch(call -> handler.source.start(call) > start);
  }

  /** Sets the flag where the handler clears it, if it clears it in statements of its own. */
  static Optional<Fix> fix(Handler handler) {
    List<TextEdit> edits = new ArrayList<>();
    for (StatementTree statement : handler.statements()) {
      if (statement instanceof ExpressionStatementTree expression
          && expression.getExpression() instanceof MethodInvocationTree call
          && clears(call)) {
        edits.add(
            new TextEdit(
                handler.source.start(statement),
                handler.source.end(statement),
                RestoreFlag.STATEMENT));
      }
    }
    return edits.size() == 1 && calls(handler.block()).size() == 1
        ? Optional.of(new Fix("restore the interrupted flag", edits))
        : Optional.empty();
  }

  private static List<Tree> calls(Tree tree) {
    List<Tree> found = new ArrayList<>();
    new TreeScanner<Void, Void>() {
      @Override
      public Void visitMethodInvocation(MethodInvocationTree call, Void unused) {
        if (clears(call)) {
          found.add(call);
        }
        return super.visitMethodInvocation(call, null);
      }
    }.scan(tree, null);
    return found;
  }

  /** Whether a call is {@code Thread.interrupted()}. */
  static boolean clears(MethodInvocationTree call) {
    MethodSymbol method = Symbols.method(call);
    return method != null
        && method.name.contentEquals("interrupted")
        && method.owner.getQualifiedName().contentEquals("java.lang.Thread");
  }
}
