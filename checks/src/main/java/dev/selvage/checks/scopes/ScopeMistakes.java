package dev.selvage.checks.scopes;

import com.google.errorprone.VisitorState;
import com.sun.source.tree.AssignmentTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.ReturnTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.TryTree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.TreePath;
import com.sun.tools.javac.code.Symbol.VarSymbol;
import com.sun.tools.javac.tree.JCTree.JCClassDecl;
import dev.selvage.checks.flow.Functions;
import dev.selvage.checks.flow.Symbols;
import dev.selvage.checks.flow.VariableUses;
import dev.selvage.checks.scopes.ScopeMistake.Form;
import dev.selvage.checks.tasks.Fates;
import java.util.List;

/** Finds mistakes with scopes, from the place where one is opened. */
public final class ScopeMistakes {

  private ScopeMistakes() {}

  /**
   * Those with the scope that an expression opens; none if it opens none.
   *
   * @param path of a call or a creation
   */
  public static List<ScopeMistake> at(TreePath path, VisitorState state) {
    if (!ScopeTypes.isOpening((ExpressionTree) path.getLeaf()) || isInScope(path)) {
      return List.of();
    }
    TreePath around = path.getParentPath();
    Tree keeper = around.getLeaf();
    if (keeper instanceof VariableTree declared) {
      VarSymbol scope = Symbols.variable(declared);
      return scope == null ? List.of() : ofVariable(path, scope, around, state);
    }
    return keeper instanceof ReturnTree || keeper instanceof AssignmentTree
        ? List.of(new ScopeMistake(Form.NOT_A_RESOURCE, path.getLeaf()))
        : List.of();
  }

  /** Whether code is that of a scope, whose methods open others of its kind. */
  private static boolean isInScope(TreePath path) {
    for (TreePath at = path; at != null; at = at.getParentPath()) {
      if (at.getLeaf() instanceof ClassTree type
          && ScopeTypes.isScope(((JCClassDecl) type).sym.type)) {
        return true;
      }
    }
    return false;
  }

  private static List<ScopeMistake> ofVariable(
      TreePath opening, VarSymbol scope, TreePath declaration, VisitorState state) {
    if (declaration.getParentPath().getLeaf() instanceof TryTree tried
        && tried.getResources().contains(declaration.getLeaf())) {
      return ScopeUse.of(opening, scope, declaration.getParentPath(), state);
    }
    return Fates.isLocal(scope) && isClosed(scope, declaration)
        ? List.of()
        : List.of(new ScopeMistake(Form.NOT_A_RESOURCE, opening.getLeaf()));
  }

  /** Whether a {@code try} has the variable as a resource, or a {@code finally} closes it. */
  private static boolean isClosed(VarSymbol scope, TreePath declaration) {
    return VariableUses.in(Functions.memberAround(declaration), scope).stream()
        .anyMatch(use -> isResource(use) || isClosedInFinally(use));
  }

  private static boolean isResource(TreePath use) {
    return use.getParentPath().getLeaf() instanceof TryTree tried
        && tried.getResources().contains(use.getLeaf());
  }

  private static boolean isClosedInFinally(TreePath use) {
    if (!(use.getParentPath().getLeaf() instanceof MemberSelectTree select)
        || !select.getIdentifier().contentEquals("close")) {
      return false;
    }
    Tree child = use.getLeaf();
    for (TreePath at = use.getParentPath(); at != null; at = at.getParentPath()) {
      if (at.getLeaf() instanceof TryTree tried && tried.getFinallyBlock() == child) {
        return true;
      }
      child = at.getLeaf();
    }
    return false;
  }
}
