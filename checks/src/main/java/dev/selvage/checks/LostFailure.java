package dev.selvage.checks;

import com.google.auto.service.AutoService;
import com.google.errorprone.BugPattern;
import com.google.errorprone.BugPattern.SeverityLevel;
import com.google.errorprone.VisitorState;
import com.google.errorprone.bugpatterns.BugChecker;
import com.google.errorprone.bugpatterns.BugChecker.EnhancedForLoopTreeMatcher;
import com.google.errorprone.bugpatterns.BugChecker.ForLoopTreeMatcher;
import com.google.errorprone.bugpatterns.BugChecker.MethodInvocationTreeMatcher;
import com.google.errorprone.bugpatterns.BugChecker.TryTreeMatcher;
import com.google.errorprone.bugpatterns.BugChecker.WhileLoopTreeMatcher;
import com.google.errorprone.matchers.Description;
import com.sun.source.tree.CatchTree;
import com.sun.source.tree.EnhancedForLoopTree;
import com.sun.source.tree.ForLoopTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.ThrowTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.TryTree;
import com.sun.source.tree.WhileLoopTree;
import com.sun.tools.javac.tree.JCTree;
import com.sun.tools.javac.tree.TreeInfo;
import dev.selvage.checks.flow.Symbols;
import dev.selvage.checks.gather.FailFastLoop;
import dev.selvage.checks.gather.LookingAfter;
import dev.selvage.checks.gather.Origins;
import dev.selvage.finding.Severity;
import java.util.List;

/**
 * Flags code that learns that a task failed and lets nobody know why: a handler that never looks at
 * the exception, a function that never reads its throwable, a loop that the first failure leaves, a
 * cause that is thrown without its siblings.
 *
 * <p>Left alone on purpose: failures that are logged, rethrown, counted or passed on; futures that
 * somebody else has too; tasks that this method has cancelled itself; tests that expect a failure.
 */
@AutoService(BugChecker.class)
@BugPattern(
    name = "LostFailure",
    summary = "A task failed, and nobody will know why",
    link = SelvageCheck.PAGES + "LostFailure.md",
    linkType = BugPattern.LinkType.CUSTOM,
    severity = SeverityLevel.WARNING)
public final class LostFailure extends SelvageCheck
    implements TryTreeMatcher,
        MethodInvocationTreeMatcher,
        EnhancedForLoopTreeMatcher,
        ForLoopTreeMatcher,
        WhileLoopTreeMatcher {

  private static final long serialVersionUID = 1L;

  private static final String UNREAD =
      "The task failed, and why is in `%s`, which nobody reads. Log it, or throw it with its cause.";
  private static final String REPLACED =
      "`%s` goes on as if nothing had failed, and nobody has read the failure. Log or count it before"
          + " it is replaced.";
  private static final String FIRST_ONLY =
      "The first failure leaves this loop: those of the other tasks are never seen. Wait for all of"
          + " them, and keep what each has thrown.";
  private static final String SIBLINGS =
      "The failures of the other subtasks are suppressed exceptions of `%s`, and its cause does not"
          + " have them. Throw `%s`, or an exception with it as its cause.";

  @Override
  public Description matchTry(TryTree tree, VisitorState state) {
    return inspect(tree, state, () -> tree.getCatches().forEach(each -> check(tree, each, state)));
  }

  private void check(TryTree tree, CatchTree handler, VisitorState state) {
    String variable = handler.getParameter().getName().toString();
    SourceText source = new SourceText(state);
    ThrowTree dropped = DroppedSiblings.in(handler, tree);
    if (dropped != null) {
      String message = SIBLINGS.formatted(variable, variable);
      report(match(dropped, source.end(dropped), message, state), state);
    } else if (UnreadFailure.is(handler, state.getPath(), state)) {
      report(match(handler, source.endOfHead(handler), UNREAD.formatted(variable), state), state);
    }
  }

  @Override
  public Description matchMethodInvocation(MethodInvocationTree tree, VisitorState state) {
    return inspect(tree, state, () -> check(tree, state));
  }

  private void check(MethodInvocationTree tree, VisitorState state) {
    if (new ReplacedFailure(state).is(state.getPath())) {
      String message = REPLACED.formatted(Symbols.name(tree));
      report(match(tree, new SourceText(state).end(tree), message, state), state);
    }
  }

  @Override
  public Description matchEnhancedForLoop(EnhancedForLoopTree tree, VisitorState state) {
    return inspect(tree, state, () -> checkLoop(state));
  }

  @Override
  public Description matchForLoop(ForLoopTree tree, VisitorState state) {
    return inspect(tree, state, () -> checkLoop(state));
  }

  @Override
  public Description matchWhileLoop(WhileLoopTree tree, VisitorState state) {
    return inspect(tree, state, () -> checkLoop(state));
  }

  private void checkLoop(VisitorState state) {
    if (TestCode.isLenient(state)) {
      return;
    }
    FailFastLoop.wait(state.getPath(), state)
        .filter(
            wait ->
                LookingAfter.awaitsTerminationBefore(state.getPath())
                    || new Origins(state)
                        .ofAll(wait.futures())
                        .isEmpty()) // else UnstructuredGather
        .map(FailFastLoop.Wait::call)
        .ifPresent(
            wait -> report(match(wait, new SourceText(state).end(wait), FIRST_ONLY, state), state));
  }

  private static Match match(Tree tree, int end, String message, VisitorState state) {
    SourceText source = new SourceText(state);
    int start =
        tree instanceof MethodInvocationTree call && !message.equals(FIRST_ONLY)
            ? startOfName(call, source)
            : source.start(tree);
    return new Match(
        tree,
        start,
        end,
        Severity.WARNING,
        message,
        Members.enclosing(state.getPath()),
        List.of(),
        List.of());
  }

  /** Where the name of the method begins: a chain has its lines. */
  private static int startOfName(MethodInvocationTree call, SourceText source) {
    int end = source.end(call.getMethodSelect());
    return end - TreeInfo.name((JCTree) call.getMethodSelect()).length();
  }
}
