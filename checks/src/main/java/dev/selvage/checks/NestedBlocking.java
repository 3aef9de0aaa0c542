package dev.selvage.checks;

import com.google.auto.service.AutoService;
import com.google.errorprone.BugPattern;
import com.google.errorprone.BugPattern.SeverityLevel;
import com.google.errorprone.VisitorState;
import com.google.errorprone.bugpatterns.BugChecker;
import com.sun.tools.javac.code.Symbol.VarSymbol;
import dev.selvage.checks.blocking.BlockingCall;
import dev.selvage.checks.blocking.Nesting;
import dev.selvage.checks.blocking.Route;
import dev.selvage.checks.blocking.Routes;
import dev.selvage.checks.fixes.FlatMapInstead;
import java.util.Optional;
import java.util.Set;

/**
 * Flags a wait for what only the waiting thread could do: on an event loop for that loop, in a task
 * for a task of the same pool.
 *
 * <p>Left alone on purpose: pools without a limit, futures that are done, guards, test code.
 */
@AutoService(BugChecker.class)
@BugPattern(
    name = "NestedBlocking",
    summary = "This thread waits for what only it could do",
    link = SelvageCheck.PAGES + "NestedBlocking.md",
    linkType = BugPattern.LinkType.CUSTOM,
    severity = SeverityLevel.WARNING)
public final class NestedBlocking extends BlockingCheck {

  private static final long serialVersionUID = 1L;

  /** Clients that have another thread for answers: only events wait. */
  private static final Set<String> EVENTS_ONLY = Set.of("zookeeper.txt", "curator.txt");

  @Override
  void check(BlockingCall call, VisitorState state) {
    Nesting nesting = new Nesting(state);
    for (Route route : Routes.of(state).to(call)) {
      Optional<String> message = message(call, route, nesting);
      if (message.isPresent()) {
        report(
            new BlockingMatch(state)
                .of(call, route, false, message.get(), FlatMapInstead.fix(call, state)),
            state);
        return;
      }
    }
  }

  private static Optional<String> message(BlockingCall call, Route route, Nesting nesting) {
    if (nesting.isOfLoop(call, route)) {
      return Optional.of(
          "`%s` waits on an event loop%s for what that loop has to do (%s): %s. Say what follows with a function."
              .formatted(
                  call.name(),
                  BlockingMatch.way(route),
                  route.place().reason(),
                  EVENTS_ONLY.contains(call.file())
                      ? "all other events wait with it, and if it needs one of them, for ever"
                      : "it waits for ever, or throws"));
    }
    Optional<VarSymbol> pool = nesting.pool(call, route);
    return pool.map(
        executor ->
            ("`%s` waits in a task of `%s`%s for another task of `%s`: when all of its threads do so,"
                    + " none is left for those. Call the code, or give it an executor of its own.")
                .formatted(call.name(), executor.name, BlockingMatch.way(route), executor.name));
  }
}
