package dev.selvage.scope;

import dev.selvage.scope.StructuredTaskScope.Configuration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.function.UnaryOperator;

/**
 * One task for each element of an input, and no more than a limit at a time. The input is read only
 * as fast as it is worked off, so it may be long, or have no end; tasks that are waiting or running
 * are the only ones in memory.
 *
 * <p>The first failure cancels the rest; all failures are in the {@link ExceptionGroup} that is
 * thrown. The calling thread owns the scope in which the tasks run, and none of them outlives the
 * call, or the closing of the {@link Results}.
 */
public final class FanOut {
  private FanOut() {}

  /** A function that may throw. */
  @FunctionalInterface
  public interface ThrowingFunction<A, B> {
    /**
     * The function's value.
     *
     * @throws Exception if there is none
     */
    B apply(A argument) throws Exception;
  }

  /** An action that may throw. */
  @FunctionalInterface
  public interface ThrowingConsumer<A> {
    /**
     * Does it.
     *
     * @throws Exception if it cannot be done
     */
    void accept(A argument) throws Exception;
  }

  /** In which order results come. */
  public enum Order {
    /** That of the input: a slow element holds up those behind it. */
    INPUT,
    /** As they are ready. */
    COMPLETION
  }

  /**
   * Results, one by one. To be closed by the thread that called {@link FanOut#stream}, and used by
   * it only.
   *
   * @param <B> the results
   */
  public interface Results<B> extends AutoCloseable {
    /**
     * Waits for the next result.
     *
     * @return false if there are no more
     * @throws ExceptionGroup if a task failed; the rest has then been cancelled
     * @throws InterruptedException if the caller is interrupted before or while it waits
     */
    boolean next() throws ExceptionGroup, InterruptedException;

    /**
     * The result that {@link #next} waited for.
     *
     * @throws IllegalStateException if it did not return true
     */
    B get();

    /** Cancels what still runs, and waits for it to end. */
    @Override
    void close();
  }

  /**
   * The results of {@code function}, in the order of the input.
   *
   * @param limit how many at a time, at least 1
   * @throws ExceptionGroup if a task failed
   * @throws InterruptedException if the caller is interrupted
   */
  public static <A, B> List<B> map(
      Iterable<? extends A> input, int limit, ThrowingFunction<? super A, ? extends B> function)
      throws ExceptionGroup, InterruptedException {
    return run(input, Settings.limitedTo(limit), function, true);
  }

  /**
   * The same with a configuration, for a context, a timeout, or a limit that others share.
   *
   * @throws IllegalArgumentException if {@code configOperator} sets no limit
   */
  public static <A, B> List<B> map(
      Iterable<? extends A> input,
      UnaryOperator<Configuration> configOperator,
      ThrowingFunction<? super A, ? extends B> function)
      throws ExceptionGroup, InterruptedException {
    return run(input, Settings.of(configOperator), function, true);
  }

  /**
   * Does {@code action} for each element.
   *
   * @param limit how many at a time, at least 1
   * @throws ExceptionGroup if a task failed
   * @throws InterruptedException if the caller is interrupted
   */
  public static <A> void forEach(
      Iterable<? extends A> input, int limit, ThrowingConsumer<? super A> action)
      throws ExceptionGroup, InterruptedException {
    run(input, Settings.limitedTo(limit), Pipeline.function(action), false);
  }

  /**
   * The same with a configuration, for a context, a timeout, or a limit that others share.
   *
   * @throws IllegalArgumentException if {@code configOperator} sets no limit
   */
  public static <A> void forEach(
      Iterable<? extends A> input,
      UnaryOperator<Configuration> configOperator,
      ThrowingConsumer<? super A> action)
      throws ExceptionGroup, InterruptedException {
    run(input, Settings.of(configOperator), Pipeline.function(action), false);
  }

  private static <A, B> List<B> run(
      Iterable<? extends A> input,
      Settings settings,
      ThrowingFunction<? super A, ? extends B> function,
      boolean keepsResults)
      throws ExceptionGroup, InterruptedException {
    List<B> results = new ArrayList<>();
    try (Pipeline<A, B> pipeline =
        new Pipeline<>(input.iterator(), settings, Order.COMPLETION, function)) {
      while (pipeline.next()) {
        if (keepsResults) {
          while (results.size() <= pipeline.index()) {
            results.add(null);
          }
          results.set(pipeline.index(), pipeline.get());
        }
      }
    }
    return Collections.unmodifiableList(results);
  }

  /**
   * The results of {@code function}, one by one, while others are still being worked on:
   *
   * <pre>{@code
   * try (var pages = FanOut.stream(urls, 10, Order.COMPLETION, this::fetch)) {
   *   while (pages.next()) {
   *     index(pages.get());
   *   }
   * }
   * }</pre>
   *
   * <p>At most {@code limit} results wait to be taken beside those that are worked on; then no more
   * input is read.
   *
   * @param input read by the calling thread only, in {@link Results#next}
   * @param limit how many at a time, at least 1
   */
  public static <A, B> Results<B> stream(
      Iterator<? extends A> input,
      int limit,
      Order order,
      ThrowingFunction<? super A, ? extends B> function) {
    return new Pipeline<>(input, Settings.limitedTo(limit), order, function);
  }

  /**
   * The same with a configuration, for a context, a timeout, or a limit that others share.
   *
   * @throws IllegalArgumentException if {@code configOperator} sets no limit
   */
  public static <A, B> Results<B> stream(
      Iterator<? extends A> input,
      UnaryOperator<Configuration> configOperator,
      Order order,
      ThrowingFunction<? super A, ? extends B> function) {
    return new Pipeline<>(input, Settings.of(configOperator), order, function);
  }
}
