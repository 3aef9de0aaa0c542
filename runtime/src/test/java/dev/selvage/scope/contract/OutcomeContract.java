package dev.selvage.scope.contract;

import static dev.selvage.scope.contract.Observed.kindThrownBy;
import static dev.selvage.scope.contract.Observed.orKind;
import static dev.selvage.scope.contract.Observed.thrownBy;
import static dev.selvage.scope.contract.Observed.waitUntil;

import dev.selvage.scope.StructuredTaskScope;
import dev.selvage.scope.StructuredTaskScope.Joiner;
import dev.selvage.scope.StructuredTaskScope.Subtask;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Predicate;

/**
 * The contract of results, failures, cancels and joiners.
 *
 * <p>One source that fits both our type and the JDK's from 25 on: {@link MigrationTest} compiles
 * this file again with the imports of the scope swapped. So types that have changed their
 * parameters since 25 are left to {@code var}, and no checked exception of {@code join} is named.
 */
final class OutcomeContract {
  /** A timeout that expires while something blocks. */
  private static final Duration SHORT = Duration.ofMillis(20);

  private OutcomeContract() {}

  // ── results ────────────────────────────────────────────────────────────────────────────────

  @Gives("left and right")
  static String resultsAreReadAfterJoin() throws Exception {
    try (var scope = StructuredTaskScope.open()) {
      Subtask<String> left = scope.fork(() -> "left");
      Subtask<String> right = scope.fork(() -> "right");
      scope.join();
      return left.get() + " and " + right.get();
    }
  }

  @Gives("null")
  static String joinOfTheDefaultReturnsNull() throws Exception {
    try (var scope = StructuredTaskScope.open()) {
      scope.fork(() -> "unused");
      return String.valueOf(scope.join());
    }
  }

  @Gives("null")
  static String joinWithoutForksReturns() throws Exception {
    try (var scope = StructuredTaskScope.open()) {
      return String.valueOf(scope.join());
    }
  }

  @Gives("SUCCESS null")
  static String runnableGivesNull() throws Exception {
    Runnable task = () -> {};
    try (var scope = StructuredTaskScope.open()) {
      var subtask = scope.fork(task);
      scope.join();
      return subtask.state() + " " + subtask.get();
    }
  }

  @Gives("SUCCESS null")
  static String callableMayReturnNull() throws Exception {
    Callable<String> task = () -> null;
    try (var scope = StructuredTaskScope.open()) {
      var subtask = scope.fork(task);
      scope.join();
      return subtask.state() + " " + subtask.get();
    }
  }

  @Gives("IllegalStateException")
  static String exceptionOfSuccessIsRefused() throws Exception {
    try (var scope = StructuredTaskScope.open()) {
      var subtask = scope.fork(() -> "done");
      scope.join();
      return kindThrownBy(subtask::exception);
    }
  }

  @Gives("inner")
  static String subtaskMayOpenItsOwnScope() throws Exception {
    try (var scope = StructuredTaskScope.open()) {
      Subtask<String> outer =
          scope.fork(
              () -> {
                try (var nested = StructuredTaskScope.open()) {
                  Subtask<String> inner = nested.fork(() -> "inner");
                  nested.join();
                  return inner.get();
                }
              });
      scope.join();
      return outer.get();
    }
  }

  // ── failures ───────────────────────────────────────────────────────────────────────────────

  @Gives("ExecutionException")
  static String joinThrows() throws Exception {
    try (var scope = StructuredTaskScope.open()) {
      scope.fork(Bodies::fail);
      return kindThrownBy(scope::join);
    }
  }

  @Gives("java.io.IOException: no grain")
  static String failureIsTheCause() throws Exception {
    try (var scope = StructuredTaskScope.open()) {
      scope.fork(Bodies::fail);
      return String.valueOf(thrownBy(scope::join).getCause());
    }
  }

  @Gives("FAILED java.io.IOException: no grain")
  static String failureIsReadFromTheSubtask() throws Exception {
    try (var scope = StructuredTaskScope.open()) {
      var subtask = scope.fork(Bodies::fail);
      thrownBy(scope::join);
      return subtask.state() + " " + subtask.exception();
    }
  }

  @Gives("IllegalStateException")
  static String resultOfFailureIsRefused() throws Exception {
    try (var scope = StructuredTaskScope.open()) {
      var subtask = scope.fork(Bodies::fail);
      thrownBy(scope::join);
      return kindThrownBy(subtask::get);
    }
  }

  @Gives("java.io.IOException: no grain")
  static String refusalOfTheResultNamesTheFailure() throws Exception {
    try (var scope = StructuredTaskScope.open()) {
      var subtask = scope.fork(Bodies::fail);
      thrownBy(scope::join);
      return String.valueOf(thrownBy(subtask::get).getCause());
    }
  }

  @Gives("java.lang.AssertionError: wrong")
  static String errorIsAFailure() throws Exception {
    try (var scope = StructuredTaskScope.open()) {
      scope.fork(
          () -> {
            throw new AssertionError("wrong");
          });
      return String.valueOf(thrownBy(scope::join).getCause());
    }
  }

  @Gives("java.lang.InterruptedException: by a stranger")
  static String interruptionWithoutCancelIsAFailure() throws Exception {
    Callable<String> task =
        () -> {
          throw new InterruptedException("by a stranger");
        };
    try (var scope = StructuredTaskScope.open()) {
      scope.fork(task);
      return String.valueOf(thrownBy(scope::join).getCause());
    }
  }

