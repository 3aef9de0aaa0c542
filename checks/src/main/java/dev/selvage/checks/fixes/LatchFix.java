package dev.selvage.checks.fixes;

import com.google.errorprone.VisitorState;
import com.sun.source.tree.Tree;
import com.sun.source.tree.TryTree;
import com.sun.source.util.TreePath;
import dev.selvage.checks.SourceText;
import dev.selvage.finding.Fix;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * Forks in a scope what counts a latch down, and joins where the latch was awaited: the latch goes.
 * A failure is thrown there, where it was lost before.
 */
public final class LatchFix {

  private final LatchedTasks tasks;
  private final ScopeRewrite scope;
  private final SourceText source;

  private LatchFix(ScopeApi api, LatchedTasks tasks, VisitorState state) {
    this.tasks = tasks;
    List<ForkableCall> starts = tasks.tasks().stream().map(LatchedTask::start).toList();
    this.scope =
        new ScopeRewrite(
            api, tasks.method(), tasks.body(), tasks.pool(), starts, tasks.first(), state);
    this.source = scope.source();
  }

  /**
   * The fix of such a gather; none where a scope might do another thing, or where the code is laid
   * out so that a line could not be moved.
   *
   * @param await the path of the call that waits
   */
  public static List<Fix> of(TreePath await, VisitorState state) {
    return ScopeApi.usable(state)
        .flatMap(api -> LatchedTasks.of(await, state).map(tasks -> new LatchFix(api, tasks, state)))
        .filter(LatchFix::isRegular)
        .flatMap(LatchFix::fix)
        .map(List::of)
        .orElse(List.of());
  }

  private boolean isRegular() {
    List<Tree> replaced = new ArrayList<>(List.of(tasks.latch(), tasks.await()));
    tasks.tasks().forEach(each -> replaced.add(each.countDown()));
    tasks.tasks().stream()
        .map(LatchedTask::made)
        .filter(Objects::nonNull)
        .forEach(each -> replaced.add(each.getIdentifier()));
    return source.standsAlone(tasks.latch())
        && scope.isRegular(replaced)
        && tasks.tasks().stream().allMatch(this::isRegular);
  }

  private boolean isRegular(LatchedTask task) {
    if (task.tried() == null) {
      return source.standsAlone(task.countDown());
    }
    TryTree tried = task.tried();
    int start = source.start(tried);
    int open = source.start(tried.getBlock()) + 1;
    int close = source.end(tried.getBlock()) - 1;
    int ending = ScopeRewrite.endBeforeFinally(tried, source);
    return source.startsLine(tried)
        && !source.hasComment(start, source.nextLine(open))
        && source.between(open, source.nextLine(open)).isBlank()
        && source.between(source.lineStart(close), close).isBlank()
        && !source.hasComment(ending, source.end(tried));
  }

  private Optional<Fix> fix() {
    scope.edits().delete(tasks.latch());
    tasks.tasks().forEach(this::rewrite);
    scope.edits().replace(tasks.await(), ScopeRewrite.SCOPE + ".join();");
    return scope.fix(GatherFix.DESCRIPTION, true);
  }

  private void rewrite(LatchedTask task) {
    if (task.made() == null) {
      scope.fork(task.start());
    } else {
      int thread = source.start(task.made());
      int name = source.end(task.made().getIdentifier());
      scope.edits().add(thread, name, ScopeRewrite.SCOPE + ".fork");
      scope.edits().add(source.end(task.made()), source.end(task.start().call()), "");
    }
    TryTree tried = task.tried();
    if (tried == null) {
      scope.edits().delete(task.countDown());
    } else if (tried.getCatches().isEmpty()) {
      unwrap(tried);
    } else {
      int ending = ScopeRewrite.endBeforeFinally(tried, source);
      scope.edits().add(ending, source.end(tried), "");
    }
  }

  /** Leaves the statements of a {@code try}, one step further out. */
  private void unwrap(TryTree tried) {
    int open = source.start(tried.getBlock());
    int close = source.lineStart(source.end(tried.getBlock()) - 1);
    scope.edits().add(source.lineStart(source.start(tried)), source.nextLine(open), "");
    scope.edits().moveOut(source.nextLine(open), close);
    scope.edits().add(close, source.nextLine(source.end(tried)), "");
  }
}
