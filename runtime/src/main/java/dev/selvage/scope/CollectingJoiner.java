package dev.selvage.scope;

import dev.selvage.scope.StructuredTaskScope.CancelledByTimeoutException;
import dev.selvage.scope.StructuredTaskScope.Joiner;
import dev.selvage.scope.StructuredTaskScope.Subtask;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Objects;
import java.util.concurrent.CancellationException;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * Every joiner of ours: they differ in what ends the scope, in what they return, and in how they
 * throw. Each failure is kept until it is handed out, in an exception or a result; what is left
 * when the scope closes, the scope reports.
 */
final class CollectingJoiner<T, R, X extends Throwable> implements Joiner<T, R, X> {

  /** What a joiner returns when nobody failed, or, for some, whoever failed. */
  @FunctionalInterface
  interface Ending<T, R, X extends Throwable> {
    R of(CollectingJoiner<T, R, X> joiner) throws X;
  }

  private final Predicate<? super Subtask<T>> isDone;
  private final Ending<T, R, X> ending;

  /** Makes an exception of a failure that comes first, or null, and of all that are kept. */
  private final BiFunction<CollectingJoiner<T, R, X>, Throwable, X> thrower;

  /** Whether to wait for all, also in a cancelled scope. */
  private boolean lossless;

  /** Whether to end without an exception, also when the timeout has expired. */
  private boolean neverThrows;

  /** After how many successes to end; 0 if they are not counted. */
  private int quorum;

  /** Of the owner; null if nobody asks for results. */
  private List<Fork<T>> forks;

  private final List<Fork<T>> successes = new ArrayList<>(0);

  /** In the order of the forks, with the subtasks that threw them. */
  private final List<Throwable> failures = new ArrayList<>(0);

  private final List<Fork<T>> failed = new ArrayList<>(0);
  private Throwable firstFailure;

  /** Those that the exception which was thrown could not take up. */
  private List<Throwable> unattached = List.of();

  CollectingJoiner(
      Predicate<? super Subtask<T>> isDone,
      BiFunction<CollectingJoiner<T, R, X>, Throwable, X> thrower,
      Ending<T, R, X> ending) {
    this.isDone = Objects.requireNonNull(isDone);
    this.thrower = thrower;
    this.ending = ending;
  }

  // ── what to do otherwise ───────────────────────────────────────────────────────────────────

  /** The predicate of those that end when somebody failed. */
  static boolean isFailed(Subtask<?> subtask) {
    return subtask.state() == Subtask.State.FAILED;
  }

  /** Throws what a function makes of the first failure, with all others suppressed. */
  static <T, R, X extends Throwable> BiFunction<CollectingJoiner<T, R, X>, Throwable, X> firstBy(
      Function<Throwable, X> esf) {
    Objects.requireNonNull(esf);
    return (joiner, first) -> joiner.wrapped(esf, first);
  }

  /** Throws all failures in a group, in the order of the forks. */
  static <T, R>
      BiFunction<CollectingJoiner<T, R, ExceptionGroup>, Throwable, ExceptionGroup> grouped() {
    return CollectingJoiner::group;
  }

  CollectingJoiner<T, R, X> lossless() {
    lossless = true;
    return this;
  }

  CollectingJoiner<T, R, X> neverThrows() {
    neverThrows = true;
    return this;
  }

  CollectingJoiner<T, R, X> keepingForks() {
    forks = new ArrayList<>();
    return this;
  }

  CollectingJoiner<T, R, X> untilSuccesses(int count) {
    quorum = count;
    return this;
  }

  // ── the joiner ─────────────────────────────────────────────────────────────────────────────

  @Override
  public boolean onFork(Subtask<T> subtask) {
    Fork<T> fork = (Fork<T>) subtask;
    fork.crew.keptBy(this);
    if (forks != null) {
      forks.add(fork);
    }
    return false;
  }

  /** A fork found no thread, and is none; it is the last one, if this was told of it. */
  void forget(Fork<?> fork) {
    int last = forks == null ? -1 : forks.size() - 1;
    if (last >= 0 && forks.get(last) == fork) {
      forks.remove(last);
    }
  }

