package dev.selvage.checks.flow;

import com.sun.source.tree.BinaryTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.tools.javac.code.Symbol.VarSymbol;

/** What is known of {@code ==} from what is known of its operands. */
final class Equality {

  private Equality() {}

  /** The value of {@code left == right}. */
  static Value of(BinaryTree tree, Value left, Value right) {
    if (left == Value.NULL || right == Value.NULL) {
      Value other = left == Value.NULL ? right : left;
      return switch (other) {
        case NULL -> Value.TRUE;
        case OBJECT, INTERRUPTION, CARRIER, WRAPPED, CURRENT_THREAD -> Value.FALSE;
        case DERIVED, UNKNOWN, TRUE, FALSE, MAYBE_CURRENT_THREAD -> Value.UNKNOWN;
      };
    }
    if (isBoolean(left) && isBoolean(right)) {
      return Value.of(left == right);
    }
    if ((left == Value.INTERRUPTION && isStatic(tree.getRightOperand()))
        || (right == Value.INTERRUPTION && isStatic(tree.getLeftOperand()))) {
      return Value.FALSE; // a marker is not what was just thrown
    }
    return classTest(tree.getLeftOperand(), tree.getRightOperand());
  }

  private static boolean isStatic(ExpressionTree tree) {
    VarSymbol variable = Symbols.variable(tree);
    return variable != null && variable.isStatic();
  }

  private static boolean isBoolean(Value value) {
    return value == Value.TRUE || value == Value.FALSE;
  }

  /** {@code e.getClass() == InterruptedException.class}. */
  private static Value classTest(ExpressionTree left, ExpressionTree right) {
    boolean asksClass =
        left.toString().endsWith(".getClass()") || right.toString().endsWith(".getClass()");
    boolean ofInterruption =
        left.toString().endsWith("InterruptedException.class")
            || right.toString().endsWith("InterruptedException.class");
    return asksClass && ofInterruption ? Value.TRUE : Value.UNKNOWN;
  }
}
