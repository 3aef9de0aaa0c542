package dev.selvage.scope;

import dev.selvage.scope.ScopeMisuseException.Kind;
import dev.selvage.scope.StructuredTaskScope.Subtask;
import java.util.concurrent.Callable;

/**
 * A subtask, as its user holds it. It does not point at its thread, so that a thread that has ended
 * can be collected while results are still held; and it is its own link in the queue of a scope
 * with a limit, so that one that waits costs no other object.
 */
final class Fork<T> implements Subtask<T> {
  final Crew crew;

  /** How many were forked before it. */
  final int index;

  /** The next one in the queue, until that is taken. */
  volatile Fork<?> next;

  /** The task, until it has run; then the result or the failure, as {@link #outcome} says. */
  private Object content;

  /** Written after {@link #content}; null as long as there is no outcome. */
  private volatile State outcome;

  Fork(Crew crew, int index, Callable<? extends T> task) {
    this.crew = crew;
    this.index = index;
    this.content = task;
  }

  /** Hands out the task, once. */
  Callable<?> takeTask() {
    Callable<?> task = (Callable<?>) content;
    content = null;
    return task;
  }

  void succeed(Object result) {
    content = result;
    outcome = State.SUCCESS;
  }

  void fail(Throwable failure) {
    content = failure;
    outcome = State.FAILED;
  }

  /** Forgets the task: it is never going to run. What was thrown for it before is told. */
  void drop() {
    Object task = content;
    content = null;
    if (task instanceof Settings.Uncaptured<?> uncaptured) {
      crew.failedLate(this, uncaptured.reason);
    }
  }

  /** The result, without asking whether the scope is joined; null if there is none. */
  @SuppressWarnings("unchecked")
  T result() {
    return outcome == State.SUCCESS ? (T) content : null;
  }

  /** The failure, without asking whether the scope is joined; null if there is none. */
  Throwable failure() {
    return outcome == State.FAILED ? (Throwable) content : null;
  }

  @Override
  public State state() {
    State now = outcome;
    return now == null ? State.UNAVAILABLE : now;
  }

  @Override
  public T get() {
    requireJoined();
    if (outcome != State.SUCCESS) {
      throw new IllegalStateException("%s has no result".formatted(this), failure());
    }
    return result();
  }

  @Override
  public Throwable exception() {
    requireJoined();
    Throwable failure = failure();
    if (failure == null) {
      throw new IllegalStateException("%s did not fail".formatted(this));
    }
    return failure;
  }

  private void requireJoined() {
    if (!crew.isJoined() && !Worker.isCompleting(this)) {
      throw new ScopeMisuseException(
          Kind.GET_BEFORE_JOIN, "%s was asked for its outcome: call join() before".formatted(this));
    }
  }

  @Override
  public String toString() {
    State now = state();
    String cause = now == State.UNAVAILABLE && crew.isCancelled() ? ", the scope is cancelled" : "";
    return "subtask %s/%d (%s%s)".formatted(crew.name(), index, now, cause);
  }
}
