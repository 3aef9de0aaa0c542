package dev.selvage.checks;

import com.google.auto.service.AutoService;
import com.google.errorprone.BugPattern;
import com.google.errorprone.BugPattern.SeverityLevel;
import com.google.errorprone.VisitorState;
import com.google.errorprone.bugpatterns.BugChecker;
import com.google.errorprone.bugpatterns.BugChecker.LambdaExpressionTreeMatcher;
import com.google.errorprone.bugpatterns.BugChecker.TryTreeMatcher;
import com.google.errorprone.matchers.Description;
import com.sun.source.tree.LambdaExpressionTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.TryTree;
import dev.selvage.checks.scopes.Bindings;
import dev.selvage.checks.scopes.Escape;
import dev.selvage.checks.scopes.Escapes;
import dev.selvage.finding.Severity;
import java.util.List;

/**
 * Flags what leaves a block and needs what ends with it: lazy values and futures of a resource,
 * tasks that use one and that nobody in the block waits for, bindings of a ScopedValue in threads
 * that do not have them.
 *
 * <p>Left alone on purpose: values that are taken out before; resources whose {@code close} waits;
 * blocks that wait for anything.
 */
@AutoService(BugChecker.class)
@BugPattern(
    name = "ScopeEscape",
    summary = "This is used when what it needs is closed",
    link = SelvageCheck.PAGES + "ScopeEscape.md",
    linkType = BugPattern.LinkType.CUSTOM,
    severity = SeverityLevel.WARNING)
public final class ScopeEscape extends SelvageCheck
    implements TryTreeMatcher, LambdaExpressionTreeMatcher {

  private static final long serialVersionUID = 1L;

  @Override
  public Description matchTry(TryTree tree, VisitorState state) {
    return inspect(
        tree,
        state,
        () -> {
          if (!tree.getResources().isEmpty()) {
            new Escapes(state.getPath(), state).all().forEach(each -> report(each, state));
          }
        });
  }

  @Override
  public Description matchLambdaExpression(LambdaExpressionTree tree, VisitorState state) {
    return inspect(
        tree,
        state,
        () -> Bindings.lostBy(state.getPath(), state).ifPresent(each -> report(each, state)));
  }

  private void report(Escape escape, VisitorState state) {
    report(match(escape, state), state);
  }

  private static Match match(Escape escape, VisitorState state) {
    SourceText source = new SourceText(state);
    Tree place = escape.place();
    return new Match(
        place,
        source.start(place),
        source.end(place),
        Severity.WARNING,
        message(escape),
        Members.enclosing(state.getPath()),
        List.of(),
        List.of());
  }

  private static String message(Escape escape) {
    String needed = escape.needed();
    return switch (escape.form()) {
      case LAZY_VALUE ->
          "This does its work when the caller asks, and `%s` is closed by then. Collect it before the"
                  .formatted(needed)
              + " block ends.";
      case FUTURE ->
          "This future needs `%s`, which is closed as soon as this method returns. Wait for it in the"
                  .formatted(needed)
              + " block, or close `%s` in its last stage.".formatted(needed);
      case TASK ->
          "Nobody in this block waits for this task, and it uses `%s`, which is closed at the end of the"
                  .formatted(needed)
              + " block. Wait for it, or let the task open its own.";
      case BINDING ->
          "`%s` is bound in this thread alone: in the thread of this task it is not. Read it before, or"
                  .formatted(needed)
              + " fork in a scope, whose subtasks inherit it.";
    };
  }
}
