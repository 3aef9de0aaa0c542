package dev.selvage.scope;

/** A scope or a limiter was used in a way that cannot work; the message says what to do instead. */
public final class ScopeMisuseException extends IllegalStateException {
  private static final long serialVersionUID = 1L;

  /** What was done wrong. */
  public enum Kind {
    /** A thread that does not own the scope forked, joined or closed. */
    WRONG_THREAD,
    /** A fork after join was called. */
    FORK_AFTER_JOIN,
    /** A second join, although the first one had an outcome. */
    JOIN_TWICE,
    /** A subtask was asked for its outcome before the scope was joined. */
    GET_BEFORE_JOIN,
    /** A scope with subtasks was closed and never joined. */
    NOT_JOINED,
    /** A scope was closed while one that was opened later by the same thread was still open. */
    OUT_OF_ORDER,
    /** A scope was never closed: its subtask or its owner ended, or it was forgotten. */
    LEAKED,
    /** A fork or a join after close. */
    CLOSED,
    /** A permit was asked for while the same caller, and who waits for it, hold all of them. */
    LIMITER_DEADLOCK
  }

  /** Of an enum, so it goes with the exception. */
  private final Kind kind;

  ScopeMisuseException(Kind kind, String message) {
    super(message);
    this.kind = kind;
  }

  /** What was done wrong. */
  public Kind kind() {
    return kind;
  }
}
