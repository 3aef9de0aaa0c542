package dev.selvage.checks;

import com.google.auto.service.AutoService;
import com.google.errorprone.BugPattern;
import com.google.errorprone.BugPattern.SeverityLevel;
import com.google.errorprone.VisitorState;
import com.google.errorprone.bugpatterns.BugChecker;
import com.google.errorprone.bugpatterns.BugChecker.MethodInvocationTreeMatcher;
import com.google.errorprone.matchers.Description;
import com.sun.source.tree.LiteralTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.util.TreePath;
import dev.selvage.checks.fixes.CancelOnTimeout;
import dev.selvage.checks.flow.Symbols;
import dev.selvage.checks.tasks.Fates;
import dev.selvage.checks.timeouts.AbandonedTermination;
import dev.selvage.checks.timeouts.StartedFutures;
import dev.selvage.checks.timeouts.UnstoppedTask;
import dev.selvage.checks.timeouts.WholeBudget;
import dev.selvage.finding.Fix;
import dev.selvage.finding.Severity;
import java.util.List;

/**
 * Flags waits that end when their time is over, while the task goes on: a timed {@code get} without
 * a {@code cancel}, {@code orTimeout}, {@code awaitTermination} without a look at its answer; a
 * {@code cancel(true)} that interrupts nobody; and loops that spend the whole time on each future.
 *
 * <p>Left alone on purpose: futures of others; methods that cancel, or end the executor with its
 * tasks; waits that are repeated for the same future; reactive timeouts, which cancel; tests.
 */
@AutoService(BugChecker.class)
@BugPattern(
    name = "TimeoutWithoutCancel",
    summary = "When the time is over, the task runs on",
    link = SelvageCheck.PAGES + "TimeoutWithoutCancel.md",
    linkType = BugPattern.LinkType.CUSTOM,
    severity = SeverityLevel.WARNING)
public final class TimeoutWithoutCancel extends SelvageCheck
    implements MethodInvocationTreeMatcher {

  private static final long serialVersionUID = 1L;

  private static final String UNSTOPPED =
      "When the time is over, the task runs on, and nobody waits for it any more. Call `cancel(true)` on"
          + " its future.";
  private static final String UNSTOPPABLE =
      "When the time is over, the future ends, and its task runs on: `%s` stops nobody. Submit the task"
          + " to an executor and cancel its future, or fork it in a scope with a timeout.";
  private static final String UNINTERRUPTED =
      "`cancel(true)` does not interrupt the task of a CompletableFuture, which runs to its end. Submit"
          + " the task to an executor and cancel its future, or fork it in a scope.";
  private static final String REPEATED =
      "Each of these waits has all of the time: together they may take as many times as long as there"
          + " are futures. Wait until one deadline, or fork the tasks in a scope with a timeout.";
  private static final String ABANDONED =
      "Whether all tasks have ended is the answer of `awaitTermination`, and nobody looks at it. If they"
          + " have not, call `shutdownNow()`.";

  @Override
  public Description matchMethodInvocation(MethodInvocationTree tree, VisitorState state) {
    return inspect(tree, state, () -> check(tree, state));
  }

  private void check(MethodInvocationTree tree, VisitorState state) {
    String message = message(tree, state);
    if (message != null && !TestCode.isLenient(state)) {
      report(match(tree, message, state), state);
    }
  }

  private static String message(MethodInvocationTree tree, VisitorState state) {
    String name = Symbols.name(tree);
    TreePath path = state.getPath();
    return switch (name) {
      case "get" ->
          WholeBudget.isSpentOn(path, state)
              ? REPEATED
              : new UnstoppedTask(state).is(path) ? UNSTOPPED : null;
      case "orTimeout", "completeOnTimeout" ->
          StartedFutures.isEndedEarly(path, state) ? UNSTOPPABLE.formatted(name) : null;
      case "cancel" -> isMeantToInterrupt(tree, state) ? UNINTERRUPTED : null;
      case "awaitTermination" -> AbandonedTermination.is(path, state) ? ABANDONED : null;
      default -> null;
    };
  }

  private static boolean isMeantToInterrupt(MethodInvocationTree tree, VisitorState state) {
    TreePath future = Fates.receiver(state.getPath());
    return tree.getArguments().size() == 1
        && tree.getArguments().get(0) instanceof LiteralTree argument
        && Boolean.TRUE.equals(argument.getValue())
        && future != null
        && new StartedFutures(state).isUnstoppable(future);
  }

  private static Match match(MethodInvocationTree tree, String message, VisitorState state) {
    SourceText source = new SourceText(state);
    int end = source.end(tree);
    int start = source.end(tree.getMethodSelect()) - Symbols.name(tree).length();
    List<Fix> fixes =
        message.equals(UNSTOPPED) ? CancelOnTimeout.of(state.getPath(), state) : List.of();
    return new Match(
        tree,
        start,
        end,
        Severity.WARNING,
        message,
        Members.enclosing(state.getPath()),
        List.of(),
        fixes);
  }
}
