package dev.selvage.checks;

import com.google.auto.service.AutoService;
import com.google.errorprone.BugPattern;
import com.google.errorprone.BugPattern.SeverityLevel;
import com.google.errorprone.VisitorState;
import com.google.errorprone.bugpatterns.BugChecker;
import com.google.errorprone.bugpatterns.BugChecker.DoWhileLoopTreeMatcher;
import com.google.errorprone.bugpatterns.BugChecker.WhileLoopTreeMatcher;
import com.google.errorprone.matchers.Description;
import com.sun.source.tree.DoWhileLoopTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.WhileLoopTree;
import dev.selvage.checks.flow.Symbols;
import dev.selvage.checks.waits.SpinLoops;
import dev.selvage.finding.Severity;
import java.util.List;

/**
 * Flags loops that ask again and again whether something is over that could be waited for. Off by
 * default: some code has no other way.
 *
 * <p>Left alone on purpose: {@code Thread.onSpinWait()}, which says that it spins.
 */
@AutoService(BugChecker.class)
@BugPattern(
    name = "BusyWait",
    summary = "This loop asks again and again for what it could wait for",
    link = SelvageCheck.PAGES + "BusyWait.md",
    linkType = BugPattern.LinkType.CUSTOM,
    severity = SeverityLevel.WARNING)
public final class BusyWait extends SelvageCheck
    implements WhileLoopTreeMatcher, DoWhileLoopTreeMatcher {

  private static final long serialVersionUID = 1L;

  private static final String MESSAGE =
      "This asks again and again, and learns late that it is over: after a pause, or after burning a"
          + " processor. Wait for it by `get`, `join`, `await` or `take`.";

  @Override
  public Description matchWhileLoop(WhileLoopTree tree, VisitorState state) {
    return inspect(tree, state, () -> check(tree, tree.getCondition(), state));
  }

  @Override
  public Description matchDoWhileLoop(DoWhileLoopTree tree, VisitorState state) {
    return inspect(tree, state, () -> check(tree, tree.getCondition(), state));
  }

  private void check(Tree loop, ExpressionTree condition, VisitorState state) {
    if (isTurnedOn(state) && SpinLoops.is(loop) && !TestCode.isLenient(state)) {
      Tree question = Symbols.withoutCasts(condition);
      SourceText source = new SourceText(state);
      report(
          new Match(
              question,
              source.start(question),
              source.end(question),
              Severity.WARNING,
              MESSAGE,
              Members.enclosing(state.getPath()),
              List.of(),
              List.of()),
          state);
    }
  }
}
