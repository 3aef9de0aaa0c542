package dev.selvage.scope.contract;

import static dev.selvage.scope.contract.Observed.thrownBy;

import dev.selvage.scope.StructuredTaskScope;
import dev.selvage.scope.StructuredTaskScope.CancelledByTimeoutException;
import dev.selvage.scope.StructuredTaskScope.Configuration;
import dev.selvage.scope.StructuredTaskScope.Joiner;
import dev.selvage.scope.StructuredTaskScope.Subtask;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.UnaryOperator;

/**
 * The contract in the words of the shape that the JDK's type has from 27 on: with all type
 * parameters, and what {@code join} throws as a checked exception.
 */
final class FinalShapeContract {
  private static final Duration SHORT = Duration.ofMillis(20);

  private FinalShapeContract() {}

  @Gives("caught java.io.IOException: no grain")
  static String joinThrowsAsDeclared() throws InterruptedException {
    try (StructuredTaskScope<Object, Void, ExecutionException> scope = StructuredTaskScope.open()) {
      scope.fork(Bodies::fail);
      scope.join();
      return "nothing";
    } catch (ExecutionException e) {
      return "caught " + e.getCause();
    }
  }

  @Gives("null")
  static String configurationAlone() throws InterruptedException, ExecutionException {
    UnaryOperator<Configuration> named = c -> c.withName("harvest");
    try (StructuredTaskScope<String, Void, ExecutionException> scope =
        StructuredTaskScope.open(named)) {
      scope.fork(() -> "unused");
      return String.valueOf(scope.join());
    }
  }

  @Gives("true")
  static String timeoutIsTheCause() throws InterruptedException {
    try (StructuredTaskScope<Object, Void, ExecutionException> scope =
        StructuredTaskScope.open(c -> c.withTimeout(SHORT))) {
      scope.fork(Bodies::blockForEver);
      scope.join();
      return "nothing";
    } catch (ExecutionException e) {
      return String.valueOf(e.getCause() instanceof CancelledByTimeoutException);
    }
  }

  @Gives("[a, b, c]")
  static String allResultsInTheOrderOfTheForks() throws InterruptedException, ExecutionException {
    CountDownLatch last = new CountDownLatch(1);
    Joiner<String, List<String>, ExecutionException> joiner = Joiner.allSuccessfulOrThrow();
    try (StructuredTaskScope<String, List<String>, ExecutionException> scope =
        StructuredTaskScope.open(joiner)) {
      scope.fork(
          () -> {
            last.await();
            return "a";
          });
      scope.fork(() -> "b");
      scope.fork(
          () -> {
            last.countDown();
            return "c";
          });
      return scope.join().toString();
    }
  }

  @Gives("no grain no grain")
  static String failuresMayBecomeOtherExceptions() throws InterruptedException {
    String all;
    Joiner<Object, List<Object>, IOException> collecting =
        Joiner.allSuccessfulOrThrow(FinalShapeContract::asIoException);
    try (StructuredTaskScope<Object, List<Object>, IOException> scope =
        StructuredTaskScope.open(collecting)) {
      scope.fork(Bodies::fail);
      all = scope.join().toString();
    } catch (IOException e) {
      all = e.getMessage();
    }
    Joiner<Object, Void, IOException> awaiting =
        Joiner.awaitAllSuccessfulOrThrow(FinalShapeContract::asIoException);
    try (StructuredTaskScope<Object, Void, IOException> scope =
        StructuredTaskScope.open(awaiting)) {
      scope.fork(Bodies::fail);
      return all + " " + scope.join();
    } catch (IOException e) {
      return all + " " + e.getMessage();
    }
  }

  @Gives("the winner, UNAVAILABLE")
  static String anyReturnsTheFirstSuccess() throws InterruptedException, ExecutionException {
    Joiner<Object, Object, ExecutionException> joiner = Joiner.anySuccessfulOrThrow();
    try (StructuredTaskScope<Object, Object, ExecutionException> scope =
        StructuredTaskScope.open(joiner)) {
      Subtask<Object> loser = scope.fork(Bodies::blockForEver);
      scope.fork(Bodies::fail);
      scope.fork(() -> "the winner");
      return scope.join() + ", " + loser.state();
    }
  }

