package dev.selvage.checks.tasks;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.TreePath;
import com.sun.source.util.TreePathScanner;
import com.sun.source.util.TreeScanner;
import com.sun.tools.javac.code.Symbol.VarSymbol;
import com.sun.tools.javac.tree.JCTree.JCFieldAccess;
import com.sun.tools.javac.tree.JCTree.JCIdent;
import dev.selvage.checks.flow.Symbols;
import java.util.ArrayList;
import java.util.List;

/** Where a variable is named. */
final class Uses {

  private Uses() {}

  /** The places in the method of a local variable, those that assign it as well. */
  static List<TreePath> of(VarSymbol variable, TreePath inside) {
    return in(member(variable, inside), variable);
  }

  /** The places in the file around {@code inside}, such as {@code field} and {@code this.field}. */
  static List<TreePath> inFile(VarSymbol variable, TreePath inside) {
    return in(new TreePath(inside.getCompilationUnit()), variable);
  }

  private static List<TreePath> in(TreePath around, VarSymbol variable) {
    List<TreePath> uses = new ArrayList<>();
    new TreePathScanner<Void, Void>() {
      @Override
      public Void visitIdentifier(IdentifierTree tree, Void unused) {
        if (((JCIdent) tree).sym == variable) {
          uses.add(getCurrentPath());
        }
        return null;
      }

      @Override
      public Void visitMemberSelect(MemberSelectTree tree, Void unused) {
        if (((JCFieldAccess) tree).sym == variable) {
          uses.add(getCurrentPath());
        }
        return super.visitMemberSelect(tree, null);
      }
    }.scan(around, null);
    return uses;
  }

  /** Whether a tree names the variable. */
  static boolean areIn(Tree tree, VarSymbol variable) {
    boolean[] found = {false};
    new TreeScanner<Void, Void>() {
      @Override
      public Void visitIdentifier(IdentifierTree name, Void unused) {
        found[0] |= ((JCIdent) name).sym == variable;
        return null;
      }
    }.scan(tree, null);
    return found[0];
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
