package dev.selvage.checks.executors;

import com.sun.source.tree.BinaryTree;
import com.sun.source.tree.BlockTree;
import com.sun.source.tree.CaseTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.LiteralTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.StatementTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.Tree.Kind;
import com.sun.source.tree.UnaryTree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.TreeScanner;
import com.sun.tools.javac.code.Symbol;
import dev.selvage.checks.flow.Symbols;
import java.util.List;
import java.util.Map;

/** What the pieces of code that {@link OpenPaths} comes by say about the variable. */
final class Conditions {

  private Conditions() {}

  /**
   * Which states may hold where a condition is true, and where it is false: one that asks whether
   * the variable is null, or its executor shut down.
   */
  static int[] split(ExpressionTree condition, Symbol variable, int states) {
    ExpressionTree bare = Symbols.withoutCasts(condition);
    int notOpen = states & ~OpenPaths.OPEN;
    if (bare instanceof UnaryTree not && not.getKind() == Kind.LOGICAL_COMPLEMENT) {
      int[] inner = split(not.getExpression(), variable, states);
      return new int[] {inner[1], inner[0]};
    }
    if (bare instanceof BinaryTree binary) {
      return switch (binary.getKind()) {
        case CONDITIONAL_AND -> {
          int[] left = split(binary.getLeftOperand(), variable, states);
          int[] right = split(binary.getRightOperand(), variable, left[0]);
          yield new int[] {right[0], left[1] | right[1]};
        }
        case CONDITIONAL_OR -> {
          int[] left = split(binary.getLeftOperand(), variable, states);
          int[] right = split(binary.getRightOperand(), variable, left[1]);
          yield new int[] {left[0] | right[0], right[1]};
        }
        case EQUAL_TO -> new int[] {comparesWithNull(binary, variable) ? notOpen : states, states};
        case NOT_EQUAL_TO ->
            new int[] {states, comparesWithNull(binary, variable) ? notOpen : states};
        default -> new int[] {states, states};
      };
    }
    boolean asksForEnd =
        bare instanceof MethodInvocationTree call
            && call.getMethodSelect() instanceof MemberSelectTree select
            && select.getIdentifier().toString().matches("isShutdown|isTerminated")
            && Symbols.variable(select.getExpression()) == variable;
    return new int[] {asksForEnd ? notOpen : states, states};
  }

  private static boolean comparesWithNull(BinaryTree binary, Symbol variable) {
    return isNull(binary.getRightOperand()) && Symbols.variable(binary.getLeftOperand()) == variable
        || isNull(binary.getLeftOperand())
            && Symbols.variable(binary.getRightOperand()) == variable;
  }

  private static boolean isNull(ExpressionTree expression) {
    return expression.getKind() == Kind.NULL_LITERAL;
  }

  static boolean isTrue(ExpressionTree condition) {
    return condition != null
        && Symbols.withoutCasts(condition) instanceof LiteralTree literal
        && Boolean.TRUE.equals(literal.getValue());
  }

  static boolean isLazy(BinaryTree tree) {
    return tree.getKind() == Kind.CONDITIONAL_AND || tree.getKind() == Kind.CONDITIONAL_OR;
  }

  static boolean hasDefault(List<? extends CaseTree> cases) {
    return cases.stream()
        .anyMatch(
            each ->
                each.getExpressions().isEmpty()
                    || each.getLabels().stream()
                        .anyMatch(label -> label.getKind() == Kind.DEFAULT_CASE_LABEL));
  }

  /** The statement of a block that declares a variable, or null. */
  static VariableTree declaration(BlockTree block, Symbol variable) {
    for (StatementTree statement : block.getStatements()) {
      if (statement instanceof VariableTree declared && Symbols.variable(declared) == variable) {
        return declared;
      }
    }
    return null;
  }

  /** Whether somebody may end the executor by what a piece of code does with its variable. */
  static boolean mayEndIn(Tree tree, Map<Tree, ExecutorUse> uses) {
    return uses.entrySet().stream()
        .anyMatch(use -> ExecutorUses.mayEnd(use.getValue()) && contains(tree, use.getKey()));
  }

  static boolean contains(Tree tree, Tree part) {
    boolean[] found = {false};
    new TreeScanner<Void, Void>() {
      @Override
      public Void scan(Tree each, Void unused) {
        found[0] |= each == part;
        return found[0] ? null : super.scan(each, null);
      }
    }.scan(tree, null);
    return found[0];
  }
}
