package dev.selvage.checks.scopes;

import com.google.errorprone.VisitorState;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.NewClassTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.TreePath;
import dev.selvage.checks.flow.FileIndex;
import dev.selvage.checks.flow.Symbols;
import dev.selvage.checks.tasks.Task;
import dev.selvage.checks.tasks.Tasks;
import java.util.Optional;

/** Functions that another thread runs. */
final class OtherThreads {

  private OtherThreads() {}

  /** Whether a lambda is handed to an executor or a thread. */
  static boolean runs(TreePath lambda, VisitorState state) {
    Tree around = lambda.getParentPath().getLeaf();
    return around instanceof NewClassTree creation
            && FileIndex.of(state).types().isThread(Symbols.type(creation))
        || task(lambda, state).isPresent();
  }

  /** The task that a lambda is the body of, if an executor or a thread takes it. */
  static Optional<Task> task(TreePath lambda, VisitorState state) {
    TreePath around = lambda.getParentPath();
    return around.getLeaf() instanceof MethodInvocationTree call
            && call.getArguments().contains(lambda.getLeaf())
        ? new Tasks(state)
            .at(around)
            .filter(
                task ->
                    switch (task.form()) {
                      case SUBMISSION, EXECUTION, SCHEDULE, START -> true;
                      default -> false;
                    })
        : Optional.empty();
  }
}
