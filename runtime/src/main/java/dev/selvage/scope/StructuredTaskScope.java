package dev.selvage.scope;

import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ThreadFactory;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;

/**
 * A block of code that forks subtasks, waits for all of them, and ends them together: when the
 * block is left, none of them runs any more.
 *
 * <pre>{@code
 * try (var scope = StructuredTaskScope.open()) {
 *   Subtask<User> user = scope.fork(() -> findUser(id));
 *   Subtask<Orders> orders = scope.fork(() -> findOrders(id));
 *   scope.join();
 *   return new Page(user.get(), orders.get());
 * }
 * }</pre>
 *
 * <p>The name, the nesting and the signatures are those of the JDK's type as of JEP 533, so that
 * code which keeps to them moves to it by one import. {@link #cancel}, {@link #lateFailures} and
 * the methods that {@link Configuration} and {@link Joiner} list as additions are what the JDK does
 * not have.
 *
 * <p><b>Owner.</b> The thread that opens a scope owns it, and only the owner may fork, join and
 * close. Scopes of one thread close in the reverse order of their opening.
 *
 * <p><b>End of life.</b> {@link #close} returns when every thread of the scope has ended. A scope
 * is cancelled when its joiner says so (for the default one: when a subtask fails), when its
 * timeout expires, by {@link #cancel}, or by leaving the block early. Then subtasks that have not
 * started never do, and those that run are interrupted, once.
 *
 * <p><b>Failures.</b> None is lost. The first one that the joiner reports is the cause of what
 * {@link #join} throws; those that come later are suppressed in that same exception, also those of
 * subtasks that end only while {@code close} waits. Where nothing was thrown, they go to the {@link
 * Configuration#withFailureSink failure sink}. An interruption that our own cancel caused is the
 * echo of it, and no failure: an InterruptedException, ClosedByInterruptException,
 * InterruptedIOException or CancellationException that is thrown after the scope was cancelled and
 * has nothing suppressed.
 *
 * <p><b>Cost.</b> A fork starts a virtual thread where the JDK has them (21 and newer), else a
 * platform thread. With a limit, threads are reused within the scope.
 *
 * @param <T> what the subtasks return
 * @param <R> what {@link #join} returns
 * @param <R_X> what {@link #join} throws
 * @see <a href="https://openjdk.org/jeps/533">JEP 533</a>
 */
