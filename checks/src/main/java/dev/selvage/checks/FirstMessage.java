package dev.selvage.checks;

import com.sun.source.tree.ExpressionStatementTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.TreePath;
import com.sun.source.util.TreeScanner;
import com.sun.tools.javac.code.Symbol.MethodSymbol;
import dev.selvage.checks.flow.Symbols;
import dev.selvage.checks.tasks.Task;

/** Whether a message is the first of its kind that a method sends without looking at the result. */
final class FirstMessage extends TreeScanner<Void, Void> {

  private final MethodSymbol method;
  private Tree first;

  private FirstMessage(MethodSymbol method) {
    this.method = method;
  }

  /** Costs a scan of the method around it. */
  static boolean is(Task message) {
    TreePath around = message.path();
    while (around.getParentPath() != null && !(around.getLeaf() instanceof MethodTree)) {
      around = around.getParentPath();
    }
    FirstMessage scanner = new FirstMessage(message.method());
    scanner.scan(around.getLeaf(), null);
    return scanner.first == null || scanner.first == message.tree();
  }

  @Override
  public Void visitExpressionStatement(ExpressionStatementTree statement, Void unused) {
    if (first == null
        && statement.getExpression() instanceof MethodInvocationTree call
        && Symbols.method(call) == method) {
      first = call;
    }
    return super.visitExpressionStatement(statement, null);
  }
}
