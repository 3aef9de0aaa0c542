package dev.selvage.checks.flow;

import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.LambdaExpressionTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.NewClassTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.TreePath;
import com.sun.source.util.TreeScanner;
import com.sun.tools.javac.code.Symbol;
import com.sun.tools.javac.tree.JCTree;
import com.sun.tools.javac.tree.TreeInfo;
import java.util.Set;

/**
 * Calls of {@code get()} on a future that is done, which neither wait nor throw
 * InterruptedException although they declare it: in the stage behind an {@code allOf}, after {@code
 * isDone()} was asked, and where the JDK calls back with a future that is done.
 */
public final class CompletedFutures {

  private static final Set<String> GATHERS =
      Set.of("allOf", "whenAllComplete", "whenAllSucceed", "allAsList", "successfulAsList", "all");
  private static final Set<String> ASKS =
      Set.of("isDone", "isSuccess", "isCompletedExceptionally", "isCompleted");
  private static final Set<String> CALLED_WHEN_DONE = Set.of("done", "afterExecute");

  private CompletedFutures() {}

  /**
   * Whether a call is such a {@code get()}.
   *
   * @param around the path of a tree around the call, in the same lambda
   */
  public static boolean isGet(Tree call, TreePath around) {
    return call instanceof MethodInvocationTree get
        && get.getArguments().isEmpty()
        && get.getMethodSelect() instanceof MemberSelectTree select
        && select.getIdentifier().contentEquals("get")
        && isDone(select.getExpression(), get, around);
  }

  /**
   * Whether a future is known to be done.
   *
   * @param get the call on it
   * @param around the path of a tree around the call, in the same lambda
   */
  public static boolean isDone(ExpressionTree future, Tree get, TreePath around) {
    for (TreePath at = around; at != null; at = at.getParentPath()) {
      Tree tree = at.getLeaf();
      if (isBehindGather(at)) {
        return true;
      }
      if (tree instanceof MethodTree method) {
        return CALLED_WHEN_DONE.contains(method.getName().toString()) || asks(method, future, get);
      }
    }
    return false;
  }

  /**
   * Whether a lambda, or the method of an object that is made there, is handed to a call on a chain
   * that begins with a gather.
   */
  public static boolean isBehindGather(TreePath code) {
    TreePath function = code;
    if (code.getLeaf() instanceof MethodTree
        && code.getParentPath().getParentPath() != null
        && code.getParentPath().getParentPath().getLeaf() instanceof NewClassTree) {
      function = code.getParentPath().getParentPath();
    } else if (!(code.getLeaf() instanceof LambdaExpressionTree)) {
      return false;
    }
    Tree receiver = function.getParentPath().getLeaf();
    while (receiver instanceof MethodInvocationTree call
        && call.getMethodSelect() instanceof MemberSelectTree select) {
      if (isGather(select.getExpression())) {
        return true;
      }
      receiver = select.getExpression();
    }
    return false;
  }

  /** Whether an expression makes a future that is done when those that it is given are. */
  public static boolean isGather(Tree expression) {
    return expression instanceof MethodInvocationTree call && GATHERS.contains(Symbols.name(call));
  }

  /** Whether code in front of {@code get} asks if the future is done. */
  private static boolean asks(MethodTree method, ExpressionTree future, Tree get) {
    Symbol variable = Symbols.variable(future);
    boolean[] found = {false};
    new TreeScanner<Void, Void>() {
      @Override
      public Void visitMethodInvocation(MethodInvocationTree call, Void unused) {
        found[0] |=
            variable != null
                && call.getMethodSelect() instanceof MemberSelectTree select
                && ASKS.contains(select.getIdentifier().toString())
                && Symbols.variable(select.getExpression()) == variable
                && TreeInfo.getStartPos((JCTree) call) < TreeInfo.getStartPos((JCTree) get);
        return super.visitMethodInvocation(call, null);
      }
    }.scan(method.getBody(), null);
    return found[0];
  }
}
