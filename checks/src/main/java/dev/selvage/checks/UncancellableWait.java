package dev.selvage.checks;

import com.google.auto.service.AutoService;
import com.google.errorprone.BugPattern;
import com.google.errorprone.BugPattern.SeverityLevel;
import com.google.errorprone.VisitorState;
import com.google.errorprone.bugpatterns.BugChecker;
import com.google.errorprone.bugpatterns.BugChecker.MethodInvocationTreeMatcher;
import com.google.errorprone.matchers.Description;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.LambdaExpressionTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.util.TreePath;
import dev.selvage.catalog.Fact;
import dev.selvage.catalog.Kind;
import dev.selvage.checks.flow.Facts;
import dev.selvage.checks.flow.FileIndex;
import dev.selvage.checks.flow.Owner;
import dev.selvage.checks.flow.Symbols;
import dev.selvage.finding.Severity;
import java.util.List;

/**
 * Flags a wait that no interruption ends, in a task that a pool or a scope may want to cancel. Off
 * by default: such a wait is often what its author wants.
 */
@AutoService(BugChecker.class)
@BugPattern(
    name = "UncancellableWait",
    summary = "This wait goes on when the task that makes it is cancelled",
    link = SelvageCheck.PAGES + "UncancellableWait.md",
    linkType = BugPattern.LinkType.CUSTOM,
    severity = SeverityLevel.WARNING)
public final class UncancellableWait extends SelvageCheck implements MethodInvocationTreeMatcher {

  private static final long serialVersionUID = 1L;

  @Override
  public Description matchMethodInvocation(MethodInvocationTree tree, VisitorState state) {
    return inspect(tree, state, () -> check(tree, state));
  }

  private void check(MethodInvocationTree tree, VisitorState state) {
    if (!isTurnedOn(state)) {
      return;
    }
    Facts.of(state)
        .find(Kind.UNINTERRUPTIBLE_WAIT, Symbols.method(tree))
        .filter(fact -> isInTask(state))
        .ifPresent(fact -> report(match(tree, fact, state), state));
  }

  private static boolean isInTask(VisitorState state) {
    for (TreePath at = state.getPath(); at != null; at = at.getParentPath()) {
      if (at.getLeaf() instanceof MethodTree || at.getLeaf() instanceof LambdaExpressionTree) {
        return Owner.of(at, FileIndex.of(state)) == Owner.TASK;
      }
      if (at.getLeaf() instanceof ClassTree) {
        return false;
      }
    }
    return false;
  }

  private static Match match(MethodInvocationTree tree, Fact fact, VisitorState state) {
    SourceText source = new SourceText(state);
    return new Match(
        tree,
        source.start(tree),
        source.end(tree),
        Severity.WARNING,
        "`%s` %s, so cancelling this task does not end it. Wait in a way that throws InterruptedException."
            .formatted(Words.shortened(tree.toString()), fact.reason()),
        Members.enclosing(state.getPath()),
        List.of(),
        List.of());
  }
}
