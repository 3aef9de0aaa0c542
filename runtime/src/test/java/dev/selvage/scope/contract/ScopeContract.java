package dev.selvage.scope.contract;

import static dev.selvage.scope.contract.Observed.closing;
import static dev.selvage.scope.contract.Observed.inAnotherThread;
import static dev.selvage.scope.contract.Observed.kind;
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
 * The contract as far as one source fits both our type and the JDK's from 25 on: {@link
 * MigrationTest} compiles this file again with the imports of the scope swapped. So types that have
 * changed their parameters since 25 are left to {@code var}, and no checked exception of {@code
 * join} is named.
 */
final class ScopeContract {
  /** A timeout that expires while something blocks. */
  private static final Duration SHORT = Duration.ofMillis(20);

  private ScopeContract() {}

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
      scope.fork(ScopeContract::fail);
      return kindThrownBy(scope::join);
    }
  }

  @Gives("java.io.IOException: no grain")
  static String failureIsTheCause() throws Exception {
    try (var scope = StructuredTaskScope.open()) {
      scope.fork(ScopeContract::fail);
      return String.valueOf(thrownBy(scope::join).getCause());
    }
  }

  @Gives("FAILED java.io.IOException: no grain")
  static String failureIsReadFromTheSubtask() throws Exception {
    try (var scope = StructuredTaskScope.open()) {
      var subtask = scope.fork(ScopeContract::fail);
      thrownBy(scope::join);
      return subtask.state() + " " + subtask.exception();
    }
  }

  @Gives("IllegalStateException")
  static String resultOfFailureIsRefused() throws Exception {
    try (var scope = StructuredTaskScope.open()) {
      var subtask = scope.fork(ScopeContract::fail);
      thrownBy(scope::join);
      return kindThrownBy(subtask::get);
    }
  }

  @Gives("java.io.IOException: no grain")
  static String refusalOfTheResultNamesTheFailure() throws Exception {
    try (var scope = StructuredTaskScope.open()) {
      var subtask = scope.fork(ScopeContract::fail);
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
              blockForEver();
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
              nested.fork(ScopeContract::fail);
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
      other = scope.fork(() -> blockUntilInterrupted(running, interrupted));
      scope.fork(
          () -> {
            running.await();
            return fail();
          });
      thrownBy(scope::join);
    }
    return (interrupted.get() ? "interrupted, " : "left alone, ") + other.state();
  }

  @Gives("false, then true")
  static String isCancelledTells() throws Exception {
    try (var scope = StructuredTaskScope.open()) {
      boolean before = scope.isCancelled();
      scope.fork(ScopeContract::fail);
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
      scope.fork(ScopeContract::fail);
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
            return fail();
          });
      thrownBy(scope::join);
    }
    return deaf.state() + " " + kindThrownBy(deaf::get);
  }

  // ── use ────────────────────────────────────────────────────────────────────────────────────

  @Gives("nothing")
  static String closeWithoutForkIsQuiet() {
    return kindThrownBy(
        () -> {
          StructuredTaskScope.open().close();
          return null;
        });
  }

  @Gives("IllegalStateException, interrupted")
  static String closeWithoutJoinIsMisuse() throws Exception {
    var running = new CountDownLatch(1);
    var interrupted = new AtomicBoolean();
    var scope = StructuredTaskScope.open();
    scope.fork(() -> blockUntilInterrupted(running, interrupted));
    running.await();
    return kindThrownBy(closing(scope)) + (interrupted.get() ? ", interrupted" : ", left alone");
  }

  @Gives("no bread, suppressed IllegalStateException")
  static String misuseDoesNotHideWhatTheBodyThrew() {
    Throwable thrown =
        thrownBy(
            () -> {
              try (var scope = StructuredTaskScope.open()) {
                scope.fork(() -> "unused");
                throw new IOException("no bread");
              }
            });
    return thrown.getMessage() + ", suppressed " + kind(thrown.getSuppressed()[0]);
  }

  @Gives("nothing")
  static String closeTwiceIsQuiet() throws Exception {
    var scope = StructuredTaskScope.open();
    scope.fork(() -> "unused");
    scope.join();
    scope.close();
    return kindThrownBy(closing(scope));
  }

  @Gives("IllegalStateException")
  static String joinTwiceIsMisuse() throws Exception {
    try (var scope = StructuredTaskScope.open()) {
      scope.join();
      return kindThrownBy(scope::join);
    }
  }

  @Gives("IllegalStateException")
  static String joinAfterAFailedJoinIsMisuse() throws Exception {
    try (var scope = StructuredTaskScope.open()) {
      scope.fork(ScopeContract::fail);
      thrownBy(scope::join);
      return kindThrownBy(scope::join);
    }
  }

  @Gives("IllegalStateException")
  static String forkAfterJoinIsMisuse() throws Exception {
    try (var scope = StructuredTaskScope.open()) {
      scope.join();
      return kindThrownBy(() -> scope.fork(() -> "late"));
    }
  }

  @Gives("IllegalStateException IllegalStateException")
  static String forkAndJoinAfterCloseAreMisuse() {
    var scope = StructuredTaskScope.open();
    scope.close();
    return kindThrownBy(() -> scope.fork(() -> "late")) + " " + kindThrownBy(scope::join);
  }

  @Gives("NullPointerException NullPointerException NullPointerException")
  static String nullIsRefused() throws Exception {
    var noJoiner = Joiner.<Object>awaitAllSuccessfulOrThrow();
    noJoiner = null;
    String openedWith = "nothing";
    try {
      StructuredTaskScope.open(noJoiner).close();
    } catch (NullPointerException e) {
      openedWith = kind(e);
    }
    try (var scope = StructuredTaskScope.open()) {
      return kindThrownBy(() -> scope.fork((Callable<Object>) null))
          + " "
          + kindThrownBy(() -> scope.fork((Runnable) null))
          + " "
          + openedWith;
    }
  }

  @Gives("SUCCESS, IllegalStateException")
  static String resultBeforeJoinIsRefused() throws Exception {
    try (var scope = StructuredTaskScope.open()) {
      var subtask = scope.fork(() -> "done");
      waitUntil(() -> subtask.state() == Subtask.State.SUCCESS);
      String outcome = subtask.state() + ", " + kindThrownBy(subtask::get);
      scope.join();
      return outcome;
    }
  }

  @Gives("FAILED, IllegalStateException")
  static String exceptionBeforeJoinIsRefused() throws Exception {
    try (var scope = StructuredTaskScope.open()) {
      var subtask = scope.fork(ScopeContract::fail);
      waitUntil(() -> subtask.state() == Subtask.State.FAILED);
      String outcome = subtask.state() + ", " + kindThrownBy(subtask::exception);
      thrownBy(scope::join);
      return outcome;
    }
  }

  @Gives("IllegalStateException")
  static String resultBeforeJoinIsRefusedToOthersToo() throws Exception {
    try (var scope = StructuredTaskScope.open()) {
      var subtask = scope.fork(() -> "done");
      waitUntil(() -> subtask.state() == Subtask.State.SUCCESS);
      String outcome = inAnotherThread(() -> kindThrownBy(subtask::get));
      scope.join();
      return outcome;
    }
  }

  // ── threads ────────────────────────────────────────────────────────────────────────────────

  @Gives("IllegalStateException IllegalStateException IllegalStateException")
  static String othersMayNotForkJoinOrClose() throws Exception {
    try (var scope = StructuredTaskScope.open()) {
      String outcome =
          inAnotherThread(
              () ->
                  kindThrownBy(() -> scope.fork(() -> "foreign"))
                      + " "
                      + kindThrownBy(scope::join)
                      + " "
                      + kindThrownBy(closing(scope)));
      scope.join();
      return outcome;
    }
  }

  @Gives("IllegalStateException")
  static String subtasksMayNotForkInTheirScope() throws Exception {
    try (var scope = StructuredTaskScope.open()) {
      Subtask<String> subtask =
          scope.fork(() -> kindThrownBy(() -> scope.fork(() -> "grandchild")));
      scope.join();
      return subtask.get();
    }
  }

  @Gives("IllegalStateException")
  static String outerClosedFirstIsMisuse() {
    var outer = StructuredTaskScope.open();
    var inner = StructuredTaskScope.open();
    String thrown = kindThrownBy(closing(outer));
    kindThrownBy(closing(inner));
    return thrown;
  }

  @Gives("nothing")
  static String innerClosedAfterTheOuter() {
    var outer = StructuredTaskScope.open();
    var inner = StructuredTaskScope.open();
    kindThrownBy(closing(outer));
    return kindThrownBy(closing(inner));
  }

  @Gives("ended")
  static String threadsHaveEndedAfterClose() throws Exception {
    var thread = new AtomicReference<Thread>();
    try (var scope = StructuredTaskScope.open()) {
      scope.fork(() -> thread.set(Thread.currentThread()));
      scope.join();
    }
    return thread.get().isAlive() ? "alive" : "ended";
  }

  @Gives("of the owner")
  static String inheritableThreadLocalsAreInherited() throws Exception {
    var local = new InheritableThreadLocal<String>();
    local.set("of the owner");
    try (var scope = StructuredTaskScope.open()) {
      Subtask<String> seen = scope.fork(local::get);
      scope.join();
      return seen.get();
    } finally {
      local.remove();
    }
  }

  @Gives("made here")
  static String threadsComeFromTheFactory() throws Exception {
    try (var scope =
        StructuredTaskScope.open(
            Joiner.<String>awaitAllSuccessfulOrThrow(),
            c -> c.withThreadFactory(body -> new Thread(body, "made here")))) {
      var name = scope.fork(() -> Thread.currentThread().getName());
      scope.join();
      return name.get();
    }
  }

  @Gives("RejectedExecutionException, then null")
  static String factoryMayRefuse() throws Exception {
    try (var scope =
        StructuredTaskScope.open(
            Joiner.<String>awaitAllSuccessfulOrThrow(),
            c -> c.withThreadFactory(body -> null).withName("refused"))) {
      String thrown = kindThrownBy(() -> scope.fork(() -> "never"));
      return thrown + ", then " + scope.join();
    }
  }

  @Gives("FAILED")
  static String subtaskMayNotLeaveAScopeOpen() throws Exception {
    try (var scope = StructuredTaskScope.open()) {
      Runnable leaves = StructuredTaskScope::open;
      var subtask = scope.fork(leaves);
      kindThrownBy(scope::join);
      return subtask.state().toString();
    }
  }

  // ── interruption of the owner ──────────────────────────────────────────────────────────────

  @Gives("InterruptedException, flag false, cancelled false")
  static String interruptionEndsJoin() throws Exception {
    var release = new CountDownLatch(1);
    try (var scope = StructuredTaskScope.open()) {
      Thread owner = Thread.currentThread();
      scope.fork(
          () -> {
            owner.interrupt();
            release.await();
            return "released";
          });
      String thrown = kindThrownBy(scope::join);
      String outcome =
          thrown + ", flag " + Thread.interrupted() + ", cancelled " + scope.isCancelled();
      release.countDown();
      return outcome;
    }
  }

  @Gives("InterruptedException, then SUCCESS")
  static String joinAfterAnInterruptedJoin() throws Exception {
    var release = new CountDownLatch(1);
    try (var scope = StructuredTaskScope.open()) {
      Thread owner = Thread.currentThread();
      var subtask =
          scope.fork(
              () -> {
                owner.interrupt();
                release.await();
                return "released";
              });
      String thrown = kindThrownBy(scope::join);
      release.countDown();
      String again = kindThrownBy(scope::join);
      return thrown + ", then " + (again.equals("nothing") ? subtask.state() : again);
    }
  }

  @Gives("InterruptedException, flag false")
  static String interruptedBeforeJoinWithNothingRunning() throws Exception {
    try (var scope = StructuredTaskScope.open()) {
      Thread.currentThread().interrupt();
      String thrown = kindThrownBy(scope::join);
      return thrown + ", flag " + Thread.interrupted();
    }
  }

  @Gives("ended, flag true")
  static String interruptionDoesNotEndClose() throws Exception {
    var thread = new AtomicReference<Thread>();
    var running = new CountDownLatch(1);
    var joined = new AtomicBoolean();
    try (var scope = StructuredTaskScope.open()) {
      Thread owner = Thread.currentThread();
      scope.fork(
          () -> {
            thread.set(Thread.currentThread());
            running.countDown();
            waitUntil(joined::get);
            owner.interrupt();
            return "deaf";
          });
      running.await();
      scope.fork(ScopeContract::fail);
      thrownBy(scope::join);
      joined.set(true);
    }
    boolean flag = Thread.interrupted();
    return (thread.get().isAlive() ? "alive" : "ended") + ", flag " + flag;
  }

  // ── timeout ────────────────────────────────────────────────────────────────────────────────

  @Gives("UNAVAILABLE, cancelled true")
  static String timeoutCancels() throws Exception {
    try (var scope =
        StructuredTaskScope.open(
            Joiner.<Object>awaitAllSuccessfulOrThrow(), c -> c.withTimeout(SHORT))) {
      var subtask = scope.fork(ScopeContract::blockForEver);
      thrownBy(scope::join);
      return subtask.state() + ", cancelled " + scope.isCancelled();
    }
  }

  @Gives("ExecutionException")
  static String joinAfterTheTimeoutThrows() throws Exception {
    try (var scope =
        StructuredTaskScope.open(
            Joiner.<Object>awaitAllSuccessfulOrThrow(), c -> c.withTimeout(SHORT))) {
      scope.fork(ScopeContract::blockForEver);
      return kindThrownBy(scope::join);
    }
  }

  @Gives("UNAVAILABLE, cancelled true")
  static String timeoutOfZeroStartsNothing() throws Exception {
    try (var scope =
        StructuredTaskScope.open(
            Joiner.<Object>awaitAllSuccessfulOrThrow(), c -> c.withTimeout(Duration.ZERO))) {
      waitUntil(scope::isCancelled);
      var subtask = scope.fork(ScopeContract::blockForEver);
      thrownBy(scope::join);
      return subtask.state() + ", cancelled " + scope.isCancelled();
    }
  }

  @Gives("done")
  static String resultIsReadAfterTheTimeout() throws Exception {
    for (Duration timeout = SHORT; ; timeout = timeout.multipliedBy(2)) {
      Duration tried = timeout;
      try (var scope =
          StructuredTaskScope.open(
              Joiner.<Object>awaitAllSuccessfulOrThrow(), c -> c.withTimeout(tried))) {
        var subtask = scope.fork(() -> "done");
        scope.fork(ScopeContract::blockForEver);
        thrownBy(scope::join);
        // else the time was too short for it
        if (subtask.state() == Subtask.State.SUCCESS) {
          return orKind(subtask::get);
        }
      }
    }
  }

  @Gives("null")
  static String allHadEndedWhenTheTimeoutExpired() throws Exception {
    for (Duration timeout = SHORT; ; timeout = timeout.multipliedBy(2)) {
      Duration tried = timeout;
      try (var scope =
          StructuredTaskScope.open(
              Joiner.<Object>awaitAllSuccessfulOrThrow(), c -> c.withTimeout(tried))) {
        var subtask = scope.fork(() -> "done");
        waitUntil(() -> subtask.state() == Subtask.State.SUCCESS || scope.isCancelled());
        if (scope.isCancelled()) {
          // the time was too short for it
          kindThrownBy(scope::join);
          continue;
        }
        // only the JDK's says by itself that the time is over
        try (var later =
            StructuredTaskScope.open(
                Joiner.<Object>awaitAllSuccessfulOrThrow(),
                c -> c.withTimeout(tried.multipliedBy(10)))) {
          later.fork(ScopeContract::blockForEver);
          waitUntil(() -> scope.isCancelled() || later.isCancelled());
          thrownBy(later::join);
        }
        return orKind(scope::join);
      }
    }
  }

  // ── joiners ────────────────────────────────────────────────────────────────────────────────

  @Gives("SUCCESS FAILED, nothing")
  static String allUntilWaitsForAllWhoeverFails() throws Exception {
    try (var scope = StructuredTaskScope.open(Joiner.<String>allUntil(subtask -> false))) {
      var success = scope.fork(() -> "done");
      var failure = scope.fork(ScopeContract::fail);
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
      var other = scope.fork(ScopeContract::blockForEver);
      String thrown = kindThrownBy(scope::join);
      return success.state() + " " + other.state() + ", " + thrown;
    }
  }

  @Gives("nothing")
  static String allUntilReturnsAfterTheTimeout() throws Exception {
    try (var scope =
        StructuredTaskScope.open(
            Joiner.<Object>allUntil(subtask -> false), c -> c.withTimeout(SHORT))) {
      scope.fork(ScopeContract::blockForEver);
      return kindThrownBy(scope::join);
    }
  }

  @Gives("java.io.IOException: no grain")
  static String allSuccessfulThrowsTheFirstFailure() throws Exception {
    try (var scope = StructuredTaskScope.open(Joiner.<Object>allSuccessfulOrThrow())) {
      scope.fork(ScopeContract::blockForEver);
      scope.fork(ScopeContract::fail);
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

  // ── parts ──────────────────────────────────────────────────────────────────────────────────

  private static String fail() throws IOException {
    throw new IOException("no grain");
  }

  private static Object blockForEver() throws InterruptedException {
    new CountDownLatch(1).await();
    return "unreachable";
  }

  private static Object blockUntilInterrupted(CountDownLatch running, AtomicBoolean interrupted)
      throws InterruptedException {
    running.countDown();
    try {
      return blockForEver();
    } catch (InterruptedException e) {
      interrupted.set(true);
      throw e;
    }
  }
}
