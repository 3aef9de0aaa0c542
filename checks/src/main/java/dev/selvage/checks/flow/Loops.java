package dev.selvage.checks.flow;

import com.sun.source.tree.BinaryTree;
import com.sun.source.tree.BreakTree;
import com.sun.source.tree.DoWhileLoopTree;
import com.sun.source.tree.EnhancedForLoopTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.ForLoopTree;
import com.sun.source.tree.LambdaExpressionTree;
import com.sun.source.tree.LiteralTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.ReturnTree;
import com.sun.source.tree.StatementTree;
import com.sun.source.tree.SwitchTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.UnaryTree;
import com.sun.source.tree.WhileLoopTree;
import com.sun.source.util.TreePath;
import com.sun.tools.javac.code.Symbol.VarSymbol;
import com.sun.tools.javac.tree.JCTree;
import com.sun.tools.javac.tree.TreeInfo;
import java.util.Set;

/** Questions about the loop around a piece of code. */
public final class Loops {

  private static final Set<String> ITERATION =
      Set.of("hasNext", "hasPrevious", "hasMoreElements", "hasMoreTokens", "tryAdvance", "isEmpty");

  private Loops() {}

  public static boolean isLoop(Tree tree) {
    return switch (tree.getKind()) {
      case WHILE_LOOP, DO_WHILE_LOOP, FOR_LOOP, ENHANCED_FOR_LOOP -> true;
      default -> false;
    };
  }

  /**
   * Whether a loop or a lambda that begins behind the declaration of a variable is around a place.
   */
  public static boolean repeat(TreePath place, VarSymbol declared) {
    for (TreePath at = place;
        at != null && TreeInfo.getStartPos((JCTree) at.getLeaf()) > declared.pos;
        at = at.getParentPath()) {
      if (isLoop(at.getLeaf()) || at.getLeaf() instanceof LambdaExpressionTree) {
        return true;
      }
    }
    return false;
  }

  /** The innermost loop of the same function around {@code path}, or null. */
  public static TreePath around(TreePath path) {
    for (TreePath at = path.getParentPath(); at != null; at = at.getParentPath()) {
      if (isLoop(at.getLeaf())) {
        return at;
      }
      if (Functions.is(at.getLeaf())) {
        return null;
      }
    }
    return null;
  }

  /**
   * The innermost loop of the same function around {@code path} that can go round for ever, or
   * null.
   */
  public static TreePath unboundedAround(TreePath path) {
    TreePath loop = around(path);
    while (loop != null && !isUnbounded(loop.getLeaf())) {
      loop = around(loop);
    }
    return loop;
  }

  /** Whether a plain {@code break} at {@code path} leaves that loop, not a switch inside of it. */
  public static boolean isLeftByBreak(TreePath path) {
    for (TreePath at = path.getParentPath(); !isLoop(at.getLeaf()); at = at.getParentPath()) {
      if (at.getLeaf() instanceof SwitchTree) {
        return false;
      }
    }
    return true;
  }

  /**
   * Whether nothing but its own condition ends the loop: neither an iteration nor a count does.
   * Such a loop can go round for ever.
   */
  public static boolean isUnbounded(Tree loop) {
    return switch (loop.getKind()) {
      case WHILE_LOOP -> !counts(((WhileLoopTree) loop).getCondition());
      case DO_WHILE_LOOP -> !counts(((DoWhileLoopTree) loop).getCondition());
      case FOR_LOOP ->
          ((ForLoopTree) loop).getUpdate().isEmpty()
              && !counts(((ForLoopTree) loop).getCondition());
      default -> false;
    };
  }

  /** Whether a condition compares a count, or asks an iteration for more. */
  private static boolean counts(ExpressionTree condition) {
    if (condition == null) {
      return false;
    }
    ExpressionTree bare = Symbols.withoutCasts(condition);
    return switch (bare.getKind()) {
      case LESS_THAN, GREATER_THAN, LESS_THAN_EQUAL, GREATER_THAN_EQUAL -> true;
      case CONDITIONAL_AND ->
          counts(((BinaryTree) bare).getLeftOperand())
              || counts(((BinaryTree) bare).getRightOperand());
      case LOGICAL_COMPLEMENT -> counts(((UnaryTree) bare).getExpression());
      case METHOD_INVOCATION -> ITERATION.contains(Symbols.name((MethodInvocationTree) bare));
      default -> false;
    };
  }

  /** What a loop does in each of its rounds; null for anything else. */
  public static StatementTree body(Tree loop) {
    return switch (loop.getKind()) {
      case WHILE_LOOP -> ((WhileLoopTree) loop).getStatement();
      case DO_WHILE_LOOP -> ((DoWhileLoopTree) loop).getStatement();
      case FOR_LOOP -> ((ForLoopTree) loop).getStatement();
      case ENHANCED_FOR_LOOP -> ((EnhancedForLoopTree) loop).getStatement();
      default -> null;
    };
  }

  /** Whether the loop has no condition, or one that is always true. */
  public static boolean isEndless(Tree loop) {
    ExpressionTree condition =
        switch (loop.getKind()) {
          case WHILE_LOOP -> ((WhileLoopTree) loop).getCondition();
          case DO_WHILE_LOOP -> ((DoWhileLoopTree) loop).getCondition();
          case FOR_LOOP -> ((ForLoopTree) loop).getCondition();
          default -> throw new IllegalArgumentException("no such loop: " + loop.getKind());
        };
    return condition == null
        || (Symbols.withoutCasts(condition) instanceof LiteralTree literal
            && Boolean.TRUE.equals(literal.getValue()));
  }

  /** Whether code in the loop leaves it by {@code break} or {@code return}. */
  public static boolean isLeftFromInside(Tree loop) {
    boolean[] found = {false};
    new OwnCodeScanner() {
      private int inner = -1;

      @Override
      public Void scan(Tree tree, Void unused) {
        boolean takesBreaks = tree != null && (isLoop(tree) || tree instanceof SwitchTree);
        inner += takesBreaks ? 1 : 0;
        super.scan(tree, null);
        inner -= takesBreaks ? 1 : 0;
        return null;
      }

      @Override
      public Void visitBreak(BreakTree tree, Void unused) {
        found[0] |= inner == 0 || tree.getLabel() != null;
        return null;
      }

      @Override
      public Void visitReturn(ReturnTree tree, Void unused) {
        found[0] = true;
        return null;
      }
    }.scan(loop, null);
    return found[0];
  }
}
