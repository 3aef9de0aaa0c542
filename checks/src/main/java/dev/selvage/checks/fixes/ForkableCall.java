package dev.selvage.checks.fixes;

import com.sun.source.tree.BlockTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.LambdaExpressionTree;
import com.sun.source.tree.MemberReferenceTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.ReturnTree;
import com.sun.source.util.TreePath;
import com.sun.tools.javac.code.Symbol.MethodSymbol;
import com.sun.tools.javac.code.Symbol.VarSymbol;
import com.sun.tools.javac.code.Type;
import com.sun.tools.javac.code.TypeTag;
import com.sun.tools.javac.tree.JCTree.JCMemberReference;
import com.sun.tools.javac.tree.JCTree.JCMemberReference.OverloadKind;
import dev.selvage.checks.flow.OwnCodeScanner;
import dev.selvage.checks.flow.Symbols;
import dev.selvage.checks.tasks.Fates;
import java.util.Optional;
import java.util.Set;

/**
 * A call that starts a task which a scope could fork instead, with the same function as its
 * argument.
 *
 * @param path of the call
 * @param pool the local variable of the executor, or null where the task runs in the common pool
 */
record ForkableCall(TreePath path, VarSymbol pool) {

  static final String FUTURE = "java.util.concurrent.CompletableFuture";

  private static final Set<String> EXECUTORS =
      Set.of(
          "java.util.concurrent.ExecutorService",
          "java.util.concurrent.AbstractExecutorService",
          "java.util.concurrent.ThreadPoolExecutor");

  /** The call at a path, if it is one. */
  static Optional<ForkableCall> at(TreePath path) {
    if (!(path.getLeaf() instanceof MethodInvocationTree call) || Symbols.method(call) == null) {
      return Optional.empty();
    }
    String owner = Symbols.method(call).owner.flatName().toString();
    return switch (Symbols.name(call)) {
      case "submit" -> EXECUTORS.contains(owner) ? submission(call, path) : Optional.empty();
      case "supplyAsync", "runAsync" ->
          owner.equals(FUTURE) ? asynchronous(call, path) : Optional.empty();
      default -> Optional.empty();
    };
  }

  MethodInvocationTree call() {
    return (MethodInvocationTree) path.getLeaf();
  }

  private static Optional<ForkableCall> submission(MethodInvocationTree call, TreePath path) {
    return call.getMethodSelect() instanceof MemberSelectTree select
            && call.getArguments().size() == 1
            && SubmittingCode.isTask(call.getArguments().get(0))
        ? inPool(select.getExpression(), path)
        : Optional.empty();
  }

  private static Optional<ForkableCall> asynchronous(MethodInvocationTree call, TreePath path) {
    ExpressionTree task = call.getArguments().get(0);
    boolean isForkable =
        SubmittingCode.isTask(task)
            && isOfOneMethod(task)
            && (Symbols.name(call).equals("supplyAsync") || hasNoResult(task));
    return !isForkable
        ? Optional.empty()
        : call.getArguments().size() == 1
            ? Optional.of(new ForkableCall(path, null))
            : inPool(call.getArguments().get(1), path);
  }

  private static Optional<ForkableCall> inPool(ExpressionTree executor, TreePath path) {
    VarSymbol pool = Symbols.variable(executor);
    return pool != null && Fates.isLocal(pool)
        ? Optional.of(new ForkableCall(path, pool))
        : Optional.empty();
  }

  /** Whether a method reference means one method, whatever type of function is wanted. */
  private static boolean isOfOneMethod(ExpressionTree task) {
    return !(task instanceof JCMemberReference reference)
        || reference.getOverloadKind() == OverloadKind.UNOVERLOADED;
  }

  /** Whether a function cannot be taken for one that has a result: {@code fork} has both kinds. */
  private static boolean hasNoResult(ExpressionTree task) {
    if (task instanceof MemberReferenceTree) {
      return ((JCMemberReference) task).sym instanceof MethodSymbol method
          && method.getReturnType().hasTag(TypeTag.VOID);
    }
    LambdaExpressionTree lambda = (LambdaExpressionTree) task;
    if (lambda.getBody() instanceof BlockTree body) {
      boolean[] returns = {false};
      new OwnCodeScanner() {
        @Override
        public Void visitReturn(ReturnTree tree, Void unused) {
          returns[0] |= tree.getExpression() != null;
          return null;
        }
      }.scan(body, null);
      return !returns[0];
    }
    Type type = Symbols.type(lambda.getBody());
    return type != null && type.hasTag(TypeTag.VOID);
  }
}
