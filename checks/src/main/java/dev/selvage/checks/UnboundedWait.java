package dev.selvage.checks;

import com.google.auto.service.AutoService;
import com.google.errorprone.BugPattern;
import com.google.errorprone.BugPattern.SeverityLevel;
import com.google.errorprone.VisitorState;
import com.google.errorprone.bugpatterns.BugChecker;
import com.google.errorprone.bugpatterns.BugChecker.MethodInvocationTreeMatcher;
import com.google.errorprone.matchers.Description;
import com.sun.source.tree.MethodInvocationTree;
import dev.selvage.catalog.Kind;
import dev.selvage.checks.flow.CompletedFutures;
import dev.selvage.checks.flow.Facts;
import dev.selvage.checks.flow.Symbols;
import dev.selvage.finding.Severity;
import java.util.List;

/**
 * Flags waits that have no timeout. Off by default: in much code the wait is meant to last.
 *
 * <p>Left alone on purpose: futures that are done; tests.
 */
@AutoService(BugChecker.class)
@BugPattern(
    name = "UnboundedWait",
    summary = "This wait has no timeout",
    link = SelvageCheck.PAGES + "UnboundedWait.md",
    linkType = BugPattern.LinkType.CUSTOM,
    severity = SeverityLevel.WARNING)
public final class UnboundedWait extends SelvageCheck implements MethodInvocationTreeMatcher {

  private static final long serialVersionUID = 1L;

  @Override
  public Description matchMethodInvocation(MethodInvocationTree tree, VisitorState state) {
    return inspect(tree, state, () -> check(tree, state));
  }

  private void check(MethodInvocationTree tree, VisitorState state) {
    if (isTurnedOn(state)
        && Facts.of(state).find(Kind.UNTIMED_WAIT, Symbols.method(tree)).isPresent()
        && !CompletedFutures.isGet(tree, state.getPath())
        && !TestCode.isLenient(state)) {
      report(match(tree, state), state);
    }
  }

  private static Match match(MethodInvocationTree tree, VisitorState state) {
    SourceText source = new SourceText(state);
    String name = Symbols.name(tree);
    int end = source.end(tree);
    return new Match(
        tree,
        source.end(tree.getMethodSelect()) - name.length(),
        end,
        Severity.WARNING,
        "`%s` waits for as long as it takes, be it for ever. Give it a timeout, and say what happens then."
            .formatted(name),
        Members.enclosing(state.getPath()),
        List.of(),
        List.of());
  }
}
