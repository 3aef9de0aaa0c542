package dev.selvage.checks.fixes;

import com.sun.source.tree.BlockTree;
import com.sun.source.tree.LabeledStatementTree;
import com.sun.source.util.TreePath;
import dev.selvage.checks.SourceText;
import dev.selvage.finding.Fix;
import dev.selvage.finding.TextEdit;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The flag idiom, for a loop that must go on until it has its result: remember the interruption,
 * wait again, and restore the flag when the loop is left in whichever way.
 */
final class RememberInterruption {

  private static final List<String> NAMES =
      List.of("interrupted", "wasInterrupted", "sawInterrupt");

  private RememberInterruption() {}

  static Optional<Fix> fix(Handler handler, TreePath loop) {
    TreePath statement =
        loop.getParentPath().getLeaf() instanceof LabeledStatementTree
            ? loop.getParentPath()
            : loop;
    SourceText source = handler.source;
    int start = source.start(statement.getLeaf());
    int end = source.end(statement.getLeaf());
    int line = source.lineStart(start);
    Optional<String> name =
        NAMES.stream()
            .filter(each -> !source.text().matches("(?s).*\\b" + each + "\\b.*"))
            .findFirst();
    if (!(handler.onlySpeaks() || handler.onlyContinues())
        || !(statement.getParentPath().getLeaf() instanceof BlockTree)
        || !source.between(line, start).isBlank()
        || source.between(start, end).contains("\"\"\"")
        || name.isEmpty()) {
      return Optional.empty();
    }
    String indent = source.indentOf(start);
    String unit = handler.indentUnit();
    String eol = source.lineEnd();
    TextEdit remember = BlockEdits.prepend(handler, List.of(name.get() + " = true;"));
    String body = new Fix("", List.of(moved(remember, -line))).applyTo(source.between(line, end));
    String text =
        String.join(
            eol,
            indent + "boolean " + name.get() + " = false;",
            indent + "try {",
            deeper(body, unit, eol),
            indent + "} finally {",
            indent + unit + "if (" + name.get() + ") {",
            indent + unit + unit + RestoreFlag.STATEMENT,
            indent + unit + "}",
            indent + "}");
    return Optional.of(
        new Fix(
            "remember the interruption, and restore the flag when the loop is done",
            List.of(new TextEdit(line, end, text))));
  }

  private static TextEdit moved(TextEdit edit, int by) {
    return new TextEdit(edit.start() + by, edit.end() + by, edit.replacement());
  }

  private static String deeper(String code, String unit, String eol) {
    return String.join(
        eol,
        Stream.of(code.split("\r?\n", -1))
            .map(each -> each.isBlank() ? each : unit + each)
            .toList());
  }
}
