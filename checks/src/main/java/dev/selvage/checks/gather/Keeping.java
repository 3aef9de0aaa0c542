package dev.selvage.checks.gather;

import com.sun.source.tree.ArrayAccessTree;
import com.sun.source.tree.AssignmentTree;
import com.sun.source.tree.EnhancedForLoopTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.NewArrayTree;
import com.sun.source.tree.NewClassTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.TreePath;
import com.sun.tools.javac.code.Symbol.VarSymbol;
import dev.selvage.checks.flow.Functions;
import dev.selvage.checks.flow.Symbols;
import dev.selvage.checks.flow.VariableUses;
import java.util.Set;

/** Whether the code around keeps its futures to itself, so that nobody else can wait for them. */
final class Keeping {

  /** Calls that only look at their arguments, or put them where we look as well. */
  private static final Set<String> TAKES =
      Set.of(
          "allOf",
          "anyOf",
          "allAsList",
          "successfulAsList",
          "of",
          "asList",
          "copyOf",
          "stream",
          "add",
          "addAll",
          "addFirst",
          "addLast",
          "put",
          "thenCombine",
          "thenAcceptBoth",
          "runAfterBoth",
          "isNull",
          "nonNull",
          "requireNonNull");

  private Keeping() {}

  /** Of a local variable that holds a future. Costs a scan of the method. */
  static boolean isFutureKept(VarSymbol variable, TreePath inside) {
    return VariableUses.in(Functions.memberAround(inside), variable).stream()
        .allMatch(Keeping::isKept);
  }

  /** Of a local variable that holds a collection or an array of futures. */
  static boolean areElementsKept(VarSymbol variable, TreePath inside) {
    return VariableUses.in(Functions.memberAround(inside), variable).stream()
        .allMatch(use -> isKept(use) || isTakenApart(use));
  }

  private static boolean isKept(TreePath use) {
    Tree around = use.getParentPath().getLeaf();
    if (around instanceof MemberSelectTree) {
      return true;
    }
    if (around instanceof MethodInvocationTree call) {
      return TAKES.contains(Symbols.name(call));
    }
    return around instanceof NewArrayTree
        || around.getKind() == Tree.Kind.EQUAL_TO
        || around.getKind() == Tree.Kind.NOT_EQUAL_TO
        || (around instanceof AssignmentTree assignment
            && (assignment.getVariable() == use.getLeaf() || isElement(assignment)));
  }

  private static boolean isElement(AssignmentTree assignment) {
    return assignment.getVariable() instanceof ArrayAccessTree;
  }

  private static boolean isTakenApart(TreePath use) {
    Tree around = use.getParentPath().getLeaf();
    return around instanceof ArrayAccessTree
        || around instanceof EnhancedForLoopTree
        || (around instanceof NewClassTree creation
            && Symbols.constructor(creation) != null
            && Symbols.constructor(creation).owner.packge().flatName().contentEquals("java.util"));
  }
}
