package dev.selvage.checks;

import com.google.auto.service.AutoService;
import com.google.errorprone.BugPattern;
import com.google.errorprone.BugPattern.SeverityLevel;
import com.google.errorprone.VisitorState;
import com.google.errorprone.bugpatterns.BugChecker;
import com.google.errorprone.bugpatterns.BugChecker.TryTreeMatcher;
import com.google.errorprone.matchers.Description;
import com.sun.source.tree.Tree;
import com.sun.source.tree.TryTree;
import com.sun.source.util.TreePath;
import dev.selvage.checks.CaughtInterruption.How;
import dev.selvage.checks.fixes.InterruptFixes;
import dev.selvage.checks.flow.FileIndex;
import dev.selvage.checks.flow.JavaTypes;
import dev.selvage.checks.flow.WaysOut;
import dev.selvage.finding.Fix;
import dev.selvage.finding.Severity;
import java.util.List;
import java.util.Optional;

/**
 * Flags a handler with a path on which an interruption ends unheard: the path neither rethrows it,
 * nor restores the flag of the current thread, nor ends the thread that it owns.
 *
 * <p>Left alone on purpose: code whose last word is out of sight (an unknown method that is given
 * the exception), handlers that end a test, and, unless asked for with {@code
 * -XepOpt:SwallowedInterrupt:PossibleInterruption=true}, broad handlers around calls that declare
 * only {@code Exception}.
 */
@AutoService(BugChecker.class)
@BugPattern(
    name = "SwallowedInterrupt",
    summary = "An interruption is swallowed: nobody learns that the thread was asked to stop",
    link = SelvageCheck.PAGES + "SwallowedInterrupt.md",
    linkType = BugPattern.LinkType.CUSTOM,
    severity = SeverityLevel.WARNING)
public final class SwallowedInterrupt extends SelvageCheck implements TryTreeMatcher {

  private static final long serialVersionUID = 1L;

  private static final String ALSO_POSSIBLE = "SwallowedInterrupt:PossibleInterruption";

  @Override
  public Description matchTry(TryTree tree, VisitorState state) {
    return inspect(tree, state, () -> check(tree, state));
  }

  private void check(TryTree tree, VisitorState state) {
    if (tree.getCatches().isEmpty() && tree.getFinallyBlock() == null) {
      return;
    }
    JavaTypes types = FileIndex.of(state).types();
    Optional<Tree> masking = MaskingFinally.find(tree, types, state);
    for (CaughtInterruption caught : CaughtInterruption.in(tree, types, state)) {
      if (caught.isCertain() || isAskedFor(ALSO_POSSIBLE, state)) {
        check(caught, masking.orElse(null), state);
      }
    }
    masking.ifPresent(jump -> report(match(jump, state), state));
  }

  private void check(CaughtInterruption caught, Tree masking, VisitorState state) {
    TreePath handler = new TreePath(state.getPath(), caught.handler());
    Optional<WaysOut> ways = caught.waysOut(state);
    if (ways.isEmpty()) {
      return;
    }
    LostInterruption.find(caught, ways.get(), masking, state)
        .ifPresent(
            lost -> {
              List<Fix> fixes =
                  InterruptFixes.of(
                      handler, caught.how() != How.NAMED, ways.get().cameBack(), state);
              report(match(caught, lost, fixes, state), state);
            });
  }

  private static Match match(Tree masking, VisitorState state) {
    SourceText source = new SourceText(state);
    return new Match(
        masking,
        source.start(masking),
        source.end(masking),
        Severity.WARNING,
        "`%s` in `finally` throws away an InterruptedException that is on its way out. Leave the block at"
                .formatted(Words.shortened(masking.toString()))
            + " its end.",
        Members.enclosing(state.getPath()),
        List.of(),
        List.of());
  }

  private static Match match(
      CaughtInterruption caught, LostInterruption lost, List<Fix> fixes, VisitorState state) {
    SourceText source = new SourceText(state);
    boolean note =
        !caught.isCertain()
            || (caught.how() == How.BROAD
                && caught.type() != FileIndex.of(state).types().interruptedException);
    return new Match(
        caught.handler(),
        source.start(caught.handler()),
        source.endOfHead(caught.handler()),
        note ? Severity.NOTE : Severity.WARNING,
        lost.message(),
        Members.enclosing(state.getPath()),
        lost.path(),
        fixes);
  }
}
