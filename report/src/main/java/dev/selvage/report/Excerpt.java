package dev.selvage.report;

import dev.selvage.finding.Region;

/**
 * The first line of a region, and a line that points at it.
 *
 * <p>Both have their tabs as spaces, so that the pointer stands where it must under any prefix. A
 * long line is cut to what is around the region. Characters that a terminal would obey are
 * replaced.
 *
 * @param code the line of code
 * @param pointer spaces, then a caret under each character of the region
 */
record Excerpt(String code, String pointer) {

  private static final int TAB = 4;
  private static final int WIDTH = 160;
  private static final int LEAD = 40;

  /** The excerpt of a region that starts in {@code line}. */
  static Excerpt of(String line, Region region) {
    int start = Math.min(region.startColumn() - 1, line.length());
    int end =
        region.endLine() == region.startLine()
            ? Math.min(region.endColumn() - 1, line.length())
            : line.stripTrailing().length();
    StringBuilder code = new StringBuilder();
    StringBuilder pointer = new StringBuilder();
    int width = 0;
    for (int i = 0; i < line.length(); i += Character.charCount(line.codePointAt(i))) {
      int character = line.codePointAt(i);
      int columns = character == '\t' ? TAB - width % TAB : 1;
      code.append(character == '\t' ? " ".repeat(columns) : Character.toString(shown(character)));
      boolean inside = i >= start && i < end;
      if (i < Math.max(end, start)) {
        pointer.append((inside ? "^" : " ").repeat(columns));
      }
      width += columns;
    }
    if (end <= start) {
      pointer.append('^');
    }
    return new Excerpt(code.toString(), pointer.toString()).cut();
  }

  private Excerpt cut() {
    if (code.codePointCount(0, code.length()) <= WIDTH) {
      return this;
    }
    int first = Math.max(0, pointer.indexOf("^") - LEAD);
    int from = code.offsetByCodePoints(0, first);
    int columns = Math.min(WIDTH, code.codePointCount(from, code.length()));
    int to = code.offsetByCodePoints(from, columns);
    String before = first == 0 ? "" : "... ";
    return new Excerpt(
        before + code.substring(from, to) + (to == code.length() ? "" : " ..."),
        " ".repeat(before.length())
            + pointer.substring(first, Math.min(pointer.length(), first + WIDTH)));
  }

  private static int shown(int character) {
    return Character.isISOControl(character) ? '\uFFFD' : character == '\uFEFF' ? ' ' : character;
  }
}
