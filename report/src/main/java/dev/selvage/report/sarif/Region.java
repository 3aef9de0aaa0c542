package dev.selvage.report.sarif;

/** SARIF 3.30, {@code region}: lines and columns from 1, the end exclusive; or else characters. */
record Region(
    Integer startLine,
    Integer startColumn,
    Integer endLine,
    Integer endColumn,
    Integer charOffset,
    Integer charLength) {

  static Region of(int startLine, int startColumn, int endLine, int endColumn) {
    return new Region(startLine, startColumn, endLine, endColumn, null, null);
  }

  static Region ofLine(int line) {
    return new Region(line, null, null, null, null, null);
  }

  static Region ofCharacters(int offset, int length) {
    return new Region(null, null, null, null, offset, length);
  }
}
