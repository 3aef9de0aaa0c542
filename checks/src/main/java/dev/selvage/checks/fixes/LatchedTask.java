package dev.selvage.checks.fixes;

import com.sun.source.tree.BlockTree;
import com.sun.source.tree.ExpressionStatementTree;
import com.sun.source.tree.LambdaExpressionTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.NewClassTree;
import com.sun.source.tree.StatementTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.TryTree;
import com.sun.source.util.TreePath;
import com.sun.tools.javac.code.Symbol.VarSymbol;
import dev.selvage.checks.flow.Functions;
import dev.selvage.checks.flow.Symbols;
import dev.selvage.checks.tasks.Fates;
import java.util.List;
import java.util.Optional;

/**
 * A task that counts a latch down as the last thing that it does, in a statement or in {@code
 * finally}.
 *
 * @param start the call that starts it, which is a statement
 * @param made the thread that is made for it, or null
 * @param lambda the task
 * @param countDown the statement
 * @param tried the {@code try} that has nothing else in its {@code finally}, or null where the
 *     statement is the last of the lambda
 */
record LatchedTask(
    ForkableCall start,
    NewClassTree made,
    LambdaExpressionTree lambda,
    StatementTree countDown,
    TryTree tried) {

  /** The task that a call of {@code countDown()} belongs to, if it is one. */
  static Optional<LatchedTask> of(TreePath call) {
    TreePath function = Functions.around(call);
    if (!Symbols.name((MethodInvocationTree) call.getLeaf()).equals("countDown")
        || !(call.getParentPath().getLeaf() instanceof ExpressionStatementTree countDown)
        || !(function.getLeaf() instanceof LambdaExpressionTree lambda)
        || !(lambda.getBody() instanceof BlockTree body)
        || !SubmittingCode.isTask(lambda)) {
      return Optional.empty();
    }
    Tree last = body.getStatements().get(body.getStatements().size() - 1);
    Optional<TryTree> tried =
        last instanceof TryTree ending
                && ending.getFinallyBlock() != null
                && ending.getFinallyBlock().getStatements().equals(List.of(countDown))
                && ending.getResources().isEmpty()
            ? Optional.of(ending)
            : Optional.empty();
    if (last != countDown && tried.isEmpty()) {
      return Optional.empty();
    }
    return started(function)
        .map(
            start -> new LatchedTask(start, made(function), lambda, countDown, tried.orElse(null)));
  }

  private static NewClassTree made(TreePath lambda) {
    return lambda.getParentPath().getLeaf() instanceof NewClassTree thread ? thread : null;
  }

  /** The call that starts a lambda: of an executor in a local variable, or of a thread for it. */
  private static Optional<ForkableCall> started(TreePath lambda) {
    TreePath around = lambda.getParentPath();
    TreePath call =
        around.getLeaf() instanceof NewClassTree thread && isOfOneArgument(thread)
            ? FutureVariables.calledOn(around)
            : around;
    if (call == null
        || !(call.getLeaf() instanceof MethodInvocationTree start)
        || !(call.getParentPath().getLeaf() instanceof ExpressionStatementTree)
        || Symbols.method(start) == null) {
      return Optional.empty();
    }
    String owner = Symbols.method(start).owner.flatName().toString();
    String name = Symbols.name(start);
    if (owner.equals("java.lang.Thread")) {
      return name.equals(call == around ? "startVirtualThread" : "start")
          ? Optional.of(new ForkableCall(call, null))
          : Optional.empty();
    }
    VarSymbol pool =
        start.getMethodSelect() instanceof MemberSelectTree select
            ? Symbols.variable(select.getExpression())
            : null;
    return name.matches("execute|submit")
            && owner.startsWith("java.util.concurrent.")
            && start.getArguments().size() == 1
            && pool != null
            && Fates.isLocal(pool)
        ? Optional.of(new ForkableCall(call, pool))
        : Optional.empty();
  }

  private static boolean isOfOneArgument(NewClassTree thread) {
    return thread.getArguments().size() == 1
        && thread.getClassBody() == null
        && Symbols.type(thread) != null
        && Symbols.type(thread).tsym.flatName().contentEquals("java.lang.Thread");
  }
}
