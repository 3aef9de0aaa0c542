package dev.selvage.finding;

/** How much a finding matters, gravest first. */
public enum Severity {
  /** Fails the compilation. */
  ERROR,
  /** The default of a bug pattern. */
  WARNING,
  /** Worth a look: Error Prone's {@code SUGGESTION}, javac's note. */
  NOTE
}