  @Gives("java.io.IOException: no grain")
  static String anyThrowsWhereAllFail() throws InterruptedException {
    Joiner<Object, Object, ExecutionException> joiner = Joiner.anySuccessfulOrThrow();
    try (StructuredTaskScope<Object, Object, ExecutionException> scope =
        StructuredTaskScope.open(joiner)) {
      scope.fork(Bodies::fail);
      return String.valueOf(scope.join());
    } catch (ExecutionException e) {
      return String.valueOf(e.getCause());
    }
  }

  @Gives("NoSuchElementException")
  static String anyOfNoneThrows() throws InterruptedException {
    Joiner<Object, Object, ExecutionException> joiner = Joiner.anySuccessfulOrThrow();
    try (StructuredTaskScope<Object, Object, ExecutionException> scope =
        StructuredTaskScope.open(joiner)) {
      return String.valueOf(scope.join());
    } catch (ExecutionException e) {
      return Observed.kind(e.getCause());
    }
  }

  @Gives("[SUCCESS, FAILED, SUCCESS]")
  static String allUntilReturnsTheSubtasks() throws InterruptedException {
    Joiner<Object, List<Subtask<Object>>, RuntimeException> joiner =
        Joiner.allUntil(subtask -> false);
    try (StructuredTaskScope<Object, List<Subtask<Object>>, RuntimeException> scope =
        StructuredTaskScope.open(joiner)) {
      scope.fork(() -> "first");
      scope.fork(Bodies::fail);
      scope.fork(() -> "last");
      return scope.join().stream().map(Subtask::state).toList().toString();
    }
  }

  @Gives("[UNAVAILABLE]")
  static String allUntilReturnsTheSubtasksAfterTheTimeout() throws InterruptedException {
    Joiner<Object, List<Subtask<Object>>, RuntimeException> joiner =
        Joiner.allUntil(subtask -> false);
    try (StructuredTaskScope<Object, List<Subtask<Object>>, RuntimeException> scope =
        StructuredTaskScope.open(joiner, c -> c.withTimeout(SHORT))) {
      scope.fork(Bodies::blockForEver);
      return scope.join().stream().map(Subtask::state).toList().toString();
    }
  }

  @Gives("2 forked, 2 complete, sum 3")
  static String joinersMayBeWrittenByHand() throws InterruptedException {
    Sum sum = new Sum();
    try (StructuredTaskScope<Integer, Integer, UncheckedIOException> scope =
        StructuredTaskScope.open(sum)) {
      scope.fork(() -> 1);
      scope.fork(() -> 2);
      int result = scope.join();
      return sum.forked + " forked, " + sum.complete + " complete, sum " + result;
    }
  }

  @Gives("java.io.IOException: out of time")
  static String joinersDecideWhatATimeoutIs() throws InterruptedException {
    Callable<Integer> blocking =
        () -> {
          Bodies.blockForEver();
          return 0;
        };
    try (StructuredTaskScope<Integer, Integer, UncheckedIOException> scope =
        StructuredTaskScope.open(new Sum(), c -> c.withTimeout(SHORT))) {
      scope.fork(blocking);
      return String.valueOf(thrownBy(scope::join).getCause());
    }
  }

  /** Adds up what the subtasks return. */
  private static final class Sum implements Joiner<Integer, Integer, UncheckedIOException> {
    private int forked;
    private final AtomicInteger complete = new AtomicInteger();
    private final AtomicInteger sum = new AtomicInteger();

    @Override
    public boolean onFork(Subtask<Integer> subtask) {
      forked++;
      return false;
    }

    @Override
    public boolean onComplete(Subtask<Integer> subtask) {
      complete.incrementAndGet();
      sum.addAndGet(subtask.get());
      return false;
    }

    @Override
    public Integer result() {
      return sum.get();
    }

    @Override
    public Integer timeout() {
      throw new UncheckedIOException(new IOException("out of time"));
    }
  }

  private static IOException asIoException(Throwable failure) {
    return new IOException(failure.getMessage(), failure);
  }
}
