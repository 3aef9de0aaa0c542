package dev.selvage.checks.flow;

/** The code has more paths than are worth following: nothing is known of it. */
final class TooManyPaths extends RuntimeException {
  private static final long serialVersionUID = 1L;

  TooManyPaths() {
    super("too many paths", null, false, false);
  }
}
