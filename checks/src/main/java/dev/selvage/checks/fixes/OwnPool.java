package dev.selvage.checks.fixes;

import com.sun.source.tree.BlockTree;
import com.sun.source.tree.ExpressionStatementTree;
import com.sun.source.tree.StatementTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.TryTree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.TreePath;
import com.sun.tools.javac.code.Symbol.VarSymbol;
import dev.selvage.checks.flow.Functions;
import dev.selvage.checks.flow.Symbols;
import dev.selvage.checks.flow.VariableUses;
import dev.selvage.checks.tasks.Initializers;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * An executor that a method makes for tasks whose futures it waits for, and ends: a scope does that
 * as well, so that the executor can go.
 *
 * @param declaration of its variable
 * @param block that declares it, or the {@code try} that it is a resource of
 * @param tried the {@code try} that ends it, as its resource or in {@code finally}; null where
 *     statements of the block do
 * @param endings the statements that end it, of the block or of {@code finally}; none where it is a
 *     resource
 */
record OwnPool(
    VariableTree declaration, TreePath block, TreePath tried, List<StatementTree> endings) {

  /**
   * The executor of a variable, if nothing else is done with it than to start tasks and to end it.
   *
   * @param starts all calls that may name it
   */
  static Optional<OwnPool> of(VarSymbol variable, List<ForkableCall> starts) {
    TreePath member = Functions.memberAround(starts.get(0).path());
    TreePath declaration = Initializers.declaration(variable, member).orElse(null);
    if (declaration == null || ((VariableTree) declaration.getLeaf()).getInitializer() == null) {
      return Optional.empty();
    }
    VariableTree declared = (VariableTree) declaration.getLeaf();
    TreePath around = declaration.getParentPath();
    Optional<OwnPool> pool =
        around.getLeaf() instanceof TryTree resource
            ? resource.getResources().size() == 1
                ? Optional.of(new OwnPool(declared, around, around, List.of()))
                : Optional.empty()
            : around.getLeaf() instanceof BlockTree ? inBlock(declared, around) : Optional.empty();
    return pool.filter(each -> each.isUsedFor(starts, member));
  }

  private static Optional<OwnPool> inBlock(VariableTree declared, TreePath block) {
    VarSymbol variable = Symbols.variable(declared);
    List<? extends StatementTree> all = ((BlockTree) block.getLeaf()).getStatements();
    List<? extends StatementTree> behind = all.subList(all.indexOf(declared) + 1, all.size());
    for (StatementTree each : behind) {
      if (each instanceof TryTree tried
          && tried.getFinallyBlock() != null
          && tried.getResources().isEmpty()) {
        List<StatementTree> ends = endings(tried.getFinallyBlock().getStatements(), variable);
        if (!ends.isEmpty()) {
          return ends.size() == tried.getFinallyBlock().getStatements().size()
              ? Optional.of(new OwnPool(declared, block, new TreePath(block, tried), ends))
              : Optional.empty();
        }
      }
    }
    List<StatementTree> endings = endings(behind, variable);
    return endings.isEmpty()
        ? Optional.empty()
        : Optional.of(new OwnPool(declared, block, null, endings));
  }

  /** The {@code shutdown()} in a list of statements, with a wait for its end. */
  private static List<StatementTree> endings(
      List<? extends StatementTree> statements, VarSymbol pool) {
    List<StatementTree> found = new ArrayList<>();
    for (StatementTree each : statements) {
      boolean isWait = SubmittingCode.isCall(each, "awaitTermination", pool);
      if (SubmittingCode.isCall(each, "shutdown", pool) || isWait && !found.isEmpty()) {
        found.add(each);
      }
    }
    return found;
  }

  private boolean isUsedFor(List<ForkableCall> starts, TreePath member) {
    List<Tree> known = new ArrayList<>();
    starts.forEach(each -> known.add(each.call()));
    endings.forEach(each -> known.add(((ExpressionStatementTree) each).getExpression()));
    return VariableUses.in(member, Symbols.variable(declaration)).stream()
        .allMatch(use -> known.contains(callWith(use)));
  }

  /** The call that has an expression as its receiver or as its argument. */
  private static Tree callWith(TreePath use) {
    TreePath call = FutureVariables.calledOn(use);
    return call == null ? use.getParentPath().getLeaf() : call.getLeaf();
  }

  /** Whether a {@code try} has it as its resource. */
  boolean isResource() {
    return tried != null && block.getLeaf() == tried.getLeaf();
  }
}
