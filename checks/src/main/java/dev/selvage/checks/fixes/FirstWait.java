package dev.selvage.checks.fixes;

import com.sun.source.tree.EnhancedForLoopTree;
import com.sun.source.tree.ExpressionStatementTree;
import com.sun.source.tree.ForLoopTree;
import com.sun.source.tree.LambdaExpressionTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.ReturnTree;
import com.sun.source.tree.StatementTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.TryTree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.TreePath;
import dev.selvage.checks.flow.Functions;
import dev.selvage.checks.flow.Jumps;
import dev.selvage.checks.flow.Symbols;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Where a block waits for its tasks at first, which is where a scope is joined: no task starts
 * behind it, none is waited for elsewhere, and no jump leads around it.
 *
 * @param path of the call or the method reference that waits
 * @param block the innermost block around that no loop repeats
 * @param statement of that block
 */
record FirstWait(TreePath path, TreePath block, StatementTree statement) {

  /**
   * The first wait in the body of what becomes a scope.
   *
   * @param body a block
   */
  static Optional<FirstWait> of(FutureVariables futures, TreePath body) {
    List<TreePath> waits = new ArrayList<>(futures.waits());
    for (TreePath allOf : futures.together()) {
      TreePath wait = futures.waitFor(allOf);
      if (wait == null || !isPlainWait(wait)) {
        return Optional.empty();
      }
      waits.add(wait);
    }
    return waits.stream()
        .min(Comparator.comparingInt(each -> GatheredTasks.start(each.getLeaf())))
        .filter(first -> futures.together().size() <= 1)
        .filter(first -> Functions.isIn(first, body.getLeaf()))
        .map(first -> at(first, body))
        .filter(FirstWait::isRegular)
        .filter(wait -> futures.together().isEmpty() || wait.isOfAll(futures))
        .filter(wait -> waits.stream().allMatch(wait::leadsTo))
        .filter(wait -> futures.starts().stream().allMatch(each -> wait.isBehind(each, body)))
        .filter(wait -> !Jumps.areIn(body.getLeaf(), GatheredTasks.start(wait.statement)));
  }

  /** Whether a call of {@code join()} or {@code get()} is a statement. */
  private static boolean isPlainWait(TreePath call) {
    MethodInvocationTree wait = (MethodInvocationTree) call.getLeaf();
    return wait.getArguments().isEmpty()
        && Symbols.name(wait).matches("get|join")
        && call.getParentPath().getLeaf() instanceof ExpressionStatementTree;
  }

  private static FirstWait at(TreePath path, TreePath body) {
    List<TreePath> down = new ArrayList<>();
    for (TreePath at = path; at.getLeaf() != body.getLeaf(); at = at.getParentPath()) {
      down.add(0, at);
    }
    TreePath block = body;
    int i = 0;
    while (down.get(i).getLeaf() instanceof TryTree tried
        && i + 2 < down.size()
        && down.get(i + 1).getLeaf() == tried.getBlock()) {
      block = down.get(i + 1);
      i += 2;
    }
    return new FirstWait(path, block, (StatementTree) down.get(i).getLeaf());
  }

  /** Whether the statement cannot skip the wait, but for a loop that has nothing to wait for. */
  private boolean isRegular() {
    return statement instanceof ExpressionStatementTree
        || statement instanceof VariableTree
        || statement instanceof ReturnTree
        || statement instanceof EnhancedForLoopTree
        || statement instanceof ForLoopTree;
  }

  /** Whether it is the wait for what {@code allOf} returns. */
  private boolean isOfAll(FutureVariables futures) {
    return path.getLeaf() == futures.waitFor(futures.together().get(0)).getLeaf();
  }

  /**
   * Whether a wait comes behind this one whenever it comes at all, and no handler takes what it
   * threw: the wait for a subtask that has been joined throws nothing.
   */
  private boolean leadsTo(TreePath wait) {
    if (GatheredTasks.start(wait.getLeaf()) < GatheredTasks.start(statement)) {
      return false;
    }
    Tree child = wait.getLeaf();
    for (TreePath at = wait.getParentPath(); at != null; at = at.getParentPath()) {
      if (at.getLeaf() == block.getLeaf()) {
        return true;
      }
      boolean isHandled =
          at.getLeaf() instanceof TryTree tried
              && tried.getBlock() == child
              && !tried.getCatches().isEmpty();
      boolean mayRunLater =
          Functions.is(at.getLeaf()) && !(at.getLeaf() instanceof LambdaExpressionTree);
      if (isHandled || mayRunLater) {
        return false;
      }
      child = at.getLeaf();
    }
    return false;
  }

  /** Whether a task starts in front of this wait, by code that takes no failure of the start. */
  private boolean isBehind(ForkableCall start, TreePath body) {
    if (!Functions.isIn(start.path(), body.getLeaf())
        || GatheredTasks.start(start.call()) > GatheredTasks.start(statement)) {
      return false;
    }
    for (TreePath at = start.path(); at.getLeaf() != body.getLeaf(); at = at.getParentPath()) {
      if (at.getLeaf() instanceof TryTree tried
          && !tried.getCatches().isEmpty()
          && tried.getBlock() != block.getLeaf()) {
        return false;
      }
    }
    return true;
  }
}
