package dev.selvage.checks;

import com.google.auto.service.AutoService;
import com.google.errorprone.BugPattern;
import com.google.errorprone.BugPattern.SeverityLevel;
import com.google.errorprone.VisitorState;
import com.google.errorprone.bugpatterns.BugChecker;
import com.google.errorprone.bugpatterns.BugChecker.TryTreeMatcher;
import com.google.errorprone.matchers.Description;
import com.sun.source.tree.BreakTree;
import com.sun.source.tree.CatchTree;
import com.sun.source.tree.StatementTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.TryTree;
import com.sun.source.util.TreePath;
import com.sun.source.util.TreeScanner;
import dev.selvage.checks.fixes.InterruptFixes;
import dev.selvage.checks.flow.FileIndex;
import dev.selvage.checks.flow.JavaTypes;
import dev.selvage.checks.flow.Loops;
import dev.selvage.checks.flow.SpinningWait;
import dev.selvage.checks.flow.WaysOut;
import dev.selvage.finding.Fix;
import dev.selvage.finding.Severity;
import dev.selvage.finding.Step;
import java.util.List;
import java.util.Optional;

/**
 * Flags an interrupted flag that is restored in front of the next interruptible call: in a loop
 * that goes on to the same call, which throws at once, for ever; or in a handler that waits after
 * it.
 *
 * <p>Left alone on purpose: loops that a count or an iteration ends, and loops whose condition asks
 * for the flag.
 */
@AutoService(BugChecker.class)
@BugPattern(
    name = "InterruptSpin",
    summary =
        "The next interruptible call throws at once, because the interrupted flag is set again",
    link = SelvageCheck.PAGES + "InterruptSpin.md",
    linkType = BugPattern.LinkType.CUSTOM,
    severity = SeverityLevel.WARNING)
public final class InterruptSpin extends SelvageCheck implements TryTreeMatcher {

  private static final long serialVersionUID = 1L;

  @Override
  public Description matchTry(TryTree tree, VisitorState state) {
    return inspect(tree, state, () -> check(tree, state));
  }

  private void check(TryTree tree, VisitorState state) {
    if (tree.getCatches().isEmpty()) {
      return;
    }
    JavaTypes types = FileIndex.of(state).types();
    for (CaughtInterruption caught : CaughtInterruption.in(tree, types, state)) {
      if (caught.isCertain() && caught.type() == types.interruptedException) {
        check(caught, state);
      }
    }
  }

  private void check(CaughtInterruption caught, VisitorState state) {
    Optional<WaysOut> ways = caught.waysOut(state);
    if (ways.isEmpty() || ways.get().restoring().isEmpty()) {
      return;
    }
    TreePath handler = new TreePath(state.getPath(), caught.handler());
    Tree restore = ways.get().restoring().get(0);
    spin(ways.get(), handler)
        .ifPresent(wait -> report(match(wait, restore, handler, state), state));
  }

  private static Optional<SpinningWait> spin(WaysOut ways, TreePath handler) {
    return ways.spinning().stream()
        .filter(wait -> !wait.behindHandler() || comesBack(wait, handler))
        .findFirst();
  }

  /** Whether the call is the one that was interrupted, in a loop that nothing else ends. */
  private static boolean comesBack(SpinningWait wait, TreePath handler) {
    TryTree origin = (TryTree) handler.getParentPath().getLeaf();
    TreePath left = leftByBreak(handler);
    TreePath around = left == null ? handler.getParentPath() : left;
    return Loops.unboundedAround(around) != null && contains(origin.getBlock(), wait.call());
  }

  /** The loop that the last statement of a handler leaves, or null. */
  private static TreePath leftByBreak(TreePath handler) {
    List<? extends StatementTree> statements =
        ((CatchTree) handler.getLeaf()).getBlock().getStatements();
    return !statements.isEmpty()
            && statements.get(statements.size() - 1) instanceof BreakTree last
            && last.getLabel() == null
            && Loops.around(handler) != null
            && Loops.isLeftByBreak(handler)
        ? Loops.around(handler)
        : null;
  }

  private static boolean contains(Tree tree, Tree wanted) {
    boolean[] found = {false};
    new TreeScanner<Void, Void>() {
      @Override
      public Void scan(Tree each, Void unused) {
        found[0] |= each == wanted;
        return found[0] ? null : super.scan(each, null);
      }
    }.scan(tree, null);
    return found[0];
  }

  private static Match match(
      SpinningWait wait, Tree restore, TreePath handler, VisitorState state) {
    SourceText source = new SourceText(state);
    String call = Words.shortened(wait.call().toString());
    String message =
        wait.behindHandler()
            ? ("The flag is set again and the loop goes on to `%s`, which throws at once, for ever."
                    + " Leave the loop after restoring the flag.")
                .formatted(call)
            : ("`%s` throws at once, because the interrupted flag was set again before it. Restore the"
                    + " flag as the last thing in this handler.")
                .formatted(call);
    List<Fix> fixes =
        wait.behindHandler() ? InterruptFixes.ofSpin(handler, restore, state) : List.of();
    Step step =
        new Step(
            SourceFiles.path(state.getPath().getCompilationUnit().getSourceFile()),
            source.line(wait.call()),
            "`" + call + "` throws InterruptedException at once");
    return new Match(
        restore,
        source.start(restore),
        source.end(restore),
        Severity.WARNING,
        message,
        Members.enclosing(handler),
        List.of(step),
        fixes);
  }
}
