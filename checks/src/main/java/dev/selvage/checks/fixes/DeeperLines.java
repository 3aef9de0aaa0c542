package dev.selvage.checks.fixes;

import dev.selvage.checks.SourceText;
import java.util.List;

/** Statements that go one step further in, because a block is put around them. */
final class DeeperLines {

  private DeeperLines() {}

  /**
   * Whether each line from {@code start} to {@code end} stands at the indentation of the first one
   * or further in, and may be moved: there is no text block among them.
   */
  static boolean canMove(int start, int end, SourceText source) {
    String indent = source.indentOf(start);
    String text = source.between(start, end);
    return source.between(source.lineStart(start), start).isBlank()
        && !text.contains("\"\"\"")
        && text.lines().skip(1).allMatch(line -> line.isBlank() || line.startsWith(indent));
  }

  /** Whole lines, one step further in. */
  static List<String> of(String lines, SourceText source) {
    String unit = source.fileIndentUnit();
    return lines.lines().map(line -> line.isBlank() ? "" : unit + line).toList();
  }
}
