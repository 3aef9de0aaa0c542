package dev.selvage.report;

import dev.selvage.finding.Severity;

/** Colour of a terminal, or none. */
enum Style {
  PLAIN,
  COLOUR;

  private static final String BOLD = "1";
  private static final String DIM = "2";
  private static final String RED = "31";
  private static final String GREEN = "32";
  private static final String YELLOW = "33";
  private static final String CYAN = "36";

  String bold(String text) {
    return sgr(BOLD, text);
  }

  String dim(String text) {
    return sgr(DIM, text);
  }

  String severity(Severity severity, String text) {
    return switch (severity) {
      case ERROR -> sgr(BOLD + ";" + RED, text);
      case WARNING -> sgr(BOLD + ";" + YELLOW, text);
      case NOTE -> sgr(BOLD + ";" + CYAN, text);
    };
  }

  String diffLine(String line) {
    return switch (line.isEmpty() ? ' ' : line.charAt(0)) {
      case '+' -> sgr(GREEN, line);
      case '-' -> sgr(RED, line);
      case '@' -> sgr(CYAN, line);
      default -> line;
    };
  }

  private String sgr(String parameters, String text) {
    return this == COLOUR ? "\u001B[" + parameters + "m" + text + "\u001B[0m" : text;
  }
}
