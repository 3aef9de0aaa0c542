package dev.selvage.checks.timeouts;

import com.google.errorprone.VisitorState;
import com.sun.source.tree.BinaryTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.ForLoopTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.LiteralTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.TreePath;
import com.sun.tools.javac.code.Symbol.ClassSymbol;
import com.sun.tools.javac.code.Symbol.VarSymbol;
import com.sun.tools.javac.tree.JCTree;
import com.sun.tools.javac.tree.TreeInfo;
import dev.selvage.checks.flow.Facts;
import dev.selvage.checks.flow.LoopOverElements;
import dev.selvage.checks.flow.Loops;
import dev.selvage.checks.flow.Symbols;
import dev.selvage.checks.gather.FailingWait;
import dev.selvage.checks.gather.LookingAfter;
import java.util.Set;
import javax.lang.model.element.ElementKind;

/** A loop that gives each of its futures all of the time there is. */
public final class WholeBudget {

  /** What makes a number of a duration that stays the same. */
  private static final Set<String> CONVERSIONS =
      Set.of(
          "toMillis",
          "toNanos",
          "toSeconds",
          "getSeconds",
          "toMinutes",
          "toMicros",
          "ofMillis",
          "ofSeconds",
          "ofMinutes");

  private WholeBudget() {}

  /** Whether a call is a timed wait for the future of each round, always as long. */
  public static boolean isSpentOn(TreePath path, VisitorState state) {
    MethodInvocationTree call = (MethodInvocationTree) path.getLeaf();
    if (call.getArguments().size() != 2 || !FailingWait.isOne(call, Facts.of(state))) {
      return false;
    }
    TreePath loop = Loops.around(path);
    return loop != null
        && !LookingAfter.awaitsTerminationBefore(path)
        && loop.getLeaf().getKind() != Tree.Kind.DO_WHILE_LOOP
        && !goesOnWhenDone(loop.getLeaf())
        && new LoopOverElements(loop)
                .sourceOf(((MemberSelectTree) call.getMethodSelect()).getExpression())
            != null
        && isSteady(call.getArguments().get(0), loop);
  }

  /** Whether a loop has no step of its own: it asks for the same future until that is done. */
  private static boolean goesOnWhenDone(Tree loop) {
    return loop instanceof ForLoopTree counting
        && counting.getUpdate().isEmpty()
        && !(counting.getCondition() instanceof MethodInvocationTree);
  }

  /** Whether an expression has the same value in each round. */
  private static boolean isSteady(ExpressionTree expression, TreePath loop) {
    ExpressionTree bare = Symbols.withoutCasts(expression);
    if (bare instanceof LiteralTree) {
      return true;
    }
    if (bare instanceof BinaryTree binary) {
      return isSteady(binary.getLeftOperand(), loop) && isSteady(binary.getRightOperand(), loop);
    }
    if (bare instanceof MethodInvocationTree call) {
      return CONVERSIONS.contains(Symbols.name(call))
          && call.getArguments().stream().allMatch(each -> isSteady(each, loop))
          && (!(call.getMethodSelect() instanceof MemberSelectTree select)
              || isSteady(select.getExpression(), loop));
    }
    if (TreeInfo.symbol((JCTree) bare) instanceof ClassSymbol) {
      return true;
    }
    VarSymbol variable = Symbols.variable(bare);
    return variable != null
        && (bare instanceof IdentifierTree || bare instanceof MemberSelectTree)
        && isSteady(variable, loop);
  }

  private static boolean isSteady(VarSymbol variable, TreePath loop) {
    boolean isFinal = Symbols.isSetOnce(variable);
    return isFinal
        && (variable.getKind() == ElementKind.FIELD
            || variable.pos < TreeInfo.getStartPos((JCTree) loop.getLeaf()));
  }
}
