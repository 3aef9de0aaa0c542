package dev.selvage.checks;

import com.google.auto.service.AutoService;
import com.google.errorprone.BugPattern;
import com.google.errorprone.BugPattern.SeverityLevel;
import com.google.errorprone.VisitorState;
import com.google.errorprone.bugpatterns.BugChecker;
import com.google.errorprone.bugpatterns.BugChecker.MethodInvocationTreeMatcher;
import com.google.errorprone.bugpatterns.BugChecker.NewClassTreeMatcher;
import com.google.errorprone.matchers.Description;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.NewClassTree;
import com.sun.source.tree.Tree;
import dev.selvage.checks.scopes.ScopeMistake;
import dev.selvage.checks.scopes.ScopeMistake.Form;
import dev.selvage.checks.scopes.ScopeMistakes;
import dev.selvage.finding.Severity;
import java.util.List;

/**
 * Flags scopes that are used as their contract forbids: not closed, in another thread, results
 * before the join, forks behind it, no join at all; and notes scopes with a single subtask.
 *
 * <p>Left alone on purpose: scopes that are handed to other code, which may fork and join; the code
 * of the scopes themselves; tests.
 */
@AutoService(BugChecker.class)
@BugPattern(
    name = "ScopeMisuse",
    summary = "The scope throws here, or ends nothing",
    link = SelvageCheck.PAGES + "ScopeMisuse.md",
    linkType = BugPattern.LinkType.CUSTOM,
    severity = SeverityLevel.WARNING)
public final class ScopeMisuse extends SelvageCheck
    implements MethodInvocationTreeMatcher, NewClassTreeMatcher {

  private static final long serialVersionUID = 1L;

  @Override
  public Description matchMethodInvocation(MethodInvocationTree tree, VisitorState state) {
    return inspect(tree, state, () -> check(state));
  }

  @Override
  public Description matchNewClass(NewClassTree tree, VisitorState state) {
    return inspect(tree, state, () -> check(state));
  }

  private void check(VisitorState state) {
    if (TestCode.isLenient(state)) {
      return; // tests of scopes break their rules on purpose, and have few subtasks
    }
    for (ScopeMistake mistake : ScopeMistakes.at(state.getPath(), state)) {
      report(match(mistake, state), state);
    }
  }

  private static Match match(ScopeMistake mistake, VisitorState state) {
    SourceText source = new SourceText(state);
    Tree place = mistake.place();
    return new Match(
        place,
        source.start(place),
        source.end(place),
        mistake.form() == Form.SINGLE_FORK ? Severity.NOTE : Severity.WARNING,
        message(mistake.form()),
        Members.enclosing(state.getPath()),
        List.of(),
        List.of());
  }

  private static String message(Form form) {
    return switch (form) {
      case NOT_A_RESOURCE ->
          "Nothing closes this scope on every way out, and its subtasks may outlive it. Open it as the"
              + " resource of a `try`.";
      case OTHER_THREAD ->
          "Only the thread that has opened a scope may fork in it: in this one, `fork` throws. Fork"
              + " before the task starts, or open a scope inside of it.";
      case EARLY_RESULT ->
          "A subtask has no result before its scope has joined: this throws. Call `join` first.";
      case LATE_FORK -> "The scope has joined already: this `fork` throws. Fork before `join`.";
      case NOT_JOINED ->
          "The scope is left here without a `join`: its subtasks are cancelled, and their failures are"
              + " not seen. Call `join` before.";
      case SINGLE_FORK ->
          "One subtask, no timeout and no limit: the scope does what a call would do. Call the code"
              + " directly.";
    };
  }
}
