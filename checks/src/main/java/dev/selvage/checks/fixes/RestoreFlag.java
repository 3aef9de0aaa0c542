package dev.selvage.checks.fixes;

import com.sun.source.tree.ExpressionStatementTree;
import com.sun.source.tree.StatementTree;
import dev.selvage.finding.Fix;
import dev.selvage.finding.TextEdit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Sets the interrupted flag of the current thread again, in the handler. */
final class RestoreFlag {

  static final String STATEMENT = "Thread.currentThread().interrupt();";

  private RestoreFlag() {}

  /** Whether the handler restores it already, whatever happens in it. */
  static boolean isDone(Handler handler) {
    for (StatementTree statement : handler.statements()) {
      if (handler.source.of(statement).equals(STATEMENT)) {
        return true;
      }
      if (!(statement instanceof ExpressionStatementTree)) {
        return false;
      }
    }
    return false;
  }

  /** As the first statement: what follows may throw. */
  static Fix first(Handler handler, boolean takesMore) {
    return new Fix(
        "restore the interrupted flag",
        List.of(BlockEdits.prepend(handler, statement(handler, takesMore))));
  }

  /**
   * As the last statement, since the handler itself waits. None where the wait is in the statement
   * that leaves the handler, or another statement may leave it before.
   */
  static Optional<Fix> last(Handler handler, boolean takesMore) {
    StatementTree last = handler.lastStatement();
    boolean leaves = Handler.isJump(last);
    if (leaves && handler.waitsInterruptibly(last) || handler.mayLeaveBefore(last)) {
      return Optional.empty();
    }
    String why = "// last, because the code above waits interruptibly";
    List<String> lines = new ArrayList<>(List.of(why));
    lines.addAll(statement(handler, takesMore));
    TextEdit edit =
        leaves ? BlockEdits.before(handler, last, lines) : BlockEdits.append(handler, lines);
    return Optional.of(
        new Fix("restore the interrupted flag when the handler is done", List.of(edit)));
  }

  /** The lines that restore the flag; behind a question where other exceptions arrive as well. */
  static List<String> statement(Handler handler, boolean takesMore) {
    return takesMore
        ? List.of(
            "if (" + handler.variable() + " instanceof InterruptedException) {",
            handler.indentUnit() + STATEMENT,
            "}")
        : List.of(STATEMENT);
  }
}
