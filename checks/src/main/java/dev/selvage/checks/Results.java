package dev.selvage.checks;

import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.LambdaExpressionTree;
import com.sun.source.tree.ReturnTree;
import dev.selvage.checks.flow.OwnCodeScanner;
import java.util.ArrayList;
import java.util.List;

/** What a lambda may return. */
final class Results extends OwnCodeScanner {

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
}
