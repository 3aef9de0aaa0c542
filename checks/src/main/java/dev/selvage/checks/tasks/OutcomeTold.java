package dev.selvage.checks.tasks;

import com.sun.source.tree.BlockTree;
import com.sun.source.tree.ConditionalExpressionTree;
import com.sun.source.tree.IfTree;
import com.sun.source.tree.LambdaExpressionTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.StatementTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.TreeScanner;
import dev.selvage.checks.flow.Symbols;
import java.util.List;
import java.util.Set;

/**
 * Code that tells failure from success without the throwable: it branches on the result, which is
 * null after a failure, and has an answer for either case; or it asks the futures themselves.
 */
final class OutcomeTold extends TreeScanner<Void, Void> {

  private static final Set<String> ASKS =
      Set.of("isCompletedExceptionally", "exceptionNow", "isSuccess", "succeeded", "failed");

  private final LambdaExpressionTree function;
  private boolean told;

  private OutcomeTold(LambdaExpressionTree function) {
    this.function = function;
  }

  static boolean in(LambdaExpressionTree function) {
    OutcomeTold scanner = new OutcomeTold(function);
    scanner.scan(function.getBody(), null);
    return scanner.told;
  }

  @Override
  public Void visitBlock(BlockTree tree, Void unused) {
    List<? extends StatementTree> statements = tree.getStatements();
    for (int i = 0; i + 1 < statements.size(); i++) {
      told |= statements.get(i) instanceof IfTree branch && namesResult(branch.getCondition());
    }
    return super.visitBlock(tree, null);
  }

  @Override
  public Void visitIf(IfTree tree, Void unused) {
    told |= namesResult(tree.getCondition()) && tree.getElseStatement() != null;
    return super.visitIf(tree, null);
  }

  @Override
  public Void visitConditionalExpression(ConditionalExpressionTree tree, Void unused) {
    told |= namesResult(tree.getCondition());
    return super.visitConditionalExpression(tree, null);
  }

  @Override
  public Void visitMethodInvocation(MethodInvocationTree tree, Void unused) {
    told |= ASKS.contains(Symbols.name(tree));
    return super.visitMethodInvocation(tree, null);
  }

  private boolean namesResult(Tree condition) {
    return function.getParameters().stream()
        .map(Symbols::variable)
        .anyMatch(parameter -> parameter != null && Uses.areIn(condition, parameter));
  }
}
