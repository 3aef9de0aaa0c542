package dev.selvage.checks.flow;

import com.sun.source.tree.ArrayAccessTree;
import com.sun.source.tree.EnhancedForLoopTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.ForLoopTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.StatementTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import com.sun.source.tree.WhileLoopTree;
import com.sun.source.util.TreePath;
import com.sun.source.util.TreeScanner;
import com.sun.tools.javac.code.Symbol.VarSymbol;

/** A loop that takes one element after another: by a variable, an index or an iterator. */
public final class LoopOverElements {

  private final Tree loop;
  private final TreePath function;

  /**
   * @param path of any loop but {@code do}
   */
  public LoopOverElements(TreePath path) {
    this.loop = path.getLeaf();
    this.function = Functions.around(path);
  }

  /** The method, lambda or class around the loop. */
  public TreePath function() {
    return function;
  }

  public StatementTree body() {
    return Loops.body(loop);
  }

  /** What the loop goes over, if an expression in it is the element of this round; else null. */
  public ExpressionTree sourceOf(ExpressionTree element) {
    ExpressionTree bare = Symbols.withoutCasts(element);
    if (bare instanceof ArrayAccessTree access) {
      return isIndex(access.getIndex()) ? access.getExpression() : null;
    }
    if (bare instanceof MethodInvocationTree call
        && call.getMethodSelect() instanceof MemberSelectTree select) {
      return ofCall(call, select);
    }
    VarSymbol variable = Symbols.variable(bare);
    if (variable == null) {
      return null;
    }
    if (loop instanceof EnhancedForLoopTree each
        && Symbols.variable(each.getVariable()) == variable) {
      return each.getExpression();
    }
    ExpressionTree value = initializer(variable, loop);
    return value == null ? null : sourceOf(value);
  }

  private ExpressionTree ofCall(MethodInvocationTree call, MemberSelectTree select) {
    if (Symbols.name(call).equals("get") && call.getArguments().size() == 1) {
      return isIndex(call.getArguments().get(0)) ? select.getExpression() : null;
    }
    VarSymbol iterator = Symbols.variable(select.getExpression());
    return Symbols.name(call).equals("next") && iterator != null && iterator == iterator()
        ? iterated(initializer(iterator, function.getLeaf()))
        : null;
  }

  /** Whether an expression names a variable that a {@code for} declares for its rounds. */
  private boolean isIndex(ExpressionTree expression) {
    return loop instanceof ForLoopTree counting
        && counting.getInitializer().stream()
            .anyMatch(
                each ->
                    each instanceof VariableTree declared
                        && VariableUses.areIn(expression, Symbols.variable(declared)));
  }

  /** The variable that the condition asks for a next element, or null. */
  private VarSymbol iterator() {
    ExpressionTree condition =
        loop instanceof ForLoopTree counting
            ? counting.getCondition()
            : loop instanceof WhileLoopTree repeating ? repeating.getCondition() : null;
    return condition != null
            && Symbols.withoutCasts(condition) instanceof MethodInvocationTree call
            && Symbols.name(call).equals("hasNext")
            && call.getMethodSelect() instanceof MemberSelectTree select
        ? Symbols.variable(select.getExpression())
        : null;
  }

  private static ExpressionTree iterated(ExpressionTree iterator) {
    return iterator instanceof MethodInvocationTree call
            && Symbols.name(call).matches("iterator|listIterator")
            && call.getMethodSelect() instanceof MemberSelectTree select
        ? select.getExpression()
        : null;
  }

  /** What a variable that is declared in {@code tree} begins with, or null. */
  public static ExpressionTree initializer(VarSymbol variable, Tree tree) {
    ExpressionTree[] found = {null};
    new TreeScanner<Void, Void>() {
      @Override
      public Void visitVariable(VariableTree declared, Void unused) {
        if (Symbols.variable(declared) == variable) {
          found[0] = declared.getInitializer();
        }
        return super.visitVariable(declared, null);
      }
    }.scan(tree, null);
    return found[0];
  }
}
