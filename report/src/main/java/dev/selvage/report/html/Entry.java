package dev.selvage.report.html;

import java.util.List;

/**
 * A finding as the page shows it.
 *
 * @param where the package, or the folder where no member says it
 * @param isNew whether the baseline does not have it
 * @param line the first line of {@code code}
 * @param code the lines around the region
 * @param region the region: lines and columns from 1, the end exclusive
 */
record Entry(
    String check,
    String severity,
    String message,
    String file,
    String where,
    String member,
    boolean isNew,
    String help,
    int line,
    List<String> code,
    int[] region,
    List<Step> path,
    List<Fix> fixes) {

  /** A step of the way. */
  record Step(String file, int line, String text) {}

  /**
   * A fix, side by side.
   *
   * @param rows those that differ, and a few around them
   */
  record Fix(String description, List<Row> rows) {}

  /**
   * A line before and after.
   *
   * @param kind one of {@code same}, {@code changed}, {@code gone}, {@code new} and {@code gap}
   * @param oldLine 0 where there is none
   * @param newLine 0 where there is none
   */
  record Row(String kind, int oldLine, String oldText, int newLine, String newText) {}
}
