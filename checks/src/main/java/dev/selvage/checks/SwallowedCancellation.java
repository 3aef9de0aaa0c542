package dev.selvage.checks;

import com.google.auto.service.AutoService;
import com.google.errorprone.BugPattern;
import com.google.errorprone.BugPattern.SeverityLevel;
import com.google.errorprone.VisitorState;
import com.google.errorprone.bugpatterns.BugChecker;
import com.google.errorprone.bugpatterns.BugChecker.TryTreeMatcher;
import com.google.errorprone.matchers.Description;
import com.sun.source.tree.CatchTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.TryTree;
import com.sun.source.util.TreePath;
import com.sun.tools.javac.code.Type;
import dev.selvage.checks.flow.FileIndex;
import dev.selvage.checks.flow.HandlerWalk;
import dev.selvage.checks.flow.JavaTypes;
import dev.selvage.checks.flow.Owner;
import dev.selvage.checks.flow.Symbols;
import dev.selvage.checks.flow.ThrownInterruptions;
import dev.selvage.checks.flow.WayOut;
import dev.selvage.checks.flow.WaysOut;
import dev.selvage.finding.Severity;
import java.util.List;

/**
 * Flags a handler that takes a cancellation, and goes on as if the work had been done: of a
 * CancellationException, of what a scope throws when it failed or ran out of time, and, as a note,
 * of an ExecutionException around an interruption that is only logged.
 *
 * <p>Left alone on purpose: handlers that throw, return or break, hand the failure on, or end a
 * task; and methods that cancelled the future themselves, or ask whether it is cancelled.
 */
@AutoService(BugChecker.class)
@BugPattern(
    name = "SwallowedCancellation",
    summary = "A cancellation is swallowed: the code goes on as if the work had been done",
    link = SelvageCheck.PAGES + "SwallowedCancellation.md",
    linkType = BugPattern.LinkType.CUSTOM,
    severity = SeverityLevel.WARNING)
public final class SwallowedCancellation extends SelvageCheck implements TryTreeMatcher {

  private static final long serialVersionUID = 1L;

  private static final String CANCELLED =
      "The cancellation is lost: the code goes on as if the work had been done. Rethrow it, or end the"
          + " cancelled work.";
  private static final String SCOPE =
      "`%s` says that the scope's work was not done, and it is dropped: the code goes on without it."
          + " Rethrow it, or handle its cause.";
  private static final String WRAPPED =
      "The cause of this `%s` may be an InterruptedException, since the task can be interrupted; it is only"
          + " logged. Ask for the cause before going on.";

  @Override
  public Description matchTry(TryTree tree, VisitorState state) {
    return inspect(tree, state, () -> tree.getCatches().forEach(each -> check(tree, each, state)));
  }

  private void check(TryTree tree, CatchTree handler, VisitorState state) {
    for (Tree alternative : ThrownInterruptions.alternatives(handler)) {
      Type type = Symbols.type(alternative);
      if (type == null) {
        continue;
      }
      String name = type.tsym.flatName().toString();
      TreePath path = new TreePath(state.getPath(), handler);
      if (name.equals("java.util.concurrent.CancellationException")) {
        if (goesOn(path, type, state) && !CancelledFutures.isOwnCancellation(tree, path)) {
          report(match(handler, Severity.WARNING, CANCELLED, state), state);
        }
        return;
      } else if (isOfScope(type)) {
        if (goesOn(path, type, state) && !HandlerUse.isUsed(handler)) {
          report(match(handler, Severity.WARNING, SCOPE.formatted(alternative), state), state);
        }
        return;
      } else if (JavaTypes.wrapsFailure(type)) {
        if (mayForgetInterruption(tree, path, state)) {
          report(match(handler, Severity.NOTE, WRAPPED.formatted(alternative), state), state);
        }
        return;
      }
    }
  }

  /** Such as {@code StructuredTaskScope.FailedException}, the JDK's or one of its shape. */
  private static boolean isOfScope(Type type) {
    String name = type.tsym.flatName().toString();
    return name.endsWith("StructuredTaskScope$FailedException")
        || name.endsWith("StructuredTaskScope$TimeoutException");
  }

  private static boolean mayForgetInterruption(TryTree tree, TreePath handler, VisitorState state) {
    CatchTree each = (CatchTree) handler.getLeaf();
    return HandlerUse.onlySpeaks(each)
        && CancelledFutures.awaitsFuture(tree)
        && (HandlerUse.asksForInterruption(each)
            || CancelledFutures.mayWrapInterruption(tree, handler, state));
  }

  private static boolean goesOn(TreePath handler, Type type, VisitorState state) {
    return !HandlerUse.handsOn((CatchTree) handler.getLeaf())
        && HandlerWalk.from(handler, type, List.of(), state)
            .filter(WaysOut::goesOn)
            .filter(ways -> isMissed(ways, state))
            .isPresent();
  }

  private static boolean isMissed(WaysOut ways, VisitorState state) {
    return switch (Owner.of(ways.function(), FileIndex.of(state))) {
      case MAIN -> false;
      case CALLER ->
          ways.neverEnds()
              || ways.ways().stream()
                  .anyMatch(way -> way.losesInterruption() && way.kind() != WayOut.Kind.THROW);
      case THREAD, TASK ->
          ways.neverEnds() || ways.ways().stream().anyMatch(way -> way.wentOn() && !way.carries());
    };
  }

  private static Match match(
      CatchTree handler, Severity severity, String message, VisitorState state) {
    SourceText source = new SourceText(state);
    return new Match(
        handler,
        source.start(handler),
        source.endOfHead(handler),
        severity,
        message,
        Members.enclosing(state.getPath()),
        List.of(),
        List.of());
  }
}
