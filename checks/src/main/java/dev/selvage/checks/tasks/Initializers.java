package dev.selvage.checks.tasks;

import com.sun.source.tree.AssignmentTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.LiteralTree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.TreePath;
import com.sun.source.util.TreePathScanner;
import com.sun.tools.javac.code.Symbol.VarSymbol;
import dev.selvage.checks.flow.Symbols;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.lang.model.element.ElementKind;

/** What a variable of this file holds, where it is assigned once and where it is declared. */
public final class Initializers {

  private Initializers() {}

  /** The initialiser of a final or effectively final variable. Costs a scan of the file. */
  public static Optional<TreePath> of(VarSymbol variable, TreePath inside) {
    if (!Symbols.isSetOnce(variable)) {
      return Optional.empty();
    }
    return declaration(variable, inside)
        .filter(path -> ((VariableTree) path.getLeaf()).getInitializer() != null)
        .map(path -> new TreePath(path, ((VariableTree) path.getLeaf()).getInitializer()));
  }

  /**
   * All that a variable is given, in its declaration and by assignments in this file, apart from
   * literals such as null; nothing for a parameter, whose values are its callers'. Costs two scans
   * of the file.
   */
  public static List<TreePath> values(VarSymbol variable, TreePath inside) {
    List<TreePath> values = new ArrayList<>();
    if (variable.getKind() == ElementKind.PARAMETER) {
      return values;
    }
    declaration(variable, inside)
        .map(path -> value(path, ((VariableTree) path.getLeaf()).getInitializer()))
        .ifPresent(values::add);
    for (TreePath use : Uses.inFile(variable, inside)) {
      TreePath around = use.getParentPath();
      if (around.getLeaf() instanceof AssignmentTree assignment
          && assignment.getVariable() == use.getLeaf()) {
        values.add(value(around, assignment.getExpression()));
      }
    }
    values.removeIf(each -> each == null || each.getLeaf() instanceof LiteralTree);
    return values;
  }

  private static TreePath value(TreePath around, ExpressionTree value) {
    return value == null ? null : new TreePath(around, value);
  }

  /** The declaration of a variable of this file. Costs a scan of it. */
  public static Optional<TreePath> declaration(VarSymbol variable, TreePath inside) {
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
