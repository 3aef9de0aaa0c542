package dev.selvage.scope;

import dev.selvage.scope.StructuredTaskScope.CancelledByTimeoutException;
import dev.selvage.scope.StructuredTaskScope.Subtask;
import java.util.ArrayList;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Objects;
import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import java.util.function.Predicate;

/** The joiners that the JDK has, too. */
final class StandardJoiners {
  private StandardJoiners() {}

  /** Throws the first failure, made into an exception of the caller's choice. */
  abstract static class FirstFailure<T, R, X extends Throwable> extends CollectingJoiner<T, R, X> {
    private final Function<Throwable, X> esf;

    FirstFailure(Function<Throwable, X> esf) {
      this.esf = Objects.requireNonNull(esf);
    }

    /** The exception for {@code cause}; all failures so far become part of it. */
    final X exception(Throwable cause) {
      X made = Objects.requireNonNull(esf.apply(cause), "the exception function returned null");
      takeFailures().forEach(each -> LateFailures.attach(made, each));
      return made;
    }

    final X timedOut() {
      return exception(new CancelledByTimeoutException());
    }

    final void throwFirstFailure() throws X {
      Throwable first = firstFailure();
      if (first != null) {
        throw exception(first);
      }
    }
  }

  static class AwaitAll<T, R, X extends Throwable> extends FirstFailure<T, R, X> {
    AwaitAll(Function<Throwable, X> esf) {
      super(esf);
    }

    @Override
    public boolean onComplete(Subtask<T> subtask) {
      Throwable failure = failure(subtask);
      if (failure == null) {
        return false;
      }
      keep(subtask, failure);
      return true;
    }

    @Override
    public R result() throws X {
      throwFirstFailure();
      return null;
    }

    @Override
    public R timeout() throws X {
      throw timedOut();
    }
  }

  static final class AllSuccessful<T, X extends Throwable> extends AwaitAll<T, List<T>, X> {
    private final List<Subtask<T>> subtasks = new ArrayList<>();

    AllSuccessful(Function<Throwable, X> esf) {
      super(esf);
    }

    @Override
    public boolean onFork(Subtask<T> subtask) {
      subtasks.add(subtask);
      return false;
    }

    @Override
    public List<T> result() throws X {
      throwFirstFailure();
      if (subtasks.stream().anyMatch(each -> each.state() != Subtask.State.SUCCESS)) {
        throw exception(
            new CancellationException("the scope was cancelled before all subtasks had ended"));
      }
      List<T> results = new ArrayList<>(subtasks.size());
      subtasks.forEach(each -> results.add(result(each)));
      return java.util.Collections.unmodifiableList(results);
    }
  }

  static final class AnySuccessful<T, X extends Throwable> extends FirstFailure<T, T, X> {
    private final AtomicReference<Subtask<T>> winner = new AtomicReference<>();

    AnySuccessful(Function<Throwable, X> esf) {
      super(esf);
    }

    @Override
    public boolean onComplete(Subtask<T> subtask) {
      Throwable failure = failure(subtask);
      if (failure != null) {
        keep(subtask, failure);
        return false;
      }
      winner.compareAndSet(null, subtask);
      return true;
    }

    @Override
    public T result() throws X {
      Subtask<T> first = winner.get();
      if (first != null) {
        return result(first);
      }
      throwFirstFailure();
      throw exception(new NoSuchElementException("no subtask was successful"));
    }

    @Override
    public T timeout() throws X {
      throw timedOut();
    }
  }

  static final class AllUntil<T> extends CollectingJoiner<T, List<Subtask<T>>, RuntimeException> {
    private final Predicate<? super Subtask<T>> isDone;
    private final List<Subtask<T>> subtasks = new ArrayList<>();

    AllUntil(Predicate<? super Subtask<T>> isDone) {
      this.isDone = Objects.requireNonNull(isDone);
    }

    @Override
    public boolean onFork(Subtask<T> subtask) {
      subtasks.add(subtask);
      return false;
    }

    @Override
    public boolean onComplete(Subtask<T> subtask) {
      Throwable failure = failure(subtask);
      if (failure != null) {
        keep(subtask, failure);
      }
      return isDone.test(subtask);
    }

    /** The failures are in the subtasks, so they are handed out with them. */
    @Override
    public List<Subtask<T>> result() {
      takeFailures();
      return List.copyOf(subtasks);
    }

    @Override
    public List<Subtask<T>> timeout() {
      return result();
    }
  }
}
