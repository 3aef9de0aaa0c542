package dev.selvage.checks;

import com.sun.source.tree.AssignmentTree;
import com.sun.source.tree.CompoundAssignmentTree;
import com.sun.source.tree.LiteralTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.UnaryTree;
import com.sun.source.util.TreeScanner;
import dev.selvage.checks.flow.CallNames;
import dev.selvage.checks.flow.Symbols;

/**
 * Whether code that is told of a failure keeps account of it without reading it: counts it, sets a
 * flag, puts a state back, tells somebody that something failed.
 */
final class Counted extends TreeScanner<Void, Void> {

  private boolean found;

  private Counted() {}

  static boolean isIn(Tree code) {
    Counted counted = new Counted();
    counted.scan(code, null);
    return counted.found;
  }

  @Override
  public Void visitMethodInvocation(MethodInvocationTree call, Void unused) {
    String name = Symbols.name(call);
    found |= CallNames.isCounting(name) || name.equals("compareAndSet");
    return super.visitMethodInvocation(call, null);
  }

  @Override
  public Void visitUnary(UnaryTree unary, Void unused) {
    found |=
        switch (unary.getKind()) {
          case PREFIX_INCREMENT, POSTFIX_INCREMENT -> true;
          default -> false;
        };
    return super.visitUnary(unary, null);
  }

  @Override
  public Void visitCompoundAssignment(CompoundAssignmentTree assignment, Void unused) {
    found = true;
    return null;
  }

  @Override
  public Void visitAssignment(AssignmentTree assignment, Void unused) {
    found |=
        assignment.getExpression() instanceof LiteralTree literal
            && literal.getValue() instanceof Boolean;
    return super.visitAssignment(assignment, null);
  }
}
