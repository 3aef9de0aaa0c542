package dev.selvage.checks.flow;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.LambdaExpressionTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.SwitchExpressionTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.TreePath;

/** Code that a jump cannot leave: methods, lambdas, class bodies, switch expressions. */
public final class Functions {

  private Functions() {}

  public static boolean is(Tree tree) {
    return tree instanceof MethodTree
        || tree instanceof LambdaExpressionTree
        || tree instanceof ClassTree
        || tree instanceof SwitchExpressionTree;
  }

  /** The innermost one that {@code path} is in or is itself; the file where there is none. */
  public static TreePath around(TreePath path) {
    TreePath at = path;
    while (at.getParentPath() != null && !is(at.getLeaf())) {
      at = at.getParentPath();
    }
    return at;
  }

  /** The method, or else the outermost member of a class, that {@code path} is in. */
  public static TreePath memberAround(TreePath path) {
    TreePath at = path;
    while (at.getParentPath() != null
        && !(at.getLeaf() instanceof MethodTree)
        && !(at.getParentPath().getLeaf() instanceof ClassTree)) {
      at = at.getParentPath();
    }
    return at;
  }

  /** Whether a place is in a piece of code, or is it. */
  public static boolean isIn(TreePath place, Tree code) {
    for (TreePath at = place; at != null; at = at.getParentPath()) {
      if (at.getLeaf() == code) {
        return true;
      }
    }
    return false;
  }
}
