package dev.selvage.checks.fixes;

import com.sun.source.tree.StatementTree;
import dev.selvage.checks.SourceText;
import dev.selvage.finding.TextEdit;
import java.util.List;
import java.util.stream.Collectors;

/** Puts lines into the block of a handler, in the layout of the code around it. */
final class BlockEdits {

  private BlockEdits() {}

  /** At the start of the block; a comment behind its brace stays there. */
  static TextEdit prepend(Handler handler, List<String> lines) {
    SourceText source = handler.source;
    int open = source.start(handler.block()) + 1;
    int close = source.end(handler.block()) - 1;
    String inside = source.between(open, close);
    if (!inside.contains("\n")) {
      return new TextEdit(open, close, oneLine(handler, lines, inside.strip()));
    }
    int at = open + lengthOfTrailingComment(inside);
    return new TextEdit(at, at, source.lineEnd() + joined(handler, lines));
  }

  /** The content of a block that stood on one line. */
  private static String oneLine(Handler handler, List<String> lines, String before) {
    String end = handler.source.lineEnd();
    String rest = before.isEmpty() ? "" : end + inner(handler) + before;
    return end + joined(handler, lines) + rest + end + handler.indent();
  }

  private static int lengthOfTrailingComment(String inside) {
    int end = inside.indexOf('\n');
    if (end > 0 && inside.charAt(end - 1) == '\r') {
      end--;
    }
    return inside.substring(0, end).strip().startsWith("//") ? end : 0;
  }

  /** At the end of the block. */
  static TextEdit append(Handler handler, List<String> lines) {
    SourceText source = handler.source;
    if (handler.isEmpty()) {
      return prepend(handler, lines);
    }
    int open = source.start(handler.block()) + 1;
    int close = source.end(handler.block()) - 1;
    String inside = source.between(open, close);
    if (!inside.contains("\n")) {
      String end = source.lineEnd();
      return new TextEdit(
          open,
          close,
          end
              + inner(handler)
              + inside.strip()
              + end
              + joined(handler, lines)
              + end
              + handler.indent());
    }
    int at = source.lineStart(close) == 0 ? close : source.lineStart(close);
    return new TextEdit(at, at, joined(handler, lines) + source.lineEnd());
  }

  /** In front of a statement of the block. */
  static TextEdit before(Handler handler, StatementTree statement, List<String> lines) {
    SourceText source = handler.source;
    int at = source.start(statement);
    if (source.between(source.lineStart(at), at).isBlank()) {
      int line = source.lineStart(at);
      return new TextEdit(line, line, joined(handler, lines) + source.lineEnd());
    }
    return new TextEdit(at, at, joined(handler, lines).strip() + source.lineEnd() + inner(handler));
  }

  private static String joined(Handler handler, List<String> lines) {
    return lines.stream()
        .map(line -> inner(handler) + line)
        .collect(Collectors.joining(handler.source.lineEnd()));
  }

  /** The indentation of the statements in the block. */
  private static String inner(Handler handler) {
    return handler.indent() + handler.indentUnit();
  }
}
