package dev.selvage.scope;

import dev.selvage.scope.FanOut.Order;
import dev.selvage.scope.FanOut.ThrowingFunction;
import dev.selvage.scope.StructuredTaskScope.Subtask;
import java.util.ArrayDeque;
import java.util.Iterator;
import java.util.Objects;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.locks.LockSupport;

/**
 * Forks a task for each element, as long as no more than twice the limit are under way: as many as
 * may run, and as many again, so that who has ended finds the next one.
 */
final class Pipeline<A, B> implements FanOut.Results<B> {
  private final Iterator<? extends A> input;
  private final ThrowingFunction<? super A, ? extends B> function;
  private final long window;
  private final Queue<Fork<B>> ended = new ConcurrentLinkedQueue<>();

  /**
   * Those whose results were not taken yet, in the order of the input; null if it does not matter.
   */
  private final Queue<Fork<B>> inOrder;

  private final OwnedScope<B, Void, ExceptionGroup> scope;
  private long underWay;
  private Fork<B> current;

  Pipeline(
      Iterator<? extends A> input,
      Settings settings,
      Order order,
      ThrowingFunction<? super A, ? extends B> function) {
    this.input = Objects.requireNonNull(input);
    this.function = Objects.requireNonNull(function);
    if (settings.limit == 0) {
      throw new IllegalArgumentException("a fan-out needs a limit: config.withLimit(..)");
    }
    this.window = 2L * settings.limit;
    this.inOrder = order == Order.INPUT ? new ArrayDeque<>() : null;
    // neither the joiner nor a task points at this, so that a forgotten one can be noticed
    Queue<Fork<B>> ends = ended;
    Thread owner = Thread.currentThread();
    CollectingJoiner<B, Void, ExceptionGroup> joiner =
        Joiners.group(
            subtask -> {
              // tells the owner of each that ends, so that it can take the result
              ends.add((Fork<B>) subtask);
              LockSupport.unpark(owner);
              return CollectingJoiner.isFailed(subtask);
            },
            unused -> null);
    this.scope = OwnedScope.open(joiner, settings);
  }

  /** Does {@code action}, and has no result. */
  static <A> ThrowingFunction<A, Void> function(FanOut.ThrowingConsumer<A> action) {
    return element -> {
      action.accept(element);
      return null;
    };
  }

  @Override
  public boolean next() throws ExceptionGroup, InterruptedException {
    current = null;
    if (scope.crew().isJoined()) {
      return false;
    }
    if (Thread.interrupted()) {
      throw new InterruptedException();
    }
    while (underWay < window && !scope.isCancelled() && input.hasNext()) {
      fork(input.next());
    }
    Fork<B> next = underWay == 0 ? null : inOrder == null ? take() : takeFirst();
    if (next == null || next.state() != Subtask.State.SUCCESS || scope.isCancelled()) {
      scope.join();
      return false;
    }
    underWay--;
    current = next;
    return true;
  }

  private void fork(A element) {
    ThrowingFunction<? super A, ? extends B> task = function;
    Fork<B> fork = (Fork<B>) scope.<B>fork(() -> task.apply(element));
    underWay++;
    if (inOrder != null) {
      inOrder.add(fork);
    }
  }

  /** The first one in the order of the input, once it has ended; null if the scope is cancelled. */
  private Fork<B> takeFirst() throws InterruptedException {
    Fork<B> first = inOrder.element();
    // as many are forgotten as are taken
    ended.poll();
    while (first.state() == Subtask.State.UNAVAILABLE) {
      if (take() == null) {
        return null;
      }
    }
    inOrder.remove();
    return first;
  }

  /** One that has ended; null if the scope is cancelled, so that none need come. */
  private Fork<B> take() throws InterruptedException {
    scope.crew().await(() -> !ended.isEmpty() || scope.isCancelled());
    return ended.poll();
  }

  /** Which element of the input the current result belongs to, counted from 0. */
  int index() {
    return current.index;
  }

  @Override
  public B get() {
    if (current == null) {
      throw new IllegalStateException("there is a result only after next() has returned true");
    }
    return current.result();
  }

  @Override
  public void close() {
    scope.giveUp();
    scope.close();
  }
}
