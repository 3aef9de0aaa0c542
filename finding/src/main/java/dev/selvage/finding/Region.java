package dev.selvage.finding;

/**
 * A stretch of a source file. Lines and columns count from 1; a column counts UTF-16 characters,
 * and a tab is one of them. The end is exclusive: a region of one character has {@code endColumn ==
 * startColumn + 1}.
 */
public record Region(int startLine, int startColumn, int endLine, int endColumn) {

  /**
   * @throws IllegalArgumentException if a number is below 1 or the end lies before the start
   */
  public Region {
    if (startLine < 1 || startColumn < 1 || endLine < 1 || endColumn < 1) {
      throw new IllegalArgumentException("lines and columns count from 1");
    }
    if (endLine < startLine || (endLine == startLine && endColumn < startColumn)) {
      throw new IllegalArgumentException("the region ends before it starts");
    }
  }
}
