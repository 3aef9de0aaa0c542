package dev.selvage.checks.fanout;

import com.google.errorprone.VisitorState;
import com.sun.source.tree.LambdaExpressionTree;
import com.sun.source.tree.MemberReferenceTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.util.TreePath;
import dev.selvage.checks.fanout.FanOut.Form;
import dev.selvage.checks.flow.Facts;
import dev.selvage.checks.flow.Functions;
import dev.selvage.checks.flow.Symbols;
import dev.selvage.checks.gather.Barriers;
import dev.selvage.checks.gather.FailingWait;
import dev.selvage.checks.gather.FunctionWait;
import dev.selvage.checks.gather.Origins;
import dev.selvage.checks.tasks.Fates;
import java.util.Optional;

/** A stream that starts a task for an element and waits for it before it takes the next one. */
public final class DisguisedSequence {

  private final VisitorState state;

  public DisguisedSequence(VisitorState state) {
    this.state = state;
  }

  /**
   * The wait of such a stream: a call in its function, or a function behind the one that starts.
   */
  public Optional<FanOut> at(TreePath path) {
    MethodInvocationTree call = (MethodInvocationTree) path.getLeaf();
    boolean is =
        FailingWait.isWithoutEnd(call, Facts.of(state))
            ? isInOneFunction(path)
            : isMapping(call) && isInTwoFunctions(call, path);
    return is ? Optional.of(new FanOut(Form.ONE_BY_ONE, call)) : Optional.empty();
  }

  private boolean isInOneFunction(TreePath wait) {
    TreePath function = Functions.around(wait);
    return function.getLeaf() instanceof LambdaExpressionTree
        && isSequential(function.getParentPath())
        && Symbols.variable(Fates.receiver(wait).getLeaf()) == null
        && new Origins(state).ofFuture(Fates.receiver(wait)).isPresent();
  }

  private static boolean isSequential(TreePath mapping) {
    return mapping.getLeaf() instanceof MethodInvocationTree call
        && isMapping(call)
        && !mapping.getLeaf().toString().matches("(?s).*\\.parallel(Stream)?\\(\\).*");
  }

  private boolean isInTwoFunctions(MethodInvocationTree call, TreePath path) {
    TreePath receiver = Fates.receiver(path);
    return call.getArguments().size() == 1
        && (call.getArguments().get(0) instanceof LambdaExpressionTree
            || call.getArguments().get(0) instanceof MemberReferenceTree)
        && receiver != null
        && FunctionWait.in(new TreePath(path, call.getArguments().get(0)), state) != null
        && !Barriers.isBehind(receiver)
        && isSequential(path)
        && new Origins(state).ofAll(receiver).isPresent();
  }

  private static boolean isMapping(MethodInvocationTree call) {
    return Symbols.name(call).startsWith("map")
        && Symbols.method(call) != null
        && Symbols.method(call).owner.packge().flatName().contentEquals("java.util.stream");
  }
}
