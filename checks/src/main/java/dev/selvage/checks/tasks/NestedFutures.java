package dev.selvage.checks.tasks;

import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.LambdaExpressionTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.TreePath;
import com.sun.tools.javac.code.Symbol.MethodSymbol;
import com.sun.tools.javac.code.Symbol.VarSymbol;
import com.sun.tools.javac.code.Type;
import dev.selvage.catalog.Kind;
import dev.selvage.checks.flow.Facts;
import dev.selvage.checks.flow.Symbols;

/** A future whose result is a future, as {@code thenApply} makes it of an asynchronous function. */
final class NestedFutures {

  private final Facts facts;

  NestedFutures(Facts facts) {
    this.facts = facts;
  }

  /**
   * Whether a call makes a future of a future, and what follows forgets the inner one.
   *
   * @param path of a call that takes a function which returns a future
   */
  boolean isLost(TreePath path) {
    MethodSymbol method = Symbols.method((MethodInvocationTree) path.getLeaf());
    return (facts.find(Kind.ADDS_STAGE, method).isPresent()
            || facts.find(Kind.OBSERVES_FAILURE, method).isPresent())
        && isNested(Symbols.type(path.getLeaf()))
        && isForgotten(path);
  }

  private boolean isNested(Type type) {
    return type != null
        && facts.isOf(Kind.TASK_HANDLE, type)
        && type.getTypeArguments().size() == 1
        && facts.isOf(Kind.TASK_HANDLE, type.getTypeArguments().head);
  }

  private boolean isForgotten(TreePath nested) {
    TreePath around = nested.getParentPath();
    Tree tree = around.getLeaf();
    return switch (tree.getKind()) {
      case EXPRESSION_STATEMENT -> true;
      case RETURN -> isHiddenByResult(around);
      case VARIABLE -> isForgotten(Symbols.variable(tree), around);
      case MEMBER_SELECT ->
          around.getParentPath().getLeaf() instanceof MethodInvocationTree call
              && forgets(call, around.getParentPath());
      default -> false;
    };
  }

  /** Whether the result type of the method no longer says that there is a future inside. */
  private boolean isHiddenByResult(TreePath leave) {
    for (TreePath at = leave; at != null; at = at.getParentPath()) {
      if (at.getLeaf() instanceof LambdaExpressionTree) {
        return false;
      }
      if (at.getLeaf() instanceof MethodTree method) {
        Type type = method.getReturnType() == null ? null : Symbols.type(method.getReturnType());
        return type != null
            && type.getTypeArguments().size() == 1
            && !facts.isOf(Kind.TASK_HANDLE, type.getTypeArguments().head);
      }
    }
    return false;
  }

  private boolean isForgotten(VarSymbol variable, TreePath at) {
    return variable != null
        && Fates.isLocal(variable)
        && Uses.of(variable, at).stream()
            .allMatch(
                use ->
                    use.getParentPath().getLeaf() instanceof MemberSelectTree
                        && use.getParentPath().getParentPath().getLeaf()
                            instanceof MethodInvocationTree call
                        && forgets(call, use.getParentPath().getParentPath()));
  }

  /** Whether a method of the outer future leaves the inner one behind. */
  private boolean forgets(MethodInvocationTree call, TreePath at) {
    MethodSymbol method = Symbols.method(call);
    if (facts.find(Kind.AWAITS_TASK, method).isPresent()) {
      return at.getParentPath().getLeaf().getKind() == Tree.Kind.EXPRESSION_STATEMENT;
    }
    return facts.find(Kind.ADDS_STAGE, method).isPresent()
        && call.getArguments().stream().allMatch(NestedFutures::ignoresItsArgument);
  }

  private static boolean ignoresItsArgument(ExpressionTree function) {
    if (!(function instanceof LambdaExpressionTree lambda)) {
      Type type = Symbols.type(function);
      return type != null && type.tsym.flatName().contentEquals("java.lang.Runnable");
    }
    return lambda.getParameters().stream()
        .map(Symbols::variable)
        .allMatch(parameter -> parameter != null && !Uses.areIn(lambda.getBody(), parameter));
  }
}
