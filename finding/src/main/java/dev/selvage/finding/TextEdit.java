package dev.selvage.finding;

import java.util.Objects;

/**
 * Replaces the characters from {@code start} (inclusive) to {@code end} (exclusive) of a source
 * file. Offsets count UTF-16 characters of the decoded file from 0, line ends as they stand in it.
 */
public record TextEdit(int start, int end, String replacement) {

  /**
   * @throws IllegalArgumentException if the offsets are negative or out of order
   */
  public TextEdit {
    Objects.requireNonNull(replacement, "replacement");
    if (start < 0 || end < start) {
      throw new IllegalArgumentException("not a stretch of text: " + start + " to " + end);
    }
  }
}
