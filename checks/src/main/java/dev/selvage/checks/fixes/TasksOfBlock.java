package dev.selvage.checks.fixes;

import com.google.errorprone.VisitorState;
import com.sun.source.tree.BlockTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.DoWhileLoopTree;
import com.sun.source.tree.ForLoopTree;
import com.sun.source.tree.LambdaExpressionTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.WhileLoopTree;
import com.sun.source.util.TreePath;
import com.sun.source.util.TreeScanner;
import com.sun.tools.javac.code.Symbol.VarSymbol;
import dev.selvage.catalog.Kind;
import dev.selvage.checks.executors.LocalExecutor;
import dev.selvage.checks.flow.Facts;
import dev.selvage.checks.flow.FileIndex;
import dev.selvage.checks.flow.Symbols;
import dev.selvage.checks.flow.VariableUses;
import java.util.List;
import java.util.Set;

/** What a block hands to its executor, and whether the block can wait for it. */
final class TasksOfBlock {

  private static final Set<Kind> HARMLESS =
      Set.of(
          Kind.ASKS_EXECUTOR,
          Kind.CLOSES_EXECUTOR,
          Kind.EXECUTES_TASK,
          Kind.INVOKES_TASK,
          Kind.SUBMITS_TASK);

  private TasksOfBlock() {}

  /** Whether the block can wait for the end of all that it hands to its executor. */
  static boolean endWithIt(LocalExecutor local, VisitorState state) {
    TreePath block = local.block();
    VarSymbol variable = local.creation().variable();
    List<? extends Tree> statements = ((BlockTree) block.getLeaf()).getStatements();
    List<TreePath> uses = VariableUses.in(block, variable);
    return !uses.isEmpty()
        && statements.get(statements.size() - 1) != local.declaration()
        && local.declaration().getInitializer() != null
        && uses.stream().allMatch(use -> isHarmless(use, block, Facts.of(state)))
        && !hasEndlessLoop(block.getLeaf());
  }

  /** Whether the variable's own type can be a resource. */
  static boolean isCloseable(LocalExecutor local, VisitorState state) {
    return FileIndex.of(state)
        .types()
        .isSubtype(local.creation().variable().type, state.getSymtab().autoCloseableType);
  }

  private static boolean isHarmless(TreePath use, TreePath block, Facts facts) {
    for (TreePath at = use; at.getLeaf() != block.getLeaf(); at = at.getParentPath()) {
      if (at.getLeaf() instanceof LambdaExpressionTree || at.getLeaf() instanceof ClassTree) {
        return false; // whoever runs it may do so when the executor is closed
      }
    }
    Tree around = use.getParentPath().getLeaf();
    Tree call =
        around instanceof MemberSelectTree ? use.getParentPath().getParentPath().getLeaf() : around;
    return call instanceof MethodInvocationTree invocation
        && facts.isAny(HARMLESS, Symbols.method(invocation));
  }

  /** Whether the simple name stands for the JDK's class: no import is added. */
  static boolean knowsTimeUnit(CompilationUnitTree file) {
    return file.getImports().stream()
        .map(each -> each.getQualifiedIdentifier().toString())
        .anyMatch(
            name ->
                name.equals("java.util.concurrent.*")
                    || name.equals("java.util.concurrent.TimeUnit"));
  }

  /** Whether something in it goes round until another thread says so. */
  private static boolean hasEndlessLoop(Tree block) {
    boolean[] found = {false};
    new TreeScanner<Void, Void>() {
      @Override
      public Void visitWhileLoop(WhileLoopTree loop, Void unused) {
        found[0] = true;
        return null;
      }

      @Override
      public Void visitDoWhileLoop(DoWhileLoopTree loop, Void unused) {
        found[0] = true;
        return null;
      }

      @Override
      public Void visitForLoop(ForLoopTree loop, Void unused) {
        found[0] |= loop.getCondition() == null;
        return super.visitForLoop(loop, null);
      }
    }.scan(block, null);
    return found[0];
  }
}
