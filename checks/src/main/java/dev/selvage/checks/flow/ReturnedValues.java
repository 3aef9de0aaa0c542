package dev.selvage.checks.flow;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.LambdaExpressionTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.ReturnTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.TreePath;
import com.sun.source.util.TreePathScanner;
import java.util.ArrayList;
import java.util.List;

/** What a method or a lambda may return. */
public final class ReturnedValues {

  private ReturnedValues() {}

  /**
   * The expressions that it returns, in the order of the code; none of a method without a body.
   *
   * @param function the path of a {@link MethodTree} or a {@link LambdaExpressionTree}
   */
  public static List<TreePath> of(TreePath function) {
    Tree body =
        function.getLeaf() instanceof LambdaExpressionTree lambda
            ? lambda.getBody()
            : ((MethodTree) function.getLeaf()).getBody();
    if (body == null) {
      return List.of();
    }
    TreePath path = new TreePath(function, body);
    return body instanceof ExpressionTree ? List.of(path) : returned(path);
  }

  /** The same for a method, given any path in its file. Costs a search for the method. */
  public static List<TreePath> of(MethodTree method, TreePath inFile) {
    return of(TreePath.getPath(inFile.getCompilationUnit(), method));
  }

  private static List<TreePath> returned(TreePath body) {
    List<TreePath> values = new ArrayList<>();
    new TreePathScanner<Void, Void>() {
      @Override
      public Void visitReturn(ReturnTree tree, Void unused) {
        if (tree.getExpression() != null) {
          values.add(new TreePath(getCurrentPath(), tree.getExpression()));
        }
        return null;
      }

      @Override
      public Void visitLambdaExpression(LambdaExpressionTree tree, Void unused) {
        return null;
      }

      @Override
      public Void visitClass(ClassTree tree, Void unused) {
        return null;
      }
    }.scan(body, null);
    return values;
  }
}
