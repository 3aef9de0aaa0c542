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

  /** Moves whole lines one step further out, where they stand as far in. */
  void moveOut(int start, int end) {
    String unit = source.fileIndentUnit();
    for (int line = start; line < end; line = source.nextLine(line)) {
      if (source.text().startsWith(unit, line)) {
        add(line, line + unit.length(), "");
      }
    }
  }

  /**
   * Moves whole lines one step further in, but for those that go away; those that were moved out
   * are where they were.
   */
  void moveDeeper(int start, int end) {
    String unit = source.fileIndentUnit();
    for (int line = start; line < end; line = source.nextLine(line)) {
      boolean wasMovedOut = edits.remove(new TextEdit(line, line + unit.length(), ""));
      boolean isBlank = source.between(line, source.nextLine(line)).isBlank();
      if (!wasMovedOut && !isBlank && !isDeleted(line)) {
        add(line, line, unit);
      }
    }
  }

  /** Whether the start of a line goes away, with all of the line or with what stands around it. */
  private boolean isDeleted(int line) {
    return edits.stream()
        .anyMatch(
            each ->
                each.start() < line && line < each.end()
                    || each.replacement().isEmpty()
                        && each.start() == line
                        && source.nextLine(line) <= each.end());
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
