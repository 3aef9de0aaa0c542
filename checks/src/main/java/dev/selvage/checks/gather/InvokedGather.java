package dev.selvage.checks.gather;

import com.google.errorprone.VisitorState;
import com.sun.source.tree.EnhancedForLoopTree;
import com.sun.source.tree.LambdaExpressionTree;
import com.sun.source.tree.MemberReferenceTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.TreePath;
import com.sun.source.util.TreePathScanner;
import com.sun.tools.javac.code.Symbol.VarSymbol;
import dev.selvage.checks.flow.Functions;
import dev.selvage.checks.flow.Loops;
import dev.selvage.checks.flow.Symbols;
import dev.selvage.checks.gather.Gather.Form;
import dev.selvage.checks.tasks.Fates;
import dev.selvage.checks.tasks.Task;
import dev.selvage.checks.tasks.Tasks;
import java.util.Optional;

/** All tasks handed over at once, where the first failure ends the look at their futures. */
final class InvokedGather {

  private InvokedGather() {}

  /** The gather that a call of {@code invokeAll} is, which waits for more than the code needs. */
  static Optional<Gather> at(TreePath path, VisitorState state) {
    MethodInvocationTree call = (MethodInvocationTree) path.getLeaf();
    Task task = new Tasks(state).at(path).orElse(null);
    return task != null
            && task.form() == Task.Form.SUBMISSION
            && call.getArguments().size() == 1
            && areKept(path)
            && areLeftByFirst(path, state)
            && !LookingAfter.cancels(path)
        ? Optional.of(new Gather(Form.INVOKED, call, "invokeAll", false))
        : Optional.empty();
  }

  private static boolean areKept(TreePath call) {
    Tree around = call.getParentPath().getLeaf();
    VarSymbol futures = around instanceof VariableTree ? Symbols.variable(around) : null;
    return futures == null
        ? around instanceof MemberSelectTree || around instanceof EnhancedForLoopTree
        : Fates.isLocal(futures) && Keeping.areElementsKept(futures, call);
  }

  /** Whether the method asks futures in a loop or a stream, and leaves it when one has failed. */
  private static boolean areLeftByFirst(TreePath call, VisitorState state) {
    boolean[] found = {false};
    new TreePathScanner<Void, Void>() {
      @Override
      public Void scan(Tree tree, Void unused) {
        if (tree != null && Loops.isLoop(tree) && tree.getKind() != Tree.Kind.DO_WHILE_LOOP) {
          found[0] |= FailFastLoop.wait(new TreePath(getCurrentPath(), tree), state).isPresent();
        } else if (tree instanceof MemberReferenceTree || tree instanceof LambdaExpressionTree) {
          found[0] |= FunctionWait.in(new TreePath(getCurrentPath(), tree), state) != null;
        }
        return super.scan(tree, null);
      }
    }.scan(Functions.memberAround(call), null);
    return found[0];
  }
}