  @Gives("first, suppressed [java.lang.IllegalStateException: second]")
  static String failureAfterTheCancelIsKept() throws Exception {
    var running = new CountDownLatch(1);
    Throwable thrown;
    try (var scope = StructuredTaskScope.open()) {
      scope.fork(
          () -> {
            running.countDown();
            try {
              Bodies.blockForEver();
            } catch (InterruptedException e) {
              throw new IllegalStateException("second");
            }
          });
      scope.fork(
          () -> {
            running.await();
            throw new IOException("first");
          });
      thrown = thrownBy(scope::join);
    }
    return thrown.getCause().getMessage() + ", suppressed " + List.of(thrown.getSuppressed());
  }

  @Gives("inner java.io.IOException: no grain")
  static String failureOfANestedScopeTravels() throws Exception {
    try (var scope = StructuredTaskScope.open()) {
      scope.fork(
          () -> {
            try (var nested = StructuredTaskScope.open()) {
              nested.fork(Bodies::fail);
              nested.join();
            }
            return "unreachable";
          });
      return "inner " + thrownBy(scope::join).getCause().getCause();
    }
  }

  // ── cancel ─────────────────────────────────────────────────────────────────────────────────

  @Gives("interrupted, UNAVAILABLE")
  static String failureInterruptsTheOthers() throws Exception {
    var running = new CountDownLatch(1);
    var interrupted = new AtomicBoolean();
    Subtask<Object> other;
    try (var scope = StructuredTaskScope.open()) {
      other = scope.fork(() -> Bodies.blockUntilInterrupted(running, interrupted));
      scope.fork(
          () -> {
            running.await();
            return Bodies.fail();
          });
      thrownBy(scope::join);
    }
    return (interrupted.get() ? "interrupted, " : "left alone, ") + other.state();
  }

  @Gives("false, then true")
  static String isCancelledTells() throws Exception {
    try (var scope = StructuredTaskScope.open()) {
      boolean before = scope.isCancelled();
      scope.fork(Bodies::fail);
      thrownBy(scope::join);
      return before + ", then " + scope.isCancelled();
    }
  }

  @Gives("false")
  static String successDoesNotCancel() throws Exception {
    try (var scope = StructuredTaskScope.open()) {
      scope.fork(() -> "done");
      scope.join();
      return String.valueOf(scope.isCancelled());
    }
  }

  @Gives("UNAVAILABLE, not run")
  static String forkAfterTheCancelStartsNothing() throws Exception {
    var ran = new AtomicBoolean();
    Subtask<Object> late;
    try (var scope = StructuredTaskScope.open()) {
      scope.fork(Bodies::fail);
      waitUntil(scope::isCancelled);
      late =
          scope.fork(
              () -> {
                ran.set(true);
                return "late";
              });
      thrownBy(scope::join);
    }
    return late.state() + (ran.get() ? ", run" : ", not run");
  }

  @Gives("UNAVAILABLE IllegalStateException")
  static String successAfterTheCancelIsNone() throws Exception {
    var running = new CountDownLatch(1);
    Subtask<String> deaf;
    try (var scope = StructuredTaskScope.open()) {
      deaf =
          scope.fork(
              () -> {
                running.countDown();
                waitUntil(() -> Thread.currentThread().isInterrupted());
                return "too late";
              });
      scope.fork(
          () -> {
            running.await();
            return Bodies.fail();
          });
      thrownBy(scope::join);
    }
    return deaf.state() + " " + kindThrownBy(deaf::get);
  }

  // ── joiners ────────────────────────────────────────────────────────────────────────────────

  @Gives("SUCCESS FAILED, nothing")
  static String allUntilWaitsForAllWhoeverFails() throws Exception {
    try (var scope = StructuredTaskScope.open(Joiner.<String>allUntil(subtask -> false))) {
      var success = scope.fork(() -> "done");
      var failure = scope.fork(Bodies::fail);
      String thrown = kindThrownBy(scope::join);
      return success.state() + " " + failure.state() + ", " + thrown;
    }
  }

  @Gives("SUCCESS UNAVAILABLE, nothing")
  static String allUntilEndsWithThePredicate() throws Exception {
    try (var scope =
        StructuredTaskScope.open(
            Joiner.<Object>allUntil(subtask -> subtask.state() == Subtask.State.SUCCESS))) {
      var success = scope.fork(() -> "done");
      var other = scope.fork(Bodies::blockForEver);
      String thrown = kindThrownBy(scope::join);
      return success.state() + " " + other.state() + ", " + thrown;
    }
  }

  @Gives("nothing")
  static String allUntilReturnsAfterTheTimeout() throws Exception {
    try (var scope =
        StructuredTaskScope.open(
            Joiner.<Object>allUntil(subtask -> false), c -> c.withTimeout(SHORT))) {
      scope.fork(Bodies::blockForEver);
      return kindThrownBy(scope::join);
    }
  }

  @Gives("java.io.IOException: no grain")
  static String allSuccessfulThrowsTheFirstFailure() throws Exception {
    try (var scope = StructuredTaskScope.open(Joiner.<Object>allSuccessfulOrThrow())) {
      scope.fork(Bodies::blockForEver);
      scope.fork(Bodies::fail);
      return String.valueOf(thrownBy(scope::join).getCause());
    }
  }

  @Gives("true true")
  static String resultIsReadInThePredicate() throws Exception {
    var seen = new AtomicReference<String>();
    Predicate<Subtask<?>> isDone =
        subtask -> {
          seen.set(orKind(subtask::get));
          return false;
        };
    try (var scope = StructuredTaskScope.open(Joiner.<String>allUntil(isDone::test))) {
      scope.fork(() -> "done");
      scope.join();
      return seen.get().equals("done") + " " + !scope.isCancelled();
    }
  }
}
