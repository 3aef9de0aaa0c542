package dev.selvage.checks.gather;

import com.google.errorprone.VisitorState;
import com.sun.source.tree.LambdaExpressionTree;
import com.sun.source.tree.MemberReferenceTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.TreePath;
import com.sun.source.util.TreePathScanner;
import com.sun.tools.javac.code.Symbol.MethodSymbol;
import com.sun.tools.javac.code.Symbol.VarSymbol;
import com.sun.tools.javac.tree.JCTree;
import com.sun.tools.javac.tree.TreeInfo;
import dev.selvage.catalog.Kind;
import dev.selvage.checks.flow.Facts;
import dev.selvage.checks.flow.Functions;
import dev.selvage.checks.flow.Symbols;
import dev.selvage.checks.tasks.Fates;

/** A function that waits for the future that it is given. */
public final class FunctionWait {

  private FunctionWait() {}

  /**
   * The wait for its argument that a function is or makes, and that lets a failure out; or null.
   */
  public static TreePath in(TreePath function, VisitorState state) {
    Facts facts = Facts.of(state);
    if (function.getLeaf() instanceof MemberReferenceTree) {
      return TreeInfo.symbol((JCTree) function.getLeaf()) instanceof MethodSymbol method
              && method.getParameters().isEmpty()
              && facts.find(Kind.AWAITS_TASK, method).isPresent()
          ? function
          : null;
    }
    if (!(function.getLeaf() instanceof LambdaExpressionTree lambda)
        || lambda.getParameters().size() != 1) {
      return null;
    }
    VarSymbol parameter = Symbols.variable(lambda.getParameters().get(0));
    TreePath[] found = {null};
    new TreePathScanner<Void, Void>() {
      @Override
      public Void scan(Tree tree, Void unused) {
        return tree != null && Functions.is(tree) ? null : super.scan(tree, null);
      }

      @Override
      public Void visitMethodInvocation(MethodInvocationTree call, Void unused) {
        if (found[0] == null
            && FailingWait.isWithoutEnd(call, facts)
            && Symbols.variable(Fates.receiver(getCurrentPath()).getLeaf()) == parameter
            && new FailingWait(state).leaves(getCurrentPath(), lambda)) {
          found[0] = getCurrentPath();
        }
        return super.visitMethodInvocation(call, null);
      }
    }.scan(new TreePath(function, lambda.getBody()), null);
    return found[0];
  }
}
