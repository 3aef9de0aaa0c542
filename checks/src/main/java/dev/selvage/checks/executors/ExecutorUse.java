package dev.selvage.checks.executors;

/** What a use of a variable does to the executor in it. */
enum ExecutorUse {
  /** Submits to it, asks it, lends it to somebody who does not end it. */
  WORKS,
  /** Shuts it down, or arranges for it. */
  CLOSES,
  /** Hands it to somebody who may do so. */
  ESCAPES,
  /** Puts another value into the variable. */
  ASSIGNS
}
