package dev.selvage.checks.fixes;

import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.Tree;
import com.sun.tools.javac.code.Symbol.MethodSymbol;
import dev.selvage.checks.flow.JavaTypes;
import dev.selvage.checks.flow.OwnCodeScanner;
import dev.selvage.checks.flow.Symbols;

/** Looks for calls that throw InterruptedException, also such as are caught at once. */
final class WaitScanner extends OwnCodeScanner {

  private final JavaTypes types;
  private boolean found;

  private WaitScanner(JavaTypes types) {
    this.types = types;
  }

  static boolean finds(Tree tree, JavaTypes types) {
    WaitScanner scanner = new WaitScanner(types);
    scanner.scan(tree, null);
    return scanner.found;
  }

  @Override
  public Void visitMethodInvocation(MethodInvocationTree tree, Void unused) {
    MethodSymbol method = Symbols.method(tree);
    found |=
        method != null && method.getThrownTypes().stream().anyMatch(types::isInterruptedException);
    return super.visitMethodInvocation(tree, null);
  }
}
