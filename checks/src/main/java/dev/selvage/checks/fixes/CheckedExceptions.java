package dev.selvage.checks.fixes;

import com.google.errorprone.VisitorState;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.NewClassTree;
import com.sun.source.tree.ThrowTree;
import com.sun.source.tree.Tree;
import com.sun.tools.javac.code.Symbol.MethodSymbol;
import dev.selvage.checks.flow.OwnCodeScanner;
import dev.selvage.checks.flow.Symbols;

/** Exceptions that code may throw and that a function of the JDK's interfaces must not. */
final class CheckedExceptions extends OwnCodeScanner {

  private final VisitorState state;
  private boolean found;

  private CheckedExceptions(VisitorState state) {
    this.state = state;
  }

  /** Whether code throws nothing that is checked, as far as it is known. Costs one scan. */
  static boolean areNoneIn(Tree code, VisitorState state) {
    CheckedExceptions scanner = new CheckedExceptions(state);
    scanner.scan(code, null);
    return !scanner.found;
  }

  @Override
  public Void visitMethodInvocation(MethodInvocationTree call, Void unused) {
    found |= throwsOne(Symbols.method(call));
    return super.visitMethodInvocation(call, null);
  }

  @Override
  public Void visitNewClass(NewClassTree creation, Void unused) {
    found |= throwsOne(Symbols.constructor(creation));
    return super.visitNewClass(creation, null);
  }

  @Override
  public Void visitThrow(ThrowTree tree, Void unused) {
    found = true;
    return null;
  }

  private boolean throwsOne(MethodSymbol method) {
    return method == null
        || method.getThrownTypes().stream()
            .anyMatch(
                thrown ->
                    !state.getTypes().isSubtype(thrown, state.getSymtab().runtimeExceptionType)
                        && !state.getTypes().isSubtype(thrown, state.getSymtab().errorType));
  }
}
