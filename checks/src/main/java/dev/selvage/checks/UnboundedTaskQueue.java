package dev.selvage.checks;

import com.google.auto.service.AutoService;
import com.google.errorprone.BugPattern;
import com.google.errorprone.BugPattern.SeverityLevel;
import com.google.errorprone.VisitorState;
import com.google.errorprone.bugpatterns.BugChecker;
import com.google.errorprone.bugpatterns.BugChecker.MethodInvocationTreeMatcher;
import com.google.errorprone.matchers.Description;
import com.sun.source.tree.MethodInvocationTree;
import dev.selvage.checks.fanout.QueuedFanOut;
import dev.selvage.checks.flow.Symbols;
import dev.selvage.finding.Severity;
import java.util.List;

/**
 * Flags a task for each element of an input of unknown size on an executor whose threads have a
 * limit, and whose queue has none. Off by default: the elements are in memory already, as a rule.
 */
@AutoService(BugChecker.class)
@BugPattern(
    name = "UnboundedTaskQueue",
    summary = "The threads have a limit, and the queue in front of them has none",
    link = SelvageCheck.PAGES + "UnboundedTaskQueue.md",
    linkType = BugPattern.LinkType.CUSTOM,
    severity = SeverityLevel.WARNING)
public final class UnboundedTaskQueue extends SelvageCheck implements MethodInvocationTreeMatcher {

  private static final long serialVersionUID = 1L;

  private static final String MESSAGE =
      "The threads of this executor have a limit, and its queue has none: all elements become tasks at"
          + " once, and wait in memory. Use a queue with a capacity and CallerRunsPolicy, or a scope"
          + " with a limit.";

  @Override
  public Description matchMethodInvocation(MethodInvocationTree tree, VisitorState state) {
    return inspect(tree, state, () -> check(tree, state));
  }

  private void check(MethodInvocationTree tree, VisitorState state) {
    if (!isTurnedOn(state)
        || !QueuedFanOut.is(state.getPath(), state)
        || TestCode.isLenient(state)) {
      return;
    }
    SourceText source = new SourceText(state);
    int end = source.end(tree.getMethodSelect());
    report(
        new Match(
            tree,
            end - Symbols.name(tree).length(),
            end,
            Severity.WARNING,
            MESSAGE,
            Members.enclosing(state.getPath()),
            List.of(),
            List.of()),
        state);
  }
}
