package dev.selvage.checks;

import com.sun.source.tree.AssignmentTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.TreePath;
import com.sun.tools.javac.code.Symbol.VarSymbol;
import dev.selvage.checks.flow.Symbols;
import dev.selvage.checks.flow.VariableUses;
import java.util.Set;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.Modifier;

/** A future in a private field. */
final class KeptFuture {

  private static final Set<String> TELLS_NOTHING = Set.of("cancel", "isCancelled", "getDelay");

  private KeptFuture() {}

  /**
   * Whether a call's future is put into a private field, and no code of the file does more with it
   * than to cancel it. Costs a scan of the file.
   */
  static boolean isOnlyCancelled(TreePath call) {
    VarSymbol field = field(call);
    return field != null
        && field.getKind() == ElementKind.FIELD
        && field.getModifiers().contains(Modifier.PRIVATE)
        && VariableUses.in(VariableUses.outermostClass(call), field).stream()
            .allMatch(KeptFuture::tellsNothing);
  }

  private static VarSymbol field(TreePath call) {
    TreePath at = call.getParentPath();
    while (at.getLeaf().getKind() == Tree.Kind.TYPE_CAST
        || at.getLeaf().getKind() == Tree.Kind.PARENTHESIZED) {
      at = at.getParentPath();
    }
    return at.getLeaf() instanceof AssignmentTree assignment
            && at.getParentPath().getLeaf().getKind() == Tree.Kind.EXPRESSION_STATEMENT
        ? Symbols.variable(assignment.getVariable())
        : at.getLeaf() instanceof VariableTree variable ? Symbols.variable(variable) : null;
  }

  private static boolean tellsNothing(TreePath use) {
    TreePath around = use.getParentPath();
    Tree tree = around.getLeaf();
    if (tree instanceof MemberSelectTree select) {
      return around.getParentPath().getLeaf() instanceof MethodInvocationTree
          && TELLS_NOTHING.contains(select.getIdentifier().toString());
    }
    return tree.getKind() == Tree.Kind.EQUAL_TO
        || tree.getKind() == Tree.Kind.NOT_EQUAL_TO
        || tree instanceof AssignmentTree assignment && assignment.getVariable() == use.getLeaf();
  }
}
