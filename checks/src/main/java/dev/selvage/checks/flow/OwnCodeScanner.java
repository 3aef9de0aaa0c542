package dev.selvage.checks.flow;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.LambdaExpressionTree;
import com.sun.source.util.TreeScanner;

/** Scans what a piece of code does itself: not what a lambda or a class inside of it does. */
public abstract class OwnCodeScanner extends TreeScanner<Void, Void> {

  @Override
  public final Void visitLambdaExpression(LambdaExpressionTree tree, Void unused) {
    return null;
  }

  @Override
  public final Void visitClass(ClassTree tree, Void unused) {
    return null;
  }
}
