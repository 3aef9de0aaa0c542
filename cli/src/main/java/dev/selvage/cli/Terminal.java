package dev.selvage.cli;

/**
 * Whether a person looks on. Java cannot tell for each stream, so {@code bin/selvage} says so in
 * system properties; without them, nobody does.
 */
final class Terminal {

  private static final String OUT = "selvage.terminal.out";
  private static final String ERR = "selvage.terminal.err";

  private Terminal() {}

  /** Whether to colour the standard output; see <a href="https://no-color.org">NO_COLOR</a>. */
  static boolean wantsColour() {
    String noColour = System.getenv("NO_COLOR");
    return Boolean.getBoolean(OUT) && (noColour == null || noColour.isEmpty());
  }

  /** Whether to show progress on the standard error stream. */
  static boolean wantsProgress() {
    return Boolean.getBoolean(ERR);
  }
}
