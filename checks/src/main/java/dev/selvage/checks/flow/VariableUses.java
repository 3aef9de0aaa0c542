package dev.selvage.checks.flow;

import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.TreePath;
import com.sun.source.util.TreePathScanner;
import com.sun.source.util.TreeScanner;
import com.sun.tools.javac.code.Symbol;
import com.sun.tools.javac.tree.JCTree;
import com.sun.tools.javac.tree.TreeInfo;
import java.util.ArrayList;
import java.util.List;

/** The places that name a variable. */
public final class VariableUses {

  private VariableUses() {}

  /**
   * All of them in {@code tree}, in the order of the code; the declaration is none. Costs one scan.
   */
  public static List<TreePath> in(TreePath tree, Symbol variable) {
    List<TreePath> uses = new ArrayList<>();
    new TreePathScanner<Void, Void>() {
      @Override
      public Void visitIdentifier(IdentifierTree identifier, Void unused) {
        add(identifier);
        return null;
      }

      @Override
      public Void visitMemberSelect(MemberSelectTree select, Void unused) {
        add(select);
        return super.visitMemberSelect(select, null);
      }

      private void add(Tree named) {
        if (TreeInfo.symbol((JCTree) named) == variable) {
          uses.add(getCurrentPath());
        }
      }
    }.scan(tree, null);
    return uses;
  }

  /** Whether {@code tree} names the variable by its simple name. Costs one scan. */
  public static boolean areIn(Tree tree, Symbol variable) {
    boolean[] found = {false};
    new TreeScanner<Void, Void>() {
      @Override
      public Void visitIdentifier(IdentifierTree name, Void unused) {
        found[0] |= TreeInfo.symbol((JCTree) name) == variable;
        return null;
      }
    }.scan(tree, null);
    return found[0];
  }

  /** The outermost class around {@code path}. */
  public static TreePath outermostClass(TreePath path) {
    TreePath at = path;
    while (at.getParentPath() != null && at.getParentPath().getParentPath() != null) {
      at = at.getParentPath();
    }
    return at;
  }
}