public sealed interface StructuredTaskScope<T, R, R_X extends Throwable> extends AutoCloseable
    permits OwnedScope {

  /**
   * Opens a scope whose {@link #join} waits for all subtasks to succeed or for the first to fail.
   */
  static <T> StructuredTaskScope<T, Void, ExecutionException> open() {
    return open(Joiner.awaitAllSuccessfulOrThrow());
  }

  /** The same with a configuration, such as {@code open(c -> c.withLimit(10))}. */
  static <T> StructuredTaskScope<T, Void, ExecutionException> open(
      UnaryOperator<Configuration> configOperator) {
    return open(Joiner.awaitAllSuccessfulOrThrow(), configOperator);
  }

  /**
   * Opens a scope.
   *
   * @param joiner decides when the scope is done and what {@link #join} returns; for this scope
   *     only
   */
  static <T, R, R_X extends Throwable> StructuredTaskScope<T, R, R_X> open(
      Joiner<? super T, ? extends R, R_X> joiner) {
    return OwnedScope.open(joiner, Settings.DEFAULT);
  }

  /**
   * Opens a scope.
   *
   * @param joiner decides when the scope is done and what {@link #join} returns; for this scope
   *     only
   * @param configOperator is given the default configuration and returns the one to use
   */
  static <T, R, R_X extends Throwable> StructuredTaskScope<T, R, R_X> open(
      Joiner<? super T, ? extends R, R_X> joiner, UnaryOperator<Configuration> configOperator) {
    return OwnedScope.open(joiner, Settings.of(configOperator));
  }

  /**
   * Starts a subtask, or queues it where a limit is reached; never blocks. In a cancelled scope
   * nothing starts, and the subtask stays {@link Subtask.State#UNAVAILABLE}.
   *
   * @throws ScopeMisuseException if the caller is not the owner, or {@link #join} was called, or
   *     the scope is closed
   * @throws java.util.concurrent.RejectedExecutionException if the thread factory returns null
   */
  <U extends T> Subtask<U> fork(Callable<? extends U> task);

  /** The same for a task without a result: {@link Subtask#get} returns null. */
  <U extends T> Subtask<U> fork(Runnable task);

  /**
   * Waits until all subtasks have ended or the scope is cancelled, and returns the joiner's result.
   * May be called again after an InterruptedException, and only then.
   *
   * @throws R_X if the joiner says so
   * @throws InterruptedException if the owner is interrupted before or while it waits; the flag is
   *     cleared, the scope is not cancelled
   * @throws IllegalStateException if a method of the joiner threw, with that as the cause
   * @throws ScopeMisuseException if the caller is not the owner, or has joined already
   */
  R join() throws R_X, InterruptedException;

  /** Whether the scope is cancelled; a long loop of forks may ask. Safe for any thread. */
  boolean isCancelled();

  /**
   * Cancels the scope if need be, and waits until every thread of it has ended, also when the owner
   * is interrupted; the flag is then set on return. A second call does nothing.
   *
   * @throws ScopeMisuseException if subtasks were forked and never joined, if a scope that was
   *     opened later by this thread is still open (it is closed first), or if the caller is not the
   *     owner
   */
  @Override
  void close();

  /**
   * Not in the JDK: cancels the scope. {@link #join} then waits no longer and asks the joiner for
   * its result: joiners that return results throw where one is missing. Safe for any thread; a
   * second call does nothing.
   */
  void cancel();

  /**
   * Not in the JDK: after {@link #close}, the failures that the joiner did not see or did not hand
   * out, in no order. Empty before. Safe for any thread.
   */
  List<Throwable> lateFailures();

  /**
   * A task that was forked.
   *
   * @param <T> what the task returns
   */
  sealed interface Subtask<T> extends Supplier<T> permits Fork {

    /** How far a subtask is. */
    enum State {
      /** It has no outcome: it runs, is queued, never started, or ended after the cancel. */
      UNAVAILABLE,
      /** It has a result. */
      SUCCESS,
      /** It threw. */
      FAILED
    }

    /** The state now. Safe for any thread. */
    State state();

    /**
     * The result.
     *
     * @throws ScopeMisuseException if the scope is not joined yet, outside of {@link
     *     Joiner#onComplete}
     * @throws IllegalStateException if the subtask has no result; the cause is its failure, if it
     *     failed
     */
    @Override
    T get();

    /**
     * What the subtask threw.
     *
     * @throws ScopeMisuseException if the scope is not joined yet, outside of {@link
     *     Joiner#onComplete}
     * @throws IllegalStateException if the subtask did not fail
     */
    Throwable exception();
  }

  /**
   * Decides when a scope is done and what {@link #join} returns or throws. {@link #onFork}, {@link
   * #result} and {@link #timeout} are called by the owner, {@link #onComplete} by the threads of
   * the subtasks, several at a time. What the owner's calls throw reaches the owner; what {@code
   * onComplete} throws cancels the scope, and is the cause of an IllegalStateException that {@link
   * #join} throws. A joiner serves one scope.
   *
   * @param <T> what the subtasks return
   * @param <R> what it returns
   * @param <R_X> what it throws
   */
  interface Joiner<T, R, R_X extends Throwable> {

    /**
     * A subtask is about to be started, also in a cancelled scope where it will not be.
     *
     * @return whether to cancel the scope
     */
    default boolean onFork(Subtask<T> subtask) {
      Objects.requireNonNull(subtask);
      return false;
    }

    /**
     * A subtask has ended before the scope was cancelled: its state is SUCCESS or FAILED. What it
     * threw is from now on the joiner's to report.
     *
     * @return whether to cancel the scope
     */
    default boolean onComplete(Subtask<T> subtask) {
      Objects.requireNonNull(subtask);
      return false;
    }

    /** What {@link #join} returns, once all subtasks have ended or the scope is cancelled. */
    R result() throws R_X;

    /** What {@link #join} returns instead, if the timeout expired before that. */
    R timeout() throws R_X;

    /**
     * Not in the JDK: whether {@link #join} waits for the subtasks of a cancelled scope to end, so
     * that their failures are known to {@link #result}. Asked once, when the scope opens.
     */
    default boolean joinWaitsForStragglers() {
      return false;
    }

    /**
     * Not in the JDK: a subtask threw after the scope was cancelled, and not as an echo of that.
     * Called by the thread of the subtask, and only where {@link #joinWaitsForStragglers}. The
     * failure is from now on the joiner's to report.
     */
    default void onLateFailure(Subtask<T> subtask, Throwable failure) {}

    /** Waits for all to succeed or one to fail; the results, in the order of the forks. */
    static <T> Joiner<T, List<T>, ExecutionException> allSuccessfulOrThrow() {
      return allSuccessfulOrThrow(ExecutionException::new);
    }

    /**
     * The same with an exception of the caller's choice.
     *
     * @param esf makes the exception out of the first failure
     */
    static <T, R_X extends Throwable> Joiner<T, List<T>, R_X> allSuccessfulOrThrow(
        Function<Throwable, R_X> esf) {
      return new CollectingJoiner<T, List<T>, R_X>(
              CollectingJoiner::isFailed,
              CollectingJoiner.firstBy(esf),
              CollectingJoiner::allResults)
          .keepingForks();
    }

    /** Waits for all to succeed or one to fail; keeps no results. */
    static <T> Joiner<T, Void, ExecutionException> awaitAllSuccessfulOrThrow() {
      return awaitAllSuccessfulOrThrow(ExecutionException::new);
    }

    /**
     * The same with an exception of the caller's choice.
     *
     * @param esf makes the exception out of the first failure
     */
    static <T, R_X extends Throwable> Joiner<T, Void, R_X> awaitAllSuccessfulOrThrow(
        Function<Throwable, R_X> esf) {
      return new CollectingJoiner<>(
          CollectingJoiner::isFailed, CollectingJoiner.firstBy(esf), joiner -> null);
    }

    /**
     * Waits for one to succeed or all to fail; the first result. The failures of the others go to
     * the failure sink where one succeeded.
     */
    static <T> Joiner<T, T, ExecutionException> anySuccessfulOrThrow() {
      return anySuccessfulOrThrow(ExecutionException::new);
    }

    /**
     * The same with an exception of the caller's choice.
     *
     * @param esf makes the exception out of the first failure, or out of a
     *     java.util.NoSuchElementException where nothing was forked
     */
    static <T, R_X extends Throwable> Joiner<T, T, R_X> anySuccessfulOrThrow(
        Function<Throwable, R_X> esf) {
      return new CollectingJoiner<T, T, R_X>(
              subtask -> false,
              CollectingJoiner.firstBy(esf),
              joiner -> joiner.quorumResults().get(0))
          .untilSuccesses(1);
    }

    /**
     * Waits for all to end or for {@code isDone} to accept one that has; all subtasks, in the order
     * of the forks, also when the timeout expired.
     *
     * @param isDone is called by the threads of the subtasks, several at a time
     */
    static <T> Joiner<T, List<Subtask<T>>, RuntimeException> allUntil(
        Predicate<? super Subtask<T>> isDone) {
      return new CollectingJoiner<T, List<Subtask<T>>, RuntimeException>(
              isDone,
              null,
              joiner -> {
                // they are handed out with their subtasks
                joiner.takeFailures();
                return List.copyOf(joiner.forks());
              })
          .keepingForks()
          .neverThrows();
    }
  }

  /** How a scope works. Immutable: each method returns a changed copy. */
  sealed interface Configuration permits Settings {

    /** The threads of the subtasks; default: virtual ones from JDK 21 on, else daemons. */
    Configuration withThreadFactory(ThreadFactory threadFactory);

    /** The scope's name in messages and dumps; the default's threads are named {@code name/3}. */
    Configuration withName(String name);

    /**
     * Cancels the scope when this time has passed since it was opened and something still runs;
     * {@link #join} then returns {@link Joiner#timeout}. Zero or less: at once.
     */
    Configuration withTimeout(Duration timeout);

    /**
     * Not in the JDK: no more than so many threads; further forks are queued, and started in the
     * order in which they were forked.
     *
     * @throws IllegalArgumentException if less than 1
     */
    Configuration withLimit(int maxRunning);

    /**
     * Not in the JDK: no more subtasks running, over all scopes that share {@code limiter}, than it
     * has permits; and no more threads in this scope.
     */
    Configuration withLimit(Limiter limiter);

    /** Not in the JDK: what each subtask takes over from the owner, as of its fork. */
    Configuration withContext(ContextCarrier carrier);

    /**
     * Not in the JDK: tells who keeps a cancelled scope waiting, again whenever {@code after} has
     * passed.
     *
     * @param sink is called by the owner
     */
    Configuration withStragglerReport(Duration after, Consumer<? super StragglerReport> sink);

    /**
     * Not in the JDK: who is told of failures that nobody else can see; default: the {@link
     * System.Logger} {@code dev.selvage.scope}, at level WARNING.
     *
     * @param sink may be called by any thread, several at a time
     */
    Configuration withFailureSink(Consumer<? super Throwable> sink);
  }

  /** The failure of a scope whose timeout expired. */
  final class CancelledByTimeoutException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** Without a message. */
    public CancelledByTimeoutException() {}
  }
}
