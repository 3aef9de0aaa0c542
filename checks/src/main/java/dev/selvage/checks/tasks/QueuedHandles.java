package dev.selvage.checks.tasks;

import com.sun.source.tree.AssignmentTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.TreePath;
import com.sun.tools.javac.code.Symbol.VarSymbol;
import dev.selvage.catalog.Kind;
import dev.selvage.checks.flow.Facts;
import dev.selvage.checks.flow.Symbols;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.Modifier;

/** Completion services, which give out the handles of what they are given. */
final class QueuedHandles {

  private QueuedHandles() {}

  /**
   * Whether anything but submissions is done with a completion service, or others can do it.
   *
   * @param service a variable, a parameter or a field
   */
  static boolean areTaken(VarSymbol service, TreePath inside, Facts facts) {
    boolean own =
        Fates.isLocal(service)
            || (service.getKind() == ElementKind.FIELD
                && service.getModifiers().contains(Modifier.PRIVATE));
    return !own
        || Uses.inFile(service, inside).stream()
            .anyMatch(use -> !isAssigned(use) && !isSubmission(use, facts));
  }

  private static boolean isSubmission(TreePath use, Facts facts) {
    return use.getParentPath().getLeaf() instanceof MemberSelectTree
        && use.getParentPath().getParentPath().getLeaf() instanceof MethodInvocationTree call
        && facts.find(Kind.QUEUES_HANDLE, Symbols.method(call)).isPresent();
  }

  private static boolean isAssigned(TreePath use) {
    Tree around = use.getParentPath().getLeaf();
    return around instanceof AssignmentTree assignment && assignment.getVariable() == use.getLeaf();
  }
}
