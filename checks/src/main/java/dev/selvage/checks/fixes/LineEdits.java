package dev.selvage.checks.fixes;

import com.sun.source.tree.Tree;
import dev.selvage.checks.SourceText;
import dev.selvage.finding.Fix;
import dev.selvage.finding.TextEdit;
import java.util.ArrayList;
import java.util.List;

/** Edits of lines that are put into a block of their own. Mutable. */
final class LineEdits {

  private final SourceText source;
  private final List<TextEdit> edits = new ArrayList<>();

  LineEdits(SourceText source) {
    this.source = source;
  }

  void add(int start, int end, String code) {
    edits.add(new TextEdit(start, end, code));
  }

  void replace(Tree tree, String code) {
    add(source.start(tree), source.end(tree), code);
  }

  /** Takes a statement away that has its lines for itself. */
  void delete(Tree statement) {
    add(source.lineStart(source.start(statement)), source.nextLine(source.end(statement)), "");
  }

  /** Moves whole lines one step further in, but for those that go away. */
  void moveDeeper(int start, int end) {
    for (int line = start; line < end; line = source.nextLine(line)) {
      if (!source.between(line, source.nextLine(line)).isBlank() && !isDeleted(line)) {
        add(line, line, source.fileIndentUnit());
      }
    }
  }

  private boolean isDeleted(int line) {
    return edits.stream()
        .anyMatch(
            each -> each.replacement().isEmpty() && each.start() <= line && line < each.end());
  }

  /** The code from {@code start} to {@code end}, with all edits. */
  String applied(int start, int end) {
    List<TextEdit> shifted =
        edits.stream()
            .map(each -> new TextEdit(each.start() - start, each.end() - start, each.replacement()))
            .toList();
    return new Fix("all at once", shifted).applyTo(source.between(start, end));
  }
}
