package dev.selvage.cli;

/** What the exit code of the command says. */
final class ExitCode {

  /** Everything was checked, and nothing found. */
  static final int CLEAN = 0;

  /** Everything was checked, and something found. */
  static final int FINDINGS = 1;

  /** The command line makes no sense, or something that it asks for could not be done. */
  static final int TROUBLE = 2;

  private ExitCode() {}
}
