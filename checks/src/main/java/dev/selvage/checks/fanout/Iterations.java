package dev.selvage.checks.fanout;

import com.google.errorprone.VisitorState;
import com.sun.source.tree.BinaryTree;
import com.sun.source.tree.EnhancedForLoopTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.ForLoopTree;
import com.sun.source.tree.LambdaExpressionTree;
import com.sun.source.tree.MemberReferenceTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.WhileLoopTree;
import com.sun.source.util.TreePath;
import com.sun.tools.javac.code.Symbol.VarSymbol;
import dev.selvage.checks.flow.Functions;
import dev.selvage.checks.flow.Loops;
import dev.selvage.checks.flow.Symbols;
import dev.selvage.checks.inputs.InputBounds;
import dev.selvage.checks.tasks.Fates;
import dev.selvage.checks.tasks.Initializers;
import java.util.Set;

/** The loops and streams around a task, up to the function that it is started in. */
public final class Iterations {

  /** What hands each element of a stream or a collection to a function, once. */
  private static final Set<String> PER_ELEMENT =
      Set.of("map", "mapToObj", "flatMap", "forEach", "forEachOrdered", "peek");

  /** What an iteration asks for the next element. */
  private static final Set<String> HAS_NEXT = Set.of("hasNext", "hasMoreElements", "next");

  private final InputBounds bounds = new InputBounds();
  private final Limits limits;

  public Iterations(VisitorState state) {
    this.limits = new Limits(state);
  }

  /** Whether a place is passed once for each element of an input of unknown size, unlimited. */
  public boolean areUnboundedAround(TreePath place) {
    for (TreePath at = place; at.getParentPath() != null; at = at.getParentPath()) {
      Tree tree = at.getLeaf();
      if (isFunctionOfElements(at)) {
        TreePath source = Fates.receiver(at.getParentPath());
        return source != null
            && !bounds.isBounded(source)
            && !limits.areIn(tree, place)
            && !areLimitedOutside(at, place);
      }
      if (Functions.is(tree) && tree != place.getLeaf()) {
        return false;
      }
      if (Loops.isLoop(tree) && limits.areIn(tree, place)) {
        return false;
      }
      if (isUnbounded(at)) {
        return !areLimitedOutside(at, place);
      }
    }
    return false;
  }

  /** Whether a loop further out waits, or takes permits, in each of its rounds. */
  private boolean areLimitedOutside(TreePath loop, TreePath place) {
    for (TreePath at = Loops.around(loop); at != null; at = Loops.around(at)) {
      if (limits.areIn(at.getLeaf(), place)) {
        return true;
      }
    }
    return false;
  }

  private static boolean isFunctionOfElements(TreePath path) {
    return (path.getLeaf() instanceof LambdaExpressionTree
            || path.getLeaf() instanceof MemberReferenceTree)
        && path.getParentPath().getLeaf() instanceof MethodInvocationTree call
        && call.getArguments().contains(path.getLeaf())
        && PER_ELEMENT.contains(Symbols.name(call))
        && Symbols.method(call) != null
        && Symbols.method(call)
            .owner
            .packge()
            .flatName()
            .toString()
            .matches("java\\.util.*|java\\.lang");
  }

  private boolean isUnbounded(TreePath loop) {
    if (loop.getLeaf() instanceof EnhancedForLoopTree each) {
      return !bounds.isBounded(new TreePath(loop, each.getExpression()));
    }
    if (loop.getLeaf() instanceof ForLoopTree counting) {
      return counting.getCondition() != null && isUnbounded(counting.getCondition(), loop);
    }
    return loop.getLeaf() instanceof WhileLoopTree repeating
        && isUnbounded(repeating.getCondition(), loop);
  }

  private boolean isUnbounded(ExpressionTree condition, TreePath loop) {
    ExpressionTree bare = Symbols.withoutCasts(condition);
    TreePath path = new TreePath(loop, bare);
    if (bare instanceof BinaryTree comparison) {
      return comparison.getKind() != Tree.Kind.CONDITIONAL_AND
          && (!bounds.isCount(new TreePath(path, comparison.getRightOperand()))
              || !bounds.isCount(new TreePath(path, comparison.getLeftOperand())));
    }
    return bare instanceof MethodInvocationTree call
        && HAS_NEXT.contains(Symbols.name(call))
        && !isOverBounded(path);
  }

  /** Whether an iterator is one of a bounded collection. */
  private boolean isOverBounded(TreePath hasNext) {
    TreePath receiver = Fates.receiver(hasNext);
    VarSymbol iterator = receiver == null ? null : Symbols.variable(receiver.getLeaf());
    return iterator == null
        || Initializers.of(iterator, hasNext).filter(bounds::isBounded).isPresent();
  }
}
