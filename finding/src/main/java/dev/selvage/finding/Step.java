package dev.selvage.finding;

import java.util.Objects;

/**
 * One step of a finding's path: a branch taken on the way out of a handler, or a call on the way
 * from an entry point to a blocking call.
 *
 * @param file the source file of this step, absolute, with {@code /} between its parts
 * @param line the line, from 1
 * @param text what happens there, in a few words
 */
public record Step(String file, int line, String text) {
  public Step {
    Objects.requireNonNull(file, "file");
    Objects.requireNonNull(text, "text");
  }
}
