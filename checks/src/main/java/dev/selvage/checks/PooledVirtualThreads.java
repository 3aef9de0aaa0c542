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
import dev.selvage.checks.flow.Symbols;
import dev.selvage.checks.virtualthreads.VirtualFactories;
import dev.selvage.finding.Fix;
import dev.selvage.finding.Severity;
import dev.selvage.finding.TextEdit;
import java.util.List;

/**
 * Flags pools that keep virtual threads: threads that cost nothing to make are not worth keeping,
 * and the pool limits or queues what it should start.
 *
 * <p>Left alone on purpose: executors with a thread for each task; schedulers, which keep few.
 */
@AutoService(BugChecker.class)
@BugPattern(
    name = "PooledVirtualThreads",
    summary = "A pool of virtual threads saves nothing, and makes tasks wait",
    link = SelvageCheck.PAGES + "PooledVirtualThreads.md",
    linkType = BugPattern.LinkType.CUSTOM,
    severity = SeverityLevel.WARNING)
public final class PooledVirtualThreads extends SelvageCheck
    implements MethodInvocationTreeMatcher, NewClassTreeMatcher {

  private static final long serialVersionUID = 1L;

  private static final String CACHED = "newCachedThreadPool";
  private static final String MESSAGE =
      "Virtual threads are cheap to start and not worth keeping: this pool saves nothing. Start one for"
          + " each task, and limit what they use by a Semaphore or a scope with a limit.";

  @Override
  public Description matchMethodInvocation(MethodInvocationTree tree, VisitorState state) {
    return inspect(tree, state, () -> check(tree, state));
  }

  @Override
  public Description matchNewClass(NewClassTree tree, VisitorState state) {
    return inspect(tree, state, () -> check(tree, state));
  }

  private void check(Tree tree, VisitorState state) {
    if (VirtualFactories.fillPool(state.getPath())) {
      SourceText source = new SourceText(state);
      report(
          new Match(
              tree,
              source.start(tree),
              source.end(tree),
              Severity.WARNING,
              MESSAGE,
              Members.enclosing(state.getPath()),
              List.of(),
              fixes(tree, source)),
          state);
    }
  }

  /** A cached pool starts a thread for each task already, and only keeps it for a minute. */
  private static List<Fix> fixes(Tree tree, SourceText source) {
    if (!(tree instanceof MethodInvocationTree call) || !Symbols.name(call).equals(CACHED)) {
      return List.of();
    }
    int end = source.end(call.getMethodSelect());
    TextEdit edit = new TextEdit(end - CACHED.length(), end, "newThreadPerTaskExecutor");
    return List.of(new Fix("start a thread for each task", List.of(edit)));
  }
}
