package dev.selvage.checks.virtualthreads;

import com.google.errorprone.VisitorState;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.LambdaExpressionTree;
import com.sun.source.tree.MemberReferenceTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.TreePath;
import com.sun.tools.javac.code.Symbol.MethodSymbol;
import com.sun.tools.javac.tree.JCTree;
import com.sun.tools.javac.tree.TreeInfo;
import dev.selvage.checks.executors.ThreadBounds;
import dev.selvage.checks.executors.ThreadBounds.Threads;
import dev.selvage.checks.flow.FileIndex;
import dev.selvage.checks.tasks.Fates;
import dev.selvage.checks.tasks.Task;
import dev.selvage.checks.tasks.Tasks;
import java.util.Optional;

/** Tasks that visibly run in a virtual thread, and their code. */
final class VirtualTasks {

  private VirtualTasks() {}

  /** The code of the task that begins at a call, if a virtual thread runs it and it is in sight. */
  static Optional<Tree> code(TreePath call, VisitorState state) {
    return new Tasks(state)
        .at(call)
        .filter(task -> !task.arguments().isEmpty() && isVirtual(task, state))
        .flatMap(task -> code(task.arguments().get(0), state));
  }

  private static boolean isVirtual(Task task, VisitorState state) {
    TreePath receiver = Fates.receiver(task.path());
    return switch (task.form()) {
      case START ->
          task.method().name.contentEquals("startVirtualThread")
              || task.tree().toString().contains("ofVirtual()");
      case SUBMISSION, EXECUTION ->
          receiver != null && new ThreadBounds(state).of(receiver) == Threads.VIRTUAL;
      default -> false;
    };
  }

  private static Optional<Tree> code(ExpressionTree body, VisitorState state) {
    if (body instanceof LambdaExpressionTree lambda) {
      return Optional.of(lambda.getBody());
    }
    return body instanceof MemberReferenceTree
            && TreeInfo.symbol((JCTree) body) instanceof MethodSymbol method
        ? Optional.ofNullable((MethodTree) FileIndex.of(state).declaration(method))
            .map(Tree.class::cast)
        : Optional.empty();
  }
}
