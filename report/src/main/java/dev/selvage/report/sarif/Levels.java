package dev.selvage.report.sarif;

import dev.selvage.finding.Severity;

/** SARIF 3.27.10, the values of {@code level}. */
final class Levels {

  static final String ERROR = "error";
  static final String WARNING = "warning";
  static final String NOTE = "note";

  private Levels() {}

  static String of(Severity severity) {
    return switch (severity) {
      case ERROR -> ERROR;
      case WARNING -> WARNING;
      case NOTE -> NOTE;
    };
  }
}
