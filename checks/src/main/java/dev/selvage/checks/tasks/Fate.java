package dev.selvage.checks.tasks;

/** What becomes of the handle of a task, as far as the code around it shows. */
public enum Fate {
  /** Nobody takes it: a statement, a lambda that returns nothing, a stream that nobody reads. */
  DROPPED,
  /** It is in a local variable that nobody reads. */
  UNREAD,
  /** It is in a local collection that nobody reads. */
  COLLECTED,
  /** It is the result of another future, and whoever waits for that one does not wait for it. */
  NESTED,
  /** It is in a local variable, and stages follow it that are dropped themselves. */
  CONTINUED,
  /** It is in a field, an array or an object that outlives the method. */
  STORED,
  /** It is cancelled or interrupted, and nothing else. */
  CANCELLED,
  /** It is returned, passed on, or used in a way that is not known. */
  ESCAPED,
  /** Somebody waits for it. */
  AWAITED,
  /** Its failure is handed to a function that reads it. */
  OBSERVED;

  /** Whether nobody can learn from this handle how the task ended. */
  public boolean isLost() {
    return compareTo(NESTED) <= 0;
  }
}
