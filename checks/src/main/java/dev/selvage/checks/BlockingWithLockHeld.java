package dev.selvage.checks;

import com.google.auto.service.AutoService;
import com.google.errorprone.BugPattern;
import com.google.errorprone.BugPattern.SeverityLevel;
import com.google.errorprone.VisitorState;
import com.google.errorprone.bugpatterns.BugChecker;
import com.sun.source.util.TreePath;
import com.sun.tools.javac.code.Type;
import dev.selvage.catalog.Kind;
import dev.selvage.checks.blocking.BlockingCall;
import dev.selvage.checks.blocking.HeldLocks;
import dev.selvage.checks.blocking.HeldLocks.Held;
import dev.selvage.checks.blocking.Place;
import dev.selvage.checks.blocking.Route;
import dev.selvage.checks.flow.Facts;
import dev.selvage.checks.flow.Functions;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Flags a wait while a monitor or a lock is held: everybody else who wants it waits as well, and if
 * one of them has to end the wait, for ever.
 *
 * <p>Left alone on purpose: {@code wait} and {@code await}, which give back the very lock; what a
 * lambda does that another thread runs; short questions to the file system; test code. Files and
 * connections are worth a note.
 */
@AutoService(BugChecker.class)
@BugPattern(
    name = "BlockingWithLockHeld",
    summary = "This wait holds a lock, and everybody who wants it waits as well",
    link = SelvageCheck.PAGES + "BlockingWithLockHeld.md",
    linkType = BugPattern.LinkType.CUSTOM,
    severity = SeverityLevel.WARNING)
public final class BlockingWithLockHeld extends BlockingCheck {

  private static final long serialVersionUID = 1L;

  /** What others have to do, who may need the lock for it. */
  private static final Set<String> OF_OTHERS =
      Set.of("java.util.concurrent.Future", "java.util.concurrent.BlockingQueue");

  @Override
  void check(BlockingCall call, VisitorState state) {
    if (call.isBrief() || call.kind() == Kind.SPINS) {
      return;
    }
    Optional<Held> held =
        new HeldLocks(state).at(call.path()).filter(lock -> !HeldLocks.isReleasedBy(call, lock));
    held.ifPresent(lock -> report(match(call, lock, state), state));
  }

  private static Match match(BlockingCall call, Held held, VisitorState state) {
    List<TreePath> frames = new ArrayList<>();
    held.calls().forEach(each -> frames.add(Functions.around(each)));
    frames.add(Functions.around(call.path()));
    Route route =
        new Route(Place.holding("holds `%s`".formatted(held.lock())), frames, held.calls());
    return new BlockingMatch(state)
        .of(
            call,
            route,
            !isGrave(call, state),
            ("`%s` waits while `%s` is held%s: everybody who wants it waits as well. Wait first, or"
                    + " after it is given back.")
                .formatted(call.name(), held.lock(), BlockingMatch.way(route)),
            List.of());
  }

  private static boolean isGrave(BlockingCall call, VisitorState state) {
    return call.kind() == Kind.SLEEPS
        || Facts.of(state).isOf(Kind.LAZY_PUBLISHER, call.method().owner.type)
        || OF_OTHERS.stream()
            .map(state::getTypeFromString)
            .anyMatch(type -> isOwnedBy(call, type, state));
  }

  private static boolean isOwnedBy(BlockingCall call, Type type, VisitorState state) {
    return type != null
        && state
            .getTypes()
            .isSubtype(
                state.getTypes().erasure(call.method().owner.type), state.getTypes().erasure(type));
  }
}
