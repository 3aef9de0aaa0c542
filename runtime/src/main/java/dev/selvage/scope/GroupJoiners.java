package dev.selvage.scope;

import dev.selvage.scope.StructuredTaskScope.CancelledByTimeoutException;
import dev.selvage.scope.StructuredTaskScope.Subtask;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.concurrent.CancellationException;

/** The joiners behind {@link Joiners}. */
final class GroupJoiners {
  private GroupJoiners() {}

  /** Waits for every subtask, and keeps all failures. */
  abstract static class Group<T, R, X extends Throwable> extends CollectingJoiner<T, R, X> {
    @Override
    public final boolean joinWaitsForStragglers() {
      return true;
    }

    @Override
    public final void onLateFailure(Subtask<T> subtask, Throwable failure) {
      keep(subtask, failure);
    }

    /** Keeps the failure of a subtask, if it failed. */
    final boolean keepFailure(Subtask<T> subtask) {
      Throwable failure = failure(subtask);
      if (failure != null) {
        keep(subtask, failure);
      }
      return failure != null;
    }

    /** All failures; {@code first} before them, unless it is null. */
    final ExceptionGroup group(Throwable first) {
      List<Throwable> all = new ArrayList<>();
      if (first != null) {
        all.add(first);
      }
      all.addAll(takeFailuresInForkOrder());
      return ExceptionGroup.of(
          all.size() == 1 ? "a subtask failed" : all.size() + " failures in one scope", all);
    }

    final ExceptionGroup timedOut() {
      return group(new CancelledByTimeoutException());
    }

    final void throwFailures() throws ExceptionGroup {
      if (firstFailure() != null) {
        throw group(null);
      }
    }
  }

  static class AwaitAll<T> extends Group<T, Void, ExceptionGroup> {
    @Override
    public boolean onComplete(Subtask<T> subtask) {
      return keepFailure(subtask);
    }

    @Override
    public Void result() throws ExceptionGroup {
      throwFailures();
      return null;
    }

    @Override
    public Void timeout() throws ExceptionGroup {
      throw timedOut();
    }
  }

  static final class All<T> extends Group<T, List<T>, ExceptionGroup> {
    private final boolean failFast;
    private final List<Subtask<T>> subtasks = new ArrayList<>();

    All(boolean failFast) {
      this.failFast = failFast;
    }

    @Override
    public boolean onFork(Subtask<T> subtask) {
      subtasks.add(subtask);
      return false;
    }

    @Override
    public boolean onComplete(Subtask<T> subtask) {
      return keepFailure(subtask) && failFast;
    }

    @Override
    public List<T> result() throws ExceptionGroup {
      throwFailures();
      if (subtasks.stream().anyMatch(each -> each.state() != Subtask.State.SUCCESS)) {
        throw group(
            new CancellationException("the scope was cancelled before all subtasks had ended"));
      }
      List<T> results = new ArrayList<>(subtasks.size());
      subtasks.forEach(each -> results.add(result(each)));
      return Collections.unmodifiableList(results);
    }

    @Override
    public List<T> timeout() throws ExceptionGroup {
      throw timedOut();
    }
  }

  static final class Settle<T> extends Group<T, Outcomes<T>, RuntimeException> {
    private final List<Subtask<T>> subtasks = new ArrayList<>();

    @Override
    public boolean onFork(Subtask<T> subtask) {
      subtasks.add(subtask);
      return false;
    }

    @Override
    public boolean onComplete(Subtask<T> subtask) {
      keepFailure(subtask);
      return false;
    }

    @Override
    public Outcomes<T> result() {
      List<T> successes = new ArrayList<>();
      for (Subtask<T> subtask : subtasks) {
        if (subtask.state() == Subtask.State.SUCCESS) {
          successes.add(result(subtask));
        }
      }
      List<Throwable> failures = takeFailuresInForkOrder();
      return new Outcomes<>(
          successes, failures, subtasks.size() - successes.size() - failures.size());
    }

    @Override
    public Outcomes<T> timeout() {
      return result();
    }
  }

  static final class First<T> extends Group<T, T, ExceptionGroup> {
    private final FirstN<T> first = new FirstN<>(1);

    @Override
    public boolean onComplete(Subtask<T> subtask) {
      return !keepFailure(subtask) && first.onComplete(subtask);
    }

    @Override
    public T result() throws ExceptionGroup {
      if (first.isComplete()) {
        return first.results().get(0);
      }
      throwFailures();
      throw group(new NoSuchElementException("no subtask was successful"));
    }

    @Override
    public T timeout() throws ExceptionGroup {
      throw timedOut();
    }
  }

  static final class FirstN<T> extends Group<T, List<T>, ExceptionGroup> {
    private final int n;
    private final List<Subtask<T>> successful = new ArrayList<>();

    FirstN(int n) {
      this.n = n;
    }

    @Override
    public boolean onComplete(Subtask<T> subtask) {
      return !keepFailure(subtask) && isLast(subtask);
    }

    private synchronized boolean isLast(Subtask<T> subtask) {
      if (successful.size() < n) {
        successful.add(subtask);
      }
      return successful.size() == n;
    }

    synchronized boolean isComplete() {
      return successful.size() == n;
    }

    synchronized List<T> results() {
      List<T> results = new ArrayList<>(n);
      successful.forEach(each -> results.add(result(each)));
      return Collections.unmodifiableList(results);
    }

    @Override
    public List<T> result() throws ExceptionGroup {
      if (isComplete()) {
        return results();
      }
      throwFailures();
      throw group(new NoSuchElementException("%d of %d successes".formatted(results().size(), n)));
    }

    @Override
    public List<T> timeout() throws ExceptionGroup {
      throw timedOut();
    }
  }
}
