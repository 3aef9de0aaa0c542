package dev.selvage.report;

import java.util.Objects;

/**
 * A file that was not checked.
 *
 * @param file absolute, with {@code /} between its parts
 * @param line where the reason lies, from 1; 0 if it is not in a line
 * @param reason in a few words
 */
public record Unchecked(String file, int line, String reason) {

  public Unchecked {
    Objects.requireNonNull(file, "file");
    Objects.requireNonNull(reason, "reason");
    if (line < 0) {
      throw new IllegalArgumentException("lines count from 1");
    }
  }

  /** As a person reads it: {@code not checked: Orders.java:12: ';' expected}. */
  public String show(BaseDirectory base) {
    String place = line == 0 ? base.show(file) : base.show(file) + ":" + line;
    return "not checked: " + place + ": " + reason;
  }
}
