package dev.selvage.checks.gather;

import com.google.errorprone.VisitorState;
import com.sun.source.tree.EnhancedForLoopTree;
import com.sun.source.tree.MemberReferenceTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.TreePath;
import com.sun.source.util.TreePathScanner;
import com.sun.source.util.TreeScanner;
import com.sun.tools.javac.code.Symbol.VarSymbol;
import dev.selvage.checks.flow.Facts;
import dev.selvage.checks.flow.Functions;
import dev.selvage.checks.flow.Loops;
import dev.selvage.checks.flow.Symbols;
import dev.selvage.checks.gather.Gather.Form;
import dev.selvage.checks.tasks.Fates;
import dev.selvage.checks.tasks.Task;
import dev.selvage.checks.tasks.Tasks;
import java.util.Optional;

/** All tasks handed over at once, and their futures asked when the last has ended. */
final class InvokedGather {

  private InvokedGather() {}

  /** {@code invokeAll}, whose futures are asked in turn, and not in a loop that LostFailure has. */
  static Optional<Gather> at(TreePath path, VisitorState state) {
    MethodInvocationTree call = (MethodInvocationTree) path.getLeaf();
    Tasks tasks = new Tasks(state);
    Task task = tasks.at(path).orElse(null);
    return task != null
            && task.form() == Task.Form.SUBMISSION
            && call.getArguments().size() == 1
            && areAsked(path, state)
            && !LookingAfter.cancels(path)
            && !isLeftByFirst(path, state)
        ? Optional.of(new Gather(Form.INVOKED, call, "invokeAll", false))
        : Optional.empty();
  }

  /** Whether the method keeps the futures that a call returns, and waits for one or the other. */
  private static boolean areAsked(TreePath call, VisitorState state) {
    Facts facts = Facts.of(state);
    VarSymbol futures = Symbols.variable(call.getParentPath().getLeaf());
    boolean[] found = {false};
    new TreeScanner<Void, Void>() {
      @Override
      public Void visitMethodInvocation(MethodInvocationTree each, Void unused) {
        found[0] |= FailingWait.isOne(each, facts);
        return super.visitMethodInvocation(each, null);
      }

      @Override
      public Void visitMemberReference(MemberReferenceTree each, Void unused) {
        found[0] |= FunctionWait.in(new TreePath(call, each), state) != null;
        return super.visitMemberReference(each, null);
      }
    }.scan(Functions.memberAround(call).getLeaf(), null);
    return found[0]
        && (futures == null
            ? call.getParentPath().getLeaf() instanceof MemberSelectTree
                || call.getParentPath().getLeaf() instanceof EnhancedForLoopTree
            : Fates.isLocal(futures) && Keeping.areElementsKept(futures, call));
  }

  private static boolean isLeftByFirst(TreePath path, VisitorState state) {
    boolean[] found = {false};
    new TreePathScanner<Void, Void>() {
      @Override
      public Void scan(Tree tree, Void unused) {
        if (tree != null && Loops.isLoop(tree) && tree.getKind() != Tree.Kind.DO_WHILE_LOOP) {
          found[0] |= FailFastLoop.wait(new TreePath(getCurrentPath(), tree), state).isPresent();
        }
        return super.scan(tree, null);
      }
    }.scan(Functions.memberAround(path), null);
    return found[0];
  }
}
