package dev.selvage.checks;

import com.google.auto.service.AutoService;
import com.google.errorprone.BugPattern;
import com.google.errorprone.BugPattern.SeverityLevel;
import com.google.errorprone.VisitorState;
import com.google.errorprone.bugpatterns.BugChecker;
import com.google.errorprone.bugpatterns.BugChecker.MethodInvocationTreeMatcher;
import com.google.errorprone.matchers.Description;
import com.sun.source.tree.CatchTree;
import com.sun.source.tree.ExpressionStatementTree;
import com.sun.source.tree.IfTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.ParenthesizedTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.TreePath;
import dev.selvage.checks.fixes.ClearedStatusFixes;
import dev.selvage.checks.flow.FileIndex;
import dev.selvage.checks.flow.Functions;
import dev.selvage.checks.flow.HandlerWalk;
import dev.selvage.checks.flow.Owner;
import dev.selvage.checks.flow.Symbols;
import dev.selvage.checks.flow.ThrownInterruptions;
import dev.selvage.checks.flow.WayOut;
import dev.selvage.checks.flow.WaysOut;
import dev.selvage.finding.Fix;
import dev.selvage.finding.Severity;
import java.util.List;
import java.util.Optional;

/**
 * Flags {@code Thread.interrupted()} where the code then forgets that there was an interruption: as
 * a statement of its own, or as a condition whose branch neither throws nor restores.
 *
 * <p>Left alone on purpose: a thread that looks after its own flag, a pool that clears it between
 * two tasks, a statement whose comment says why, test code, which often clears what an earlier test
 * left behind, and conditions that are part of a larger one.
 */
@AutoService(BugChecker.class)
@BugPattern(
    name = "InterruptedStatusCleared",
    summary = "Thread.interrupted() clears the flag, and the interruption is forgotten",
    link = SelvageCheck.PAGES + "InterruptedStatusCleared.md",
    linkType = BugPattern.LinkType.CUSTOM,
    severity = SeverityLevel.WARNING)
public final class InterruptedStatusCleared extends SelvageCheck
    implements MethodInvocationTreeMatcher {

  private static final long serialVersionUID = 1L;

  @Override
  public Description matchMethodInvocation(MethodInvocationTree tree, VisitorState state) {
    return inspect(tree, state, () -> check(tree, state));
  }

  private void check(MethodInvocationTree tree, VisitorState state) {
    if (!ClearedStatusFixes.clears(tree) || TestCode.isLenient(state) || isInHandler(state)) {
      return;
    }
    Tree parent = state.getPath().getParentPath().getLeaf();
    if (parent instanceof ExpressionStatementTree) {
      if (DeliberateClear.isOne(state)) {
        return;
      }
      checkFrom(state.getPath().getParentPath(), tree, false, state);
    } else if (parent instanceof ParenthesizedTree) {
      TreePath around = state.getPath().getParentPath().getParentPath();
      if (around.getLeaf() instanceof IfTree condition) {
        checkFrom(new TreePath(around, condition.getThenStatement()), tree, true, state);
      }
    }
  }

  /** Whether an interruption was caught here: the flag is clear already, and another check asks. */
  private static boolean isInHandler(VisitorState state) {
    for (TreePath at = state.getPath(); !Functions.is(at.getLeaf()); at = at.getParentPath()) {
      if (at.getLeaf() instanceof CatchTree handler
          && ThrownInterruptions.alternatives(handler).stream()
              .anyMatch(
                  type -> FileIndex.of(state).types().isInterruptedException(Symbols.type(type)))) {
        return true;
      }
    }
    return false;
  }

  private void checkFrom(
      TreePath start, MethodInvocationTree tree, boolean asked, VisitorState state) {
    Optional<WaysOut> ways = HandlerWalk.fromCleared(start, state);
    if (ways.isEmpty()) {
      return;
    }
    Owner owner = Owner.of(ways.get().function(), FileIndex.of(state));
    boolean lost =
        ways.get().ways().stream()
            .filter(WayOut::losesInterruption)
            .anyMatch(way -> isMissed(way, owner));
    if (lost) {
      report(match(tree, asked, state), state);
    }
  }

  private static boolean isMissed(WayOut way, Owner owner) {
    return switch (owner) {
      case MAIN, THREAD -> false;
      case TASK -> way.wentOn();
      case CALLER -> true;
    };
  }

  private static Match match(MethodInvocationTree tree, boolean asked, VisitorState state) {
    SourceText source = new SourceText(state);
    String message =
        asked
            ? "`Thread.interrupted()` clears the flag that it asks for, and this branch neither throws nor"
                + " restores it: the interruption is forgotten. Ask with"
                + " Thread.currentThread().isInterrupted()."
            : "`Thread.interrupted()` clears the flag, and its answer is thrown away: an interruption is"
                + " forgotten. Act on the answer, or leave the flag to the caller.";
    List<Fix> fixes = ClearedStatusFixes.of(state.getPath(), asked, state);
    return new Match(
        tree,
        source.start(tree),
        source.end(tree),
        Severity.WARNING,
        message,
        Members.enclosing(state.getPath()),
        List.of(),
        fixes);
  }
}
