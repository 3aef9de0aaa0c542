package dev.selvage.checks.flow;

/** What is known of a value on one path. */
enum Value {
  UNKNOWN,
  TRUE,
  FALSE,
  NULL,
  /** Some object, of no interest. */
  OBJECT,
  /** The caught exception, which is an interruption. */
  INTERRUPTION,
  /** Made from the caught exception: its cause, its root cause, what a helper unwrapped. */
  DERIVED,
  /** Another throwable that carries an interruption as its contract. */
  CARRIER,
  /** A throwable that says nothing of an interruption, but has one as its cause. */
  WRAPPED,
  CURRENT_THREAD,
  /** A thread that was current when some field took it, perhaps in another thread than this. */
  MAYBE_CURRENT_THREAD;

  static Value of(boolean value) {
    return value ? TRUE : FALSE;
  }

  Value not() {
    return switch (this) {
      case TRUE -> FALSE;
      case FALSE -> TRUE;
      default -> UNKNOWN;
    };
  }

  boolean carriesInterruption() {
    return this == INTERRUPTION || this == DERIVED || this == CARRIER;
  }
}
