package dev.selvage.checks.gather;

import com.sun.source.tree.Tree;

/**
 * A place where code waits for several tasks that it has started itself, and where nobody cancels
 * the rest when one has failed.
 *
 * @param form how it waits
 * @param await the call or method reference that waits
 * @param name what gathers: the method, or the variable of a latch; empty where nothing with a name
 *     does
 * @param closed whether the tasks' executor is closed around it, and so waits for all of them
 */
public record Gather(Form form, Tree await, String name, boolean closed) {

  /** How code waits for several tasks. */
  public enum Form {
    /** For all of them together, until the last ends. */
    ALL,
    /** For all of them together, until one fails. */
    FAIL_FAST,
    /** For all of them together, with null in the place of a failure. */
    OUTCOMES,
    /** For the first that ends. */
    RACE,
    /** For one after the other. */
    IN_TURN,
    /** {@code invokeAll}, and then a look at each. */
    INVOKED,
    /** For a latch that a failed task never counts down. */
    STUCK_LATCH,
    /** For a latch that a failed task counts down as well. */
    BLIND_LATCH
  }
}
