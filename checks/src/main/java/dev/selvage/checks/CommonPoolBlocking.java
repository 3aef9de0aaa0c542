package dev.selvage.checks;

import com.google.auto.service.AutoService;
import com.google.errorprone.BugPattern;
import com.google.errorprone.BugPattern.SeverityLevel;
import com.google.errorprone.VisitorState;
import com.google.errorprone.bugpatterns.BugChecker;
import dev.selvage.checks.blocking.BlockingCall;
import dev.selvage.checks.blocking.Place.Thread;
import dev.selvage.checks.blocking.Route;
import dev.selvage.checks.blocking.Routes;
import dev.selvage.checks.fixes.OwnVirtualThread;

/**
 * Flags a call that blocks a thread of the common pool, of which there are fewer than processors
 * and which the whole process shares.
 *
 * <p>Left alone on purpose: {@code ForkJoinPool.managedBlock}, joins of fork-join tasks, short
 * questions to the file system, test code.
 */
@AutoService(BugChecker.class)
@BugPattern(
    name = "CommonPoolBlocking",
    summary = "This call blocks one of the few threads that the whole process shares",
    link = SelvageCheck.PAGES + "CommonPoolBlocking.md",
    linkType = BugPattern.LinkType.CUSTOM,
    severity = SeverityLevel.WARNING)
public final class CommonPoolBlocking extends BlockingCheck {

  private static final long serialVersionUID = 1L;

  private static final String FORK_JOIN_TASK = "java.util.concurrent.ForkJoinTask";

  @Override
  void check(BlockingCall call, VisitorState state) {
    if (call.isBrief() || isJoin(call)) {
      return;
    }
    Routes.of(state).to(call).stream()
        .filter(route -> route.place().is(Thread.COMMON_POOL))
        .findFirst()
        .ifPresent(route -> report(match(call, route, state), state));
  }

  /** The pool itself works on while a fork-join task waits for another. */
  private static boolean isJoin(BlockingCall call) {
    return call.method().owner.flatName().contentEquals(FORK_JOIN_TASK);
  }

  private static Match match(BlockingCall call, Route route, VisitorState state) {
    return new BlockingMatch(state)
        .of(
            call,
            route,
            false,
            ("`%s` blocks a thread of the common pool%s: %s, and all of the process shares its few"
                    + " threads. Pass an executor whose threads may wait.")
                .formatted(call.name(), BlockingMatch.way(route), route.place().reason()),
            OwnVirtualThread.fix(route, state));
  }
}
