package dev.selvage.checks.tasks;

import com.google.errorprone.VisitorState;
import com.sun.source.tree.ClassTree;
import com.sun.source.util.TreePath;
import com.sun.tools.javac.code.Flags;
import com.sun.tools.javac.code.Symbol;
import com.sun.tools.javac.code.Symbol.ClassSymbol;
import com.sun.tools.javac.code.Symbol.MethodSymbol;
import com.sun.tools.javac.code.Types;
import com.sun.tools.javac.tree.JCTree;
import com.sun.tools.javac.tree.TreeInfo;
import dev.selvage.checks.flow.FileIndex;

/** Methods that may see to the failures of a task where this file does not show it. */
final class CodeOutOfSight {

  private final FileIndex file;
  private final OtherFiles others;
  private final Types types;

  CodeOutOfSight(VisitorState state) {
    this.file = FileIndex.of(state);
    this.others = new OtherFiles(state);
    this.types = state.getTypes();
  }

  /**
   * Whether a method catches in another file, or is inherited from a class whose source is not at
   * hand.
   *
   * @param inside where it is called
   */
  boolean mayHandle(Symbol symbol, TreePath inside) {
    if (!(symbol instanceof MethodSymbol method) || file.declaration(method) != null) {
      return false;
    }
    return others
        .body(method)
        .map(OtherFiles::mayCatch)
        .orElseGet(() -> (method.flags() & Flags.ABSTRACT) == 0 && isInherited(method, inside));
  }

  /** Whether a method of another file of this compilation catches. */
  boolean mayCatch(Symbol symbol) {
    return symbol instanceof MethodSymbol method
        && file.declaration(method) == null
        && others.body(method).map(OtherFiles::mayCatch).orElse(false);
  }

  private boolean isInherited(MethodSymbol method, TreePath inside) {
    if (method.isStatic() || method.owner.flatName().contentEquals("java.lang.Object")) {
      return false;
    }
    for (TreePath at = inside; at != null; at = at.getParentPath()) {
      if (at.getLeaf() instanceof ClassTree
          && TreeInfo.symbolFor((JCTree) at.getLeaf()) instanceof ClassSymbol owner
          && owner != method.owner
          && owner.isSubClass(method.owner, types)) {
        return true;
      }
    }
    return false;
  }
}
