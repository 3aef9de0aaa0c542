package dev.selvage.checks.fanout;

import com.sun.source.tree.Tree;

/**
 * Tasks without a limit.
 *
 * @param form what makes them so many
 * @param task the tree that starts one of them
 */
public record FanOut(Form form, Tree task) {

  /** What makes so many tasks. */
  public enum Form {
    /** One for each element, on threads of their own. */
    PER_ELEMENT,
    /** One for each element, in the pool that the process shares. */
    IN_COMMON_POOL,
    /** One for each element, forked in a scope without a limit. */
    IN_SCOPE,
    /** One for each connection. */
    PER_CONNECTION,
    /** All at once, on threads of their own. */
    ALL_AT_ONCE,
    /** One after the other, though it looks as if they ran together. */
    ONE_BY_ONE,
    /** One for each item of a stream, as many at a time as a library chooses. */
    LIBRARY_LIMIT,
    /** One for each item of a stream, and the code asks for no limit. */
    NO_LIMIT
  }
}
