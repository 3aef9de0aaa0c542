package dev.selvage.checks.tasks;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.TreePath;
import com.sun.tools.javac.code.Symbol.VarSymbol;
import dev.selvage.checks.flow.Symbols;
import dev.selvage.checks.flow.VariableUses;
import java.util.List;

/** Where to look for the uses of a variable that holds a handle. */
final class Uses {

  private Uses() {}

  /** The places in the method of a local variable, those that assign it as well. */
  static List<TreePath> of(VarSymbol variable, TreePath inside) {
    return VariableUses.in(member(variable, inside), variable);
  }

  /** The places in the file around {@code inside}, such as {@code field} and {@code this.field}. */
  static List<TreePath> inFile(VarSymbol variable, TreePath inside) {
    return VariableUses.in(new TreePath(inside.getCompilationUnit()), variable);
  }

  /** Whether a tree names the variable. */
  static boolean areIn(Tree tree, VarSymbol variable) {
    return VariableUses.areIn(tree, variable);
  }

  /** The method that a variable is one of, or else the outermost member around the place. */
  private static TreePath member(VarSymbol variable, TreePath inside) {
    TreePath member = inside;
    for (TreePath at = inside; at.getParentPath() != null; at = at.getParentPath()) {
      if (at.getLeaf() instanceof MethodTree method && Symbols.declared(method) == variable.owner) {
        return at;
      }
      if (at.getParentPath().getLeaf() instanceof ClassTree) {
        member = at;
      }
    }
    return member;
  }
}
