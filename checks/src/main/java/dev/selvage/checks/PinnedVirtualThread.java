package dev.selvage.checks;

import com.google.auto.service.AutoService;
import com.google.errorprone.BugPattern;
import com.google.errorprone.BugPattern.SeverityLevel;
import com.google.errorprone.VisitorState;
import com.google.errorprone.bugpatterns.BugChecker;
import com.google.errorprone.bugpatterns.BugChecker.MethodInvocationTreeMatcher;
import com.google.errorprone.matchers.Description;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.SynchronizedTree;
import com.sun.source.tree.Tree;
import dev.selvage.checks.virtualthreads.Pinning;
import dev.selvage.checks.virtualthreads.Pinning.Pin;
import dev.selvage.finding.Severity;
import java.util.List;

/**
 * Notes code that runs in a virtual thread and holds its carrier: a wait while it has a monitor,
 * and caches in a ThreadLocal, of which each virtual thread makes its own. For releases 21 to 23
 * only: from 24 on, a monitor holds no carrier (JEP 491).
 */
@AutoService(BugChecker.class)
@BugPattern(
    name = "PinnedVirtualThread",
    summary = "This virtual thread keeps its carrier while it waits",
    link = SelvageCheck.PAGES + "PinnedVirtualThread.md",
    linkType = BugPattern.LinkType.CUSTOM,
    severity = SeverityLevel.WARNING)
public final class PinnedVirtualThread extends SelvageCheck implements MethodInvocationTreeMatcher {

  private static final long serialVersionUID = 1L;

  private static final String MONITOR =
      "On this release a virtual thread that waits in `synchronized` keeps its carrier, and there are"
          + " only as many as processors. Use a ReentrantLock, or wait outside.";
  private static final String CACHE =
      "Each virtual thread has a value of its own here, and throws it away when it ends: a ThreadLocal"
          + " caches nothing for them. Share one, or pool it.";

  @Override
  public Description matchMethodInvocation(MethodInvocationTree tree, VisitorState state) {
    return inspect(
        tree,
        state,
        () -> Pinning.of(state.getPath(), state).forEach(pin -> report(match(pin, state), state)));
  }

  private static Match match(Pin pin, VisitorState state) {
    SourceText source = new SourceText(state);
    Tree place = pin.place();
    int end =
        place instanceof SynchronizedTree locked
            ? source.end(locked.getExpression())
            : source.end(place);
    return new Match(
        place,
        source.start(place),
        end,
        Severity.NOTE,
        pin.ofThreadLocal() ? CACHE : MONITOR,
        Members.enclosing(state.getPath()),
        List.of(),
        List.of());
  }
}
