package dev.selvage.scope;

import dev.selvage.scope.FanOut.Order;
import dev.selvage.scope.FanOut.ThrowingFunction;
import dev.selvage.scope.StructuredTaskScope.Subtask;
import java.util.ArrayDeque;
import java.util.Iterator;
import java.util.Objects;
import java.util.Queue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;

/**
 * Forks a task for each element, as long as no more than twice the limit are under way: as many as
 * may run, and as many again, so that who has ended finds the next one.
 */
final class Pipeline<A, B> implements FanOut.Results<B> {
  private final Iterator<? extends A> input;
  private final ThrowingFunction<? super A, ? extends B> function;
  private final long window;
  private final BlockingQueue<Fork<B>> ended = new LinkedBlockingQueue<>();

  /**
   * Those whose results were not taken yet, in the order of the input; null if it does not matter.
   */
  private final Queue<Fork<B>> inOrder;

  private final OwnedScope<B, Void, ExceptionGroup> scope;
  private long underWay;
  private Fork<B> current;
  private boolean joined;

  Pipeline(
      Iterator<? extends A> input,
      int limit,
      Order order,
      ThrowingFunction<? super A, ? extends B> function) {
    this.input = Objects.requireNonNull(input);
    this.function = Objects.requireNonNull(function);
    this.window = 2L * limit;
    this.inOrder = order == Order.INPUT ? new ArrayDeque<>() : null;
    CollectingJoiner<B, Void, ExceptionGroup> joiner =
        new CollectingJoiner<B, Void, ExceptionGroup>(
                this::isFailed, CollectingJoiner.grouped(), unused -> null)
            .lossless();
    this.scope = OwnedScope.open(joiner, Settings.DEFAULT.withLimit(limit));
  }

  /** Tells the owner of each task that ends, so that it can take the result. */
  private boolean isFailed(Subtask<B> subtask) {
    ended.add((Fork<B>) subtask);
    return CollectingJoiner.isFailed(subtask);
  }

  @Override
  public boolean next() throws ExceptionGroup, InterruptedException {
    current = null;
    if (joined) {
      return false;
    }
    while (underWay < window && !scope.isCancelled() && input.hasNext()) {
      fork(input.next());
    }
    Fork<B> next = underWay == 0 ? null : await();
    if (next == null) {
      joined = true;
      scope.join();
      return false;
    }
    underWay--;
    current = next;
    return true;
  }

  private void fork(A element) {
    Fork<B> fork = (Fork<B>) scope.<B>fork(() -> function.apply(element));
    underWay++;
    if (inOrder != null) {
      inOrder.add(fork);
    }
  }

  /** The next one, taken from those under way; null if it failed or another one did. */
  private Fork<B> await() throws InterruptedException {
    Fork<B> next = inOrder == null ? ended.take() : awaitFirst();
    return next.state() == Subtask.State.SUCCESS && !scope.isCancelled() ? next : null;
  }

  /** The first one in the order of the input, once it has ended; or one that failed before. */
  private Fork<B> awaitFirst() throws InterruptedException {
    Fork<B> first = inOrder.element();
    Fork<B> last = ended.poll();
    while (first.state() == Subtask.State.UNAVAILABLE) {
      if (last != null && last.state() == Subtask.State.FAILED) {
        return last;
      }
      last = ended.take();
    }
    inOrder.remove();
    return first;
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
