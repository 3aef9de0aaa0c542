package dev.selvage.checks;

import com.google.auto.service.AutoService;
import com.google.errorprone.BugPattern;
import com.google.errorprone.BugPattern.SeverityLevel;
import com.google.errorprone.VisitorState;
import com.google.errorprone.bugpatterns.BugChecker;
import com.google.errorprone.bugpatterns.BugChecker.EnhancedForLoopTreeMatcher;
import com.google.errorprone.bugpatterns.BugChecker.ForLoopTreeMatcher;
import com.google.errorprone.bugpatterns.BugChecker.MethodInvocationTreeMatcher;
import com.google.errorprone.bugpatterns.BugChecker.WhileLoopTreeMatcher;
import com.google.errorprone.matchers.Description;
import com.sun.source.tree.EnhancedForLoopTree;
import com.sun.source.tree.ForLoopTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.WhileLoopTree;
import com.sun.source.util.TreePath;
import dev.selvage.checks.fixes.CancelRest;
import dev.selvage.checks.fixes.GatherFix;
import dev.selvage.checks.fixes.LatchFix;
import dev.selvage.checks.gather.Gather;
import dev.selvage.checks.gather.Gather.Form;
import dev.selvage.checks.gather.Gathers;
import dev.selvage.finding.Fix;
import dev.selvage.finding.Severity;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * Flags code that starts several tasks and waits for them, where the failure of one leaves the
 * others running: {@code allOf}, {@code anyOf}, one {@code get} after the other, a latch.
 *
 * <p>Left alone on purpose: futures that others have too, or have made; gathers that are returned
 * or composed on; methods that cancel, or end the executor with its tasks; tasks that see to their
 * failures themselves; timed waits, which TimeoutWithoutCancel is about; tests.
 */
@AutoService(BugChecker.class)
@BugPattern(
    name = "UnstructuredGather",
    summary = "If one of these tasks fails, the others run on",
    link = SelvageCheck.PAGES + "UnstructuredGather.md",
    linkType = BugPattern.LinkType.CUSTOM,
    severity = SeverityLevel.WARNING)
public final class UnstructuredGather extends SelvageCheck
    implements MethodInvocationTreeMatcher,
        EnhancedForLoopTreeMatcher,
        ForLoopTreeMatcher,
        WhileLoopTreeMatcher {

  private static final long serialVersionUID = 1L;

  private static final String CLOSED =
      "If one of these tasks fails, nobody cancels the others: this method ends when the executor"
          + " is closed, after the slowest of them. A scope would cancel them.";

  @Override
  public Description matchMethodInvocation(MethodInvocationTree tree, VisitorState state) {
    return inspect(tree, state, () -> check(state, gathers -> gathers.atCall(state.getPath())));
  }

  @Override
  public Description matchEnhancedForLoop(EnhancedForLoopTree tree, VisitorState state) {
    return inspect(tree, state, () -> check(state, gathers -> gathers.atLoop(state.getPath())));
  }

  @Override
  public Description matchForLoop(ForLoopTree tree, VisitorState state) {
    return inspect(tree, state, () -> check(state, gathers -> gathers.atLoop(state.getPath())));
  }

  @Override
  public Description matchWhileLoop(WhileLoopTree tree, VisitorState state) {
    return inspect(tree, state, () -> check(state, gathers -> gathers.atLoop(state.getPath())));
  }

  private void check(VisitorState state, Function<Gathers, Optional<Gather>> question) {
    question
        .apply(new Gathers(state))
        .filter(gather -> !TestCode.isLenient(state))
        .ifPresent(gather -> report(match(gather, state), state));
  }

  private static Match match(Gather gather, VisitorState state) {
    SourceText source = new SourceText(state);
    Tree wait = gather.await();
    boolean isNote = gather.form() == Form.INVOKED || gather.form() == Form.OUTCOMES;
    return new Match(
        wait,
        source.start(wait),
        source.end(wait),
        isNote ? Severity.NOTE : Severity.WARNING,
        gather.closed() && !isNote ? CLOSED : message(gather),
        Members.enclosing(state.getPath()),
        List.of(),
        fixes(gather, state));
  }

  private static List<Fix> fixes(Gather gather, VisitorState state) {
    List<Fix> scope = inScope(gather, state);
    return scope.isEmpty() && gather.form() == Form.IN_TURN
        ? CancelRest.of(state.getPath(), state)
        : scope;
  }

  private static List<Fix> inScope(Gather gather, VisitorState state) {
    TreePath wait = TreePath.getPath(state.getPath(), gather.await());
    return switch (gather.form()) {
      case ALL, IN_TURN -> GatherFix.of(wait, state);
      case STUCK_LATCH, BLIND_LATCH -> LatchFix.of(wait, state);
      case FAIL_FAST, OUTCOMES, RACE, INVOKED -> List.of();
    };
  }

  private static String message(Gather gather) {
    String name = gather.name();
    return switch (gather.form()) {
      case ALL ->
          "`%s` waits for the slowest of these tasks even if one has failed, cancels none, and tells of"
                  .formatted(name)
              + " one failure only. A scope would cancel the others, and keep what each has thrown.";
      case FAIL_FAST ->
          "`%s` fails as soon as one of these tasks does, and the others run on: nobody cancels them."
                  .formatted(name)
              + " A scope would.";
      case OUTCOMES ->
          "`%s` has null in the place of each failure, and nobody learns why.".formatted(name)
              + " A scope keeps what each task has thrown.";
      case RACE ->
          "The first of these tasks to end is all that matters here, and the others run on: nobody"
              + " cancels them. A scope would.";
      case IN_TURN ->
          "If this wait fails or is interrupted, the other tasks run on, and nobody sees their failures."
              + " Cancel them, or fork them in a scope.";
      case INVOKED ->
          "`invokeAll` waits for all tasks, even if one has failed long before. A scope would cancel"
              + " the others.";
      case STUCK_LATCH ->
          "A task that fails never counts down `%s`, and this wait never ends. Fork the tasks in a scope, or"
                  .formatted(name)
              + " at least count down in `finally`, and keep what they throw.";
      case BLIND_LATCH ->
          "A task that fails counts down `%s` as well, and this method goes on as if all had done their"
                  .formatted(name)
              + " work. Fork the tasks in a scope, or keep what they throw.";
    };
  }
}