  @Override
  public boolean onComplete(Subtask<T> subtask) {
    boolean enough = false;
    if (isFailed(subtask)) {
      onLateFailure(subtask, ((Fork<T>) subtask).failure());
    } else if (quorum > 0) {
      enough = isLastOfQuorum((Fork<T>) subtask);
    }
    return isDone.test(subtask) || enough;
  }

  private synchronized boolean isLastOfQuorum(Fork<T> fork) {
    if (successes.size() < quorum) {
      successes.add(fork);
    }
    return successes.size() == quorum;
  }

  @Override
  public boolean joinWaitsForStragglers() {
    return lossless;
  }

  @Override
  public void onLateFailure(Subtask<T> subtask, Throwable failure) {
    Fork<T> fork = (Fork<T>) subtask;
    fork.crew.keptBy(this);
    keep(fork, failure);
    Worker.setFailureKept();
  }

  private synchronized void keep(Fork<T> fork, Throwable failure) {
    int place = failed.size();
    while (place > 0 && failed.get(place - 1).index > fork.index) {
      place--;
    }
    failed.add(place, fork);
    failures.add(place, failure);
    if (firstFailure == null) {
      firstFailure = failure;
    }
  }

  @Override
  public R result() throws X {
    if (!neverThrows && !hasQuorum() && firstFailure() != null) {
      throw thrower.apply(this, null);
    }
    return ending.of(this);
  }

  @Override
  public R timeout() throws X {
    if (neverThrows) {
      return ending.of(this);
    }
    throw thrower.apply(this, new CancelledByTimeoutException());
  }

  // ── what the endings ask for ───────────────────────────────────────────────────────────────

  List<Fork<T>> forks() {
    return forks;
  }

  private synchronized boolean hasQuorum() {
    return quorum > 0 && successes.size() == quorum;
  }

  /** The results of all, in the order of the forks. */
  List<T> allResults() throws X {
    List<T> results = results(forks);
    if (results.size() < forks.size()) {
      throw thrower.apply(
          this, new CancellationException("the scope was cancelled before all subtasks had ended"));
    }
    return results;
  }

  /** The results of those that were the first to succeed, as many as the quorum. */
  List<T> quorumResults() throws X {
    List<T> results = successes();
    if (results.size() < quorum) {
      throw thrower.apply(
          this, new NoSuchElementException("%d of %d successes".formatted(results.size(), quorum)));
    }
    return results;
  }

  private synchronized List<T> successes() {
    return results(successes);
  }

  static <T> List<T> results(List<Fork<T>> forks) {
    List<T> results = new ArrayList<>(forks.size());
    for (Fork<T> fork : forks) {
      if (fork.state() == Subtask.State.SUCCESS) {
        results.add(fork.result());
      }
    }
    return Collections.unmodifiableList(results);
  }

  // ── failures ───────────────────────────────────────────────────────────────────────────────

  /** The first one in time that is not handed out, or null. */
  private synchronized Throwable firstFailure() {
    return firstFailure;
  }

  /** Hands out the failures, in the order of the forks. */
  synchronized List<Throwable> takeFailures() {
    List<Throwable> taken = new ArrayList<>(unattached);
    taken.addAll(failures);
    unattached = List.of();
    failures.clear();
    failed.clear();
    firstFailure = null;
    return taken;
  }

  private X wrapped(Function<Throwable, X> esf, Throwable first) {
    X made =
        Objects.requireNonNull(
            esf.apply(first == null ? firstFailure() : first),
            "the exception function returned null");
    List<Throwable> rest = Failures.attach(made, takeFailures());
    synchronized (this) {
      unattached = rest;
    }
    return made;
  }

  private static <T, R> ExceptionGroup group(
      CollectingJoiner<T, R, ExceptionGroup> joiner, Throwable first) {
    List<Throwable> all = new ArrayList<>();
    if (first != null) {
      all.add(first);
    }
    all.addAll(joiner.takeFailures());
    return ExceptionGroup.of(
        all.size() == 1 ? "a subtask failed" : all.size() + " failures in one scope", all);
  }
}
