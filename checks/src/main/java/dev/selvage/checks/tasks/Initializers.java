package dev.selvage.checks.tasks;

import com.sun.source.tree.VariableTree;
import com.sun.source.util.TreePath;
import com.sun.source.util.TreePathScanner;
import com.sun.tools.javac.code.Flags;
import com.sun.tools.javac.code.Symbol.VarSymbol;
import dev.selvage.checks.flow.Symbols;
import java.util.Optional;

/** What a variable of this file holds, where it is assigned once and where it is declared. */
public final class Initializers {

  private Initializers() {}

  /** The initialiser of a final or effectively final variable. Costs a scan of the file. */
  public static Optional<TreePath> of(VarSymbol variable, TreePath inside) {
    if ((variable.flags() & (Flags.FINAL | Flags.EFFECTIVELY_FINAL)) == 0) {
      return Optional.empty();
    }
    return declarationPath(variable, inside)
        .filter(path -> ((VariableTree) path.getLeaf()).getInitializer() != null)
        .map(path -> new TreePath(path, ((VariableTree) path.getLeaf()).getInitializer()));
  }

  /** Where a variable of this file is declared. Costs a scan of the file. */
  static Optional<VariableTree> declaration(VarSymbol variable, TreePath inside) {
    return declarationPath(variable, inside).map(path -> (VariableTree) path.getLeaf());
  }

  private static Optional<TreePath> declarationPath(VarSymbol variable, TreePath inside) {
    TreePath[] found = {null};
    new TreePathScanner<Void, Void>() {
      @Override
      public Void visitVariable(VariableTree tree, Void unused) {
        if (Symbols.variable(tree) == variable) {
          found[0] = getCurrentPath();
        }
        return super.visitVariable(tree, null);
      }
    }.scan(new TreePath(inside.getCompilationUnit()), null);
    return Optional.ofNullable(found[0]);
  }
}
