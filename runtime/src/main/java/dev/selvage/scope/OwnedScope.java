package dev.selvage.scope;

import dev.selvage.scope.ScopeMisuseException.Kind;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;

/** The handle of a scope: what its owner may do when. */
final class OwnedScope<T, R, X extends Throwable> implements StructuredTaskScope<T, R, X> {
  private final Crew crew;
  private final Joiner<Object, ? extends R, X> joiner;
  private final Frame frame;

  /** The scope that the owner had opened before, and not closed. */
  private final OwnedScope<?, ?, ?> below;

  /** Null in a subtask. */
  private final LeakGuard leakGuard;

  /** Null without a timeout. */
  private Deadline deadline;

  /** Whether join was called, or never will be: from then on nothing is forked. */
  private boolean joinStarted;

  private int forks;
  private volatile boolean closed;

  /** What join threw because of subtasks; later failures become part of it. */
  private Throwable thrown;

  private OwnedScope(Joiner<Object, ? extends R, X> joiner, Settings settings, Frame frame) {
    this.joiner = joiner;
    this.frame = frame;
    this.below = frame.top;
    this.crew = new Crew(settings, joiner, frame);
    this.leakGuard = LeakGuard.of(this, frame);
  }

  @SuppressWarnings("unchecked")
  static <T, R, X extends Throwable> OwnedScope<T, R, X> open(
      Joiner<? super T, ? extends R, X> joiner, Settings settings) {
    Frame frame = Frame.current();
    OwnedScope<T, R, X> scope =
        new OwnedScope<>(
            (Joiner<Object, ? extends R, X>) Objects.requireNonNull(joiner), settings, frame);
    frame.top = scope;
    Scopes.opened(scope.crew);
    scope.deadline = Deadline.start(scope.crew);
    return scope;
  }

  Crew crew() {
    return crew;
  }

  @Override
  public <U extends T> Subtask<U> fork(Callable<? extends U> task) {
    Objects.requireNonNull(task);
    requireOwner("fork in");
    if (joinStarted) {
      throw misuse(
          Kind.FORK_AFTER_JOIN,
          "scope %s has been joined: fork everything before join(), or open another scope");
    }
    Fork<U> fork = new Fork<>(crew, forks, crew.settings.prepared(task));
    if (joiner.onFork(asObject(fork))) {
      crew.cancel();
    }
    try {
      crew.start(fork);
    } catch (RuntimeException | Error e) {
      crew.forget(fork);
      throw e;
    }
    forks++;
    return fork;
  }

  @Override
  public <U extends T> Subtask<U> fork(Runnable task) {
    Objects.requireNonNull(task);
    return fork(Executors.callable(task, (U) null));
  }

  @Override
  public R join() throws X, InterruptedException {
    requireOwner("join");
    if (crew.isJoined()) {
      throw misuse(
          Kind.JOIN_TWICE, "scope %s has been joined: keep what the first join() returned");
    }
    joinStarted = true;
    crew.endIdleWorkers();
    if (Thread.interrupted()) {
      throw new InterruptedException();
    }
    crew.await(!joiner.joinWaitsForStragglers());
    crew.setJoined();
    crew.workers().sweep();
    cancelDeadline();
    try {
      return outcome();
    } catch (Throwable e) {
      thrown = e;
      reportFailures(e);
      throw e;
    }
  }

  private R outcome() throws X {
    Throwable failure = crew.takeJoinerFailure();
    if (failure != null) {
      throw new IllegalStateException("joiner failed", failure);
    }
    return crew.isTimedOut() ? joiner.timeout() : joiner.result();
  }

  @Override
  public boolean isCancelled() {
    return crew.isCancelled();
  }

  @Override
  public void cancel() {
    crew.cancel();
  }

  @Override
  public List<Throwable> lateFailures() {
    return closed ? crew.late.all() : List.of();
  }

  @Override
  public void close() {
    if (closed) {
      return;
    }
    requireOwner("close");
    ScopeMisuseException misuse = null;
    if (frame.top != this) {
      misuse =
          misuse(
              Kind.OUT_OF_ORDER,
              "scope %s was closed before a scope that this thread opened later: close in reverse order, by try-with-resources");
      while (frame.top != this) {
        frame.top.end(misuse);
      }
    }
    if (forks > 0 && !joinStarted) {
      ScopeMisuseException notJoined =
          misuse(
              Kind.NOT_JOINED,
              "scope %s has subtasks and was closed without join(): call it before the block ends");
      if (misuse == null) {
        misuse = notJoined;
      } else {
        misuse.addSuppressed(notJoined);
      }
    }
    end(misuse);
    if (misuse != null) {
      throw misuse;
    }
  }

  /** Nobody is going to join: what is still to be done is not wanted any more. */
  void giveUp() {
    joinStarted = true;
    if (!crew.isJoined()) {
      crew.cancel();
    }
  }

  /**
   * Ends all that belongs to the scope; the owner's scopes above it have ended.
   *
   * @param misuse takes up failures that nobody has seen, where join did not throw; or null
   */
  void end(Throwable misuse) {
    if (crew.pending() != 0 || !crew.isJoined()) {
      crew.cancel();
    }
    crew.endIdleWorkers();
    boolean interrupted = awaitAll();
    // a subtask that has ended has a thread that still does
    interrupted |= crew.workers().joinAll();
    closed = true;
    frame.top = below;
    Scopes.closed(crew);
    cancelDeadline();
    if (leakGuard != null) {
      leakGuard.stop();
    }
    reportFailures(thrown == null ? misuse : thrown);
    crew.release();
    if (interrupted) {
      Thread.currentThread().interrupt();
    }
  }

  /** Waits for all subtasks; whether the owner was interrupted meanwhile, the flag is cleared. */
  private boolean awaitAll() {
    boolean interrupted = false;
    while (true) {
      try {
        crew.await(false);
        return interrupted;
      } catch (InterruptedException e) {
        interrupted = true;
      }
    }
  }

  private void reportFailures(Throwable into) {
    crew.collectFailures();
    crew.late.report(into);
  }

  private void cancelDeadline() {
    if (deadline != null) {
      deadline.cancel();
    }
  }

  private void requireOwner(String what) {
    Thread current = Thread.currentThread();
    if (current != crew.owner) {
      throw new ScopeMisuseException(
          Kind.WRONG_THREAD,
          "thread %s must not %s scope %s, which thread %s owns: a subtask that forks opens a scope of its own"
              .formatted(current.getName(), what, crew.name(), crew.owner.getName()));
    }
    if (closed) {
      throw misuse(Kind.CLOSED, "scope %s is closed");
    }
  }

  private ScopeMisuseException misuse(Kind kind, String message) {
    return new ScopeMisuseException(kind, message.formatted(crew.name()));
  }

  @SuppressWarnings("unchecked")
  private static <U> Subtask<Object> asObject(Fork<U> fork) {
    return (Subtask<Object>) (Subtask<?>) fork;
  }

  @Override
  public String toString() {
    return "scope %s (%s%s)"
        .formatted(
            crew.name(),
            closed ? "closed" : crew.isJoined() ? "joined" : "open",
            crew.isCancelled() ? ", cancelled" : "");
  }
}
