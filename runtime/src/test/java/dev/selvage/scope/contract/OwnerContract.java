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
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;

/**
 * The contract of what the owner may do when, of threads, interruptions and timeouts.
 *
 * <p>One source that fits both our type and the JDK's from 25 on: {@link MigrationTest} compiles
 * this file again with the imports of the scope swapped. So types that have changed their
 * parameters since 25 are left to {@code var}, and no checked exception of {@code join} is named.
 */
final class OwnerContract {
  /** A timeout that expires while something blocks. */
  private static final Duration SHORT = Duration.ofMillis(20);

  private OwnerContract() {}

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
    scope.fork(() -> Bodies.blockUntilInterrupted(running, interrupted));
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
      scope.fork(Bodies::fail);
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
      var subtask = scope.fork(Bodies::fail);
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
      scope.fork(Bodies::fail);
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
      var subtask = scope.fork(Bodies::blockForEver);
      thrownBy(scope::join);
      return subtask.state() + ", cancelled " + scope.isCancelled();
    }
  }

  @Gives("ExecutionException")
  static String joinAfterTheTimeoutThrows() throws Exception {
    try (var scope =
        StructuredTaskScope.open(
            Joiner.<Object>awaitAllSuccessfulOrThrow(), c -> c.withTimeout(SHORT))) {
      scope.fork(Bodies::blockForEver);
      return kindThrownBy(scope::join);
    }
  }

  @Gives("UNAVAILABLE, cancelled true")
  static String timeoutOfZeroStartsNothing() throws Exception {
    try (var scope =
        StructuredTaskScope.open(
            Joiner.<Object>awaitAllSuccessfulOrThrow(), c -> c.withTimeout(Duration.ZERO))) {
      waitUntil(scope::isCancelled);
      var subtask = scope.fork(Bodies::blockForEver);
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
        scope.fork(Bodies::blockForEver);
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
          later.fork(Bodies::blockForEver);
          waitUntil(() -> scope.isCancelled() || later.isCancelled());
          thrownBy(later::join);
        }
        return orKind(scope::join);
      }
    }
  }
}
