package dev.selvage.checks.gather;

import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.TryTree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.TreePath;
import com.sun.tools.javac.code.Symbol.VarSymbol;
import dev.selvage.checks.flow.Functions;
import dev.selvage.checks.flow.Symbols;
import dev.selvage.checks.tasks.Fates;
import java.util.stream.Stream;

/** An executor that is the resource of a {@code try}, and so waits for its tasks at its end. */
final class ClosedExecutor {

  private ClosedExecutor() {}

  /** Whether the executor of some tasks is such a resource around a place. */
  static boolean isAround(TreePath place, Started tasks) {
    for (TreePath at = place; at != null && !Functions.is(at.getLeaf()); at = at.getParentPath()) {
      if (at.getLeaf() instanceof TryTree tried
          && tried.getResources().stream().anyMatch(each -> isExecutorOf(each, tasks))) {
        return true;
      }
    }
    return false;
  }

  private static boolean isExecutorOf(Tree resource, Started tasks) {
    VarSymbol executor = resource instanceof VariableTree ? Symbols.variable(resource) : null;
    return executor != null && tasks.calls().stream().anyMatch(each -> runsOn(each, executor));
  }

  private static boolean runsOn(TreePath task, VarSymbol executor) {
    TreePath receiver = Fates.receiver(task);
    Stream<? extends Tree> named =
        task.getLeaf() instanceof MethodInvocationTree call
            ? call.getArguments().stream()
            : Stream.empty();
    return Stream.concat(receiver == null ? Stream.empty() : Stream.of(receiver.getLeaf()), named)
        .anyMatch(each -> Symbols.variable(each) == executor);
  }
}
