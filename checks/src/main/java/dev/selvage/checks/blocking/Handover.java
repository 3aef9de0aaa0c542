package dev.selvage.checks.blocking;

import com.sun.source.tree.AssignmentTree;
import com.sun.source.tree.ConditionalExpressionTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.NewClassTree;
import com.sun.source.tree.ParenthesizedTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.TypeCastTree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.TreePath;
import com.sun.tools.javac.code.Symbol.MethodSymbol;
import com.sun.tools.javac.code.Symbol.VarSymbol;
import dev.selvage.checks.flow.Symbols;
import dev.selvage.checks.flow.VariableUses;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * A call or creation that a function is handed to.
 *
 * @param path of the call or creation
 * @param method what is called
 * @param function the argument: the function itself, or the variable that holds it
 */
record Handover(TreePath path, MethodSymbol method, ExpressionTree function) {

  /** The arguments of the call. */
  List<? extends ExpressionTree> arguments() {
    return path.getLeaf() instanceof MethodInvocationTree call
        ? call.getArguments()
        : ((NewClassTree) path.getLeaf()).getArguments();
  }

  /**
   * All that this file hands a function to: the call that it is an argument of, and those of the
   * variable that it is the only value of. Costs a scan of the file in the latter case.
   *
   * @param function a lambda, a method reference, or the creation of an object
   */
  static List<Handover> of(TreePath function) {
    List<Handover> found = new ArrayList<>();
    collect(function, found, new HashSet<>());
    return found;
  }

  private static void collect(TreePath value, List<Handover> found, Set<VarSymbol> seen) {
    TreePath around = value.getParentPath();
    Tree tree = around.getLeaf();
    if (tree instanceof ParenthesizedTree
        || tree instanceof TypeCastTree
        || (tree instanceof ConditionalExpressionTree either
            && either.getCondition() != value.getLeaf())) {
      collect(around, found, seen);
    } else if (tree instanceof VariableTree declared && declared.getInitializer() != null) {
      collectUses(Symbols.variable(declared), around, found, seen);
    } else if (tree instanceof AssignmentTree assigned
        && assigned.getExpression() == value.getLeaf()) {
      VarSymbol field = Symbols.variable(assigned.getVariable());
      if (field != null && Symbols.isSetOnce(field)) {
        collectUses(field, around, found, seen);
      }
    } else if (isArgument(tree, value.getLeaf())) {
      MethodSymbol method = Symbols.called(tree);
      if (method != null) {
        found.add(new Handover(around, method, (ExpressionTree) value.getLeaf()));
      }
    }
  }

  private static void collectUses(
      VarSymbol variable, TreePath inside, List<Handover> found, Set<VarSymbol> seen) {
    if (variable != null && Symbols.isSetOnce(variable) && seen.add(variable)) {
      for (TreePath use : VariableUses.in(new TreePath(inside.getCompilationUnit()), variable)) {
        collect(use, found, seen);
      }
    }
  }

  private static boolean isArgument(Tree tree, Tree value) {
    return tree instanceof MethodInvocationTree call && call.getArguments().contains(value)
        || tree instanceof NewClassTree creation && creation.getArguments().contains(value);
  }
}
