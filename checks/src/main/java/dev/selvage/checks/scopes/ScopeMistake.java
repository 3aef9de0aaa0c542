package dev.selvage.checks.scopes;

import com.sun.source.tree.Tree;

/**
 * A use of a scope that it does not allow, or that makes nothing of it.
 *
 * @param form what is wrong
 * @param place where
 */
public record ScopeMistake(Form form, Tree place) {

  /** What is wrong with the use of a scope. */
  public enum Form {
    /** Nothing closes it on every way. */
    NOT_A_RESOURCE,
    /** It is used in another thread than the one that has opened it. */
    OTHER_THREAD,
    /** A result is taken before the scope has joined. */
    EARLY_RESULT,
    /** A subtask is forked after the scope has joined. */
    LATE_FORK,
    /** It is left before it has joined. */
    NOT_JOINED,
    /** It has one subtask, and asks nothing of it that a call would not give. */
    SINGLE_FORK
  }
}
