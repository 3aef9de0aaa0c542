package dev.selvage.checks.flow;

/** What a path has done about the interruption. */
public enum Flag {
  /** Nothing yet: the interruption is known to this path alone, and ends with it. */
  LOST,
  /** The interrupted flag of the current thread is set again. */
  RESTORED,
  /** Handed to code that answers for it, or that we cannot see. */
  HANDLED
}
