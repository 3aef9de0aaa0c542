package dev.selvage.checks.fixes;

import com.google.errorprone.VisitorState;
import com.sun.source.tree.MemberReferenceTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.TreePath;
import dev.selvage.finding.Fix;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Forks in a scope what a block starts, collects and waits for. The results, their order and the
 * kind of exception stay; the first failure cancels the other tasks.
 */
public final class GatherFix {

  static final String DESCRIPTION =
      "fork the tasks in one scope, whose first failure cancels the others";

  private final ScopeApi api;
  private final GatheredTasks tasks;
  private final ScopeRewrite scope;

  private GatherFix(ScopeApi api, GatheredTasks tasks, VisitorState state) {
    this.api = api;
    this.tasks = tasks;
    this.scope =
        new ScopeRewrite(
            api,
            tasks.method(),
            tasks.body(),
            tasks.pool(),
            tasks.futures().starts(),
            tasks.first(),
            state);
  }

  /**
   * The fix of a gather; none where a scope might do another thing, or where the code is laid out
   * so that a line could not be moved.
   *
   * @param place the path of a wait, or of a call that starts a task
   */
  public static List<Fix> of(TreePath place, VisitorState state) {
    return ScopeApi.usable(state)
        .flatMap(
            api -> GatheredTasks.with(place, state).map(tasks -> new GatherFix(api, tasks, state)))
        .filter(GatherFix::isRegular)
        .flatMap(GatherFix::fix)
        .map(List::of)
        .orElse(List.of());
  }

  private boolean isRegular() {
    List<Tree> replaced = new ArrayList<>(tasks.futures().types());
    tasks.futures().waits().forEach(each -> replaced.add(named(each.getLeaf())));
    if (tasks.together() != null) {
      replaced.add(tasks.together());
    }
    if (tasks.combination() != null) {
      replaced.add(tasks.combination());
      if (!scope.source().standsAlone(tasks.combination())) {
        return false;
      }
    }
    return scope.isRegular(replaced) && scope.source().startsLine(tasks.firstWait().statement());
  }

  private static Tree named(Tree wait) {
    return wait instanceof MethodInvocationTree call ? call.getMethodSelect() : wait;
  }

  private Optional<Fix> fix() {
    String subtask = scope.imports().use(api.subtask());
    tasks.futures().types().forEach(each -> scope.edits().replace(each, subtask));
    tasks.futures().starts().forEach(scope::fork);
    tasks.futures().waits().forEach(each -> rewrite(each.getLeaf(), subtask));
    if (tasks.together() == null) {
      scope.joinBefore(tasks.firstWait().statement());
    } else {
      scope.edits().replace(tasks.together(), ScopeRewrite.SCOPE + ".join()");
    }
    if (tasks.combination() != null) {
      scope.edits().delete(tasks.combination());
    }
    return scope.fix(DESCRIPTION, tasks.throwsCompletion());
  }

  private void rewrite(Tree wait, String subtask) {
    if (wait instanceof MemberReferenceTree) {
      scope.edits().replace(wait, subtask + "::get");
      return;
    }
    MemberSelectTree select = (MemberSelectTree) ((MethodInvocationTree) wait).getMethodSelect();
    int end = scope.source().end(select);
    scope.edits().add(end - select.getIdentifier().length(), end, "get");
  }
}
