package dev.selvage.checks.scopes;

import com.sun.source.tree.Tree;

/**
 * Something that leaves a block and needs what is over when the block is.
 *
 * @param form what leaves
 * @param place where
 * @param needed the name of what it needs
 */
public record Escape(Form form, Tree place, String needed) {

  /** What leaves a block. */
  public enum Form {
    /** A value that does its work when somebody asks for it. */
    LAZY_VALUE,
    /** A future that has not ended. */
    FUTURE,
    /** A task that nobody in the block waits for. */
    TASK,
    /** A task in a thread that has no binding of a ScopedValue. */
    BINDING
  }
}
