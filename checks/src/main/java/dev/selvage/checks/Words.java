package dev.selvage.checks;

/** Code in messages. */
final class Words {

  private static final int LONGEST = 60;

  private Words() {}

  /** The first line of a piece of code, cut where it is long. */
  static String shortened(String code) {
    String line = code.lines().findFirst().orElse("").strip();
    return line.length() <= LONGEST ? line : line.substring(0, LONGEST - 3) + "...";
  }
}
