package dev.selvage.checks;

import com.google.auto.service.AutoService;
import com.google.errorprone.BugPattern;
import com.google.errorprone.BugPattern.SeverityLevel;
import com.google.errorprone.VisitorState;
import com.google.errorprone.bugpatterns.BugChecker;
import dev.selvage.checks.blocking.BlockingCall;
import dev.selvage.checks.blocking.EagerArguments;
import dev.selvage.checks.blocking.Idioms;
import dev.selvage.checks.blocking.Nesting;
import dev.selvage.checks.blocking.Place;
import dev.selvage.checks.blocking.Route;
import dev.selvage.checks.blocking.Routes;
import dev.selvage.checks.fixes.BlockingFixes;
import dev.selvage.checks.fixes.DescribeSource;
import java.util.List;
import java.util.Optional;

/**
 * Flags a call that blocks an event loop: a sleep, a wait for another thread, a file, a connection,
 * in a handler, an operator or a callback that runs on one, or in what it calls in the same file.
 *
 * <p>Left alone on purpose: code that a function hands to another thread, guards, futures that are
 * done, locks around short code, loggers, methods that may be overridden, test code, and whatever
 * {@link NestedBlocking} tells.
 */
@AutoService(BugChecker.class)
@BugPattern(
    name = "EventLoopBlocking",
    summary = "This call blocks an event loop, and with it everything else that the loop serves",
    link = SelvageCheck.PAGES + "EventLoopBlocking.md",
    linkType = BugPattern.LinkType.CUSTOM,
    severity = SeverityLevel.WARNING)
public final class EventLoopBlocking extends BlockingCheck {

  private static final long serialVersionUID = 1L;

  @Override
  void check(BlockingCall call, VisitorState state) {
    Nesting nesting = new Nesting(state);
    List<Route> routes =
        Routes.of(state).to(call).stream().filter(route -> route.place().isLoop()).toList();
    if (routes.stream().anyMatch(route -> nesting.isOfLoop(call, route))) {
      return;
    }
    if (!routes.isEmpty()) {
      report(match(call, routes.get(0), state), state);
      return;
    }
    Optional<Route> eager = EagerArguments.route(call, state);
    eager.ifPresent(
        route ->
            report(
                new BlockingMatch(state)
                    .of(
                        call,
                        route,
                        call.isBrief(),
                        ("`%s` blocks before anybody subscribes: an argument is evaluated where the"
                                + " chain is made, not where `subscribeOn` says. Use"
                                + " `Mono.fromCallable(..)`.")
                            .formatted(call.name()),
                        DescribeSource.fix(call, state)),
                state));
  }

  private static Match match(BlockingCall call, Route route, VisitorState state) {
    Place place = route.place();
    boolean maybe = !place.is(Place.Thread.LOOP);
    String message =
        "`%s` %s an event loop%s: %s. %s"
            .formatted(
                call.name(),
                maybe ? "may block" : "blocks",
                BlockingMatch.way(route),
                place.reason(),
                Idioms.instead(call, place));
    return new BlockingMatch(state)
        .of(
            call,
            route,
            maybe || call.isBrief(),
            message,
            BlockingFixes.onLoop(call, route, state));
  }
}
