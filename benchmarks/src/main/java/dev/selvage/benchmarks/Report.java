package dev.selvage.benchmarks;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** What is printed: tables with a name in the first column, and the targets at the end. */
final class Report {
  private static final int NAME = 36;
  private static final int CELL = 11;

  private final PrintStream out;
  private final List<String> targets = new ArrayList<>();
  private boolean allMet = true;

  Report(PrintStream out) {
    this.out = out;
  }

  /** Begins a table. */
  void title(String title, List<String> columns) {
    out.printf("%n%s%n", title);
    row("", columns);
  }

  void row(String name, List<String> cells) {
    StringBuilder line = new StringBuilder(pad(name, -NAME));
    cells.forEach(cell -> line.append(pad(cell, CELL)));
    out.println(line);
  }

  private static String pad(String text, int width) {
    return String.format(Locale.ROOT, "%" + width + "s", text);
  }

  /** A number with so many digits behind the point. */
  static String number(double value, int digits) {
    return String.format(Locale.ROOT, "%,." + digits + "f", value);
  }

  /** Compares what was measured with what it may be at most. */
  void target(String what, double measured, double most, int digits) {
    boolean met = measured <= most;
    allMet &= met;
    targets.add(
        pad(what, -58)
            + pad(number(measured, digits), CELL)
            + pad("<= " + number(most, digits), CELL)
            + (met ? "  met" : "  MISSED"));
  }

  /**
   * Prints the targets.
   *
   * @return whether all are met
   */
  boolean printTargets() {
    out.printf("%nTargets%n");
    targets.forEach(out::println);
    return allMet;
  }
}
