package dev.selvage.checks.fixes;

import com.google.errorprone.VisitorState;
import com.sun.source.util.TreePath;
import com.sun.tools.javac.code.Symbol.ClassSymbol;
import com.sun.tools.javac.code.Symbol.VarSymbol;
import com.sun.tools.javac.code.Type;
import com.sun.tools.javac.tree.JCTree.JCClassDecl;
import java.util.Optional;

/** How code at a place names a {@code Vertx}. */
final class VertxInScope {

  private static final String VERTX = "io.vertx.core.Vertx";
  private static final String NAME = "vertx";

  private VertxInScope() {}

  /** The field of that name in a class around the place, or in a superclass, as in verticles. */
  static Optional<String> at(TreePath place, VisitorState state) {
    Type wanted = state.getTypeFromString(VERTX);
    for (TreePath at = place; wanted != null && at != null; at = at.getParentPath()) {
      if (at.getLeaf() instanceof JCClassDecl declaration) {
        for (Type each : state.getTypes().closure(declaration.sym.type)) {
          if (each.tsym instanceof ClassSymbol owner
              && owner.members().findFirst(state.getName(NAME)) instanceof VarSymbol field
              && state.getTypes().isSubtype(field.type, wanted)) {
            return Optional.of(NAME);
          }
        }
      }
    }
    return Optional.empty();
  }
}
