package dev.selvage.checks;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.LambdaExpressionTree;
import com.sun.source.tree.ReturnTree;
import com.sun.source.util.TreeScanner;
import java.util.ArrayList;
import java.util.List;

/** What a lambda may return. */
final class Results extends TreeScanner<Void, Void> {

  private final List<ExpressionTree> found = new ArrayList<>();

  private Results() {}

  static List<ExpressionTree> of(LambdaExpressionTree lambda) {
    if (lambda.getBody() instanceof ExpressionTree expression) {
      return List.of(expression);
    }
    Results results = new Results();
    results.scan(lambda.getBody(), null);
    return results.found;
  }

  @Override
  public Void visitReturn(ReturnTree leave, Void unused) {
    if (leave.getExpression() != null) {
      found.add(leave.getExpression());
    }
    return null;
  }

  @Override
  public Void visitLambdaExpression(LambdaExpressionTree inner, Void unused) {
    return null;
  }

  @Override
  public Void visitClass(ClassTree inner, Void unused) {
    return null;
  }
}
