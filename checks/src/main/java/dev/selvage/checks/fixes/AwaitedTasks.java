package dev.selvage.checks.fixes;

import com.google.errorprone.VisitorState;
import com.sun.source.tree.BlockTree;
import com.sun.source.tree.CatchTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.ExpressionStatementTree;
import com.sun.source.tree.LambdaExpressionTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.StatementTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.TryTree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.TreePath;
import com.sun.tools.javac.code.Symbol.VarSymbol;
import dev.selvage.checks.flow.Functions;
import dev.selvage.checks.flow.Symbols;
import dev.selvage.checks.flow.VariableUses;
import dev.selvage.checks.tasks.Fates;
import dev.selvage.checks.tasks.Task;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * An executor that a method makes, gives tasks whose futures it drops, and waits for, all in one
 * block. Nothing else is done with the executor.
 *
 * @param ending how the method waits
 * @param executor its declaration
 * @param method around all of it
 * @param submissions the tasks
 * @param shutdown the statement, or null where the block closes the executor
 * @param shutdownNow the statement in the handler of an interrupted wait, or null
 * @param await the call, or null where the block closes the executor
 * @param around the {@code try} of the ending, or null where it has none
 */
record AwaitedTasks(
    Ending ending,
    VariableTree executor,
    MethodTree method,
    SubmittingCode submissions,
    StatementTree shutdown,
    StatementTree shutdownNow,
    MethodInvocationTree await,
    TryTree around) {

  /** How a method waits for the tasks of its executor. */
  enum Ending {
    /** {@code shutdown} and {@code awaitTermination}, behind the tasks. */
    STATEMENTS,
    /** The same, and the wait stands in a {@code try} that takes an interruption. */
    CATCH,
    /** The same in the {@code finally} of a {@code try} that holds the tasks. */
    FINALLY,
    /** The executor is the resource of a {@code try}, which closes it. */
    RESOURCE
  }

  /** The tasks that one of them belongs to, if they are all of the executor, and awaited. */
  static Optional<AwaitedTasks> with(Task task, VisitorState state) {
    TreePath receiver = Fates.receiver(task.path());
    VarSymbol pool = receiver == null ? null : Symbols.variable(receiver.getLeaf());
    if (pool == null || !Fates.isLocal(pool)) {
      return Optional.empty();
    }
    TreePath block = blockOf(pool, task.path());
    if (block == null) {
      return Optional.empty();
    }
    MethodTree method = methodOf(block);
    if (method == null) {
      return Optional.empty();
    }
    Optional<AwaitedTasks> found =
        block.getLeaf() instanceof TryTree tried
            ? inResource(pool, tried, method)
            : inBlock(pool, ((BlockTree) block.getLeaf()).getStatements(), method);
    return found.filter(tasks -> tasks.areAllUsesOf(pool, block, state));
  }

  /** The block, or the {@code try} with resources, that declares a variable. */
  private static TreePath blockOf(VarSymbol variable, TreePath path) {
    for (TreePath at = path; !Functions.is(at.getLeaf()); at = at.getParentPath()) {
      List<? extends Tree> declaring =
          at.getLeaf() instanceof BlockTree block
              ? block.getStatements()
              : at.getLeaf() instanceof TryTree tried ? tried.getResources() : List.of();
      if (declaring.stream().anyMatch(each -> declares(each, variable))) {
        return at;
      }
    }
    return null;
  }

  private static boolean declares(Tree tree, VarSymbol variable) {
    return tree instanceof VariableTree declaration && Symbols.variable(declaration) == variable;
  }

  /** The method around a block, unless a handler of it may take the failure of a task. */
  static MethodTree methodOf(TreePath block) {
    Tree child = block.getLeaf();
    for (TreePath at = block.getParentPath(); at != null; at = at.getParentPath()) {
      if (at.getLeaf() instanceof MethodTree method) {
        return method;
      }
      if (at.getLeaf() instanceof LambdaExpressionTree || at.getLeaf() instanceof ClassTree) {
        return null;
      }
      if (at.getLeaf() instanceof TryTree tried
          && tried.getBlock() == child
          && !tried.getCatches().isEmpty()) {
        return null;
      }
      child = at.getLeaf();
    }
    return null;
  }

  private static Optional<AwaitedTasks> inResource(
      VarSymbol pool, TryTree tried, MethodTree method) {
    if (tried.getResources().size() != 1
        || !tried.getCatches().isEmpty()
        || tried.getFinallyBlock() != null) {
      return Optional.empty();
    }
    VariableTree executor = (VariableTree) tried.getResources().get(0);
    return SubmittingCode.of(tried.getBlock().getStatements(), pool)
        .map(
            code ->
                new AwaitedTasks(Ending.RESOURCE, executor, method, code, null, null, null, tried));
  }

  private static Optional<AwaitedTasks> inBlock(
      VarSymbol pool, List<? extends StatementTree> statements, MethodTree method) {
    int first = 0;
    while (!declares(statements.get(first), pool)) {
      first++;
    }
    VariableTree executor = (VariableTree) statements.get(first);
    List<? extends StatementTree> behind = statements.subList(first + 1, statements.size());
    if (!behind.isEmpty() && behind.get(0) instanceof TryTree tried) {
      return inTry(pool, executor, tried, method);
    }
    for (int i = 0; i + 1 < behind.size(); i++) {
      if (isCall(behind.get(i), "shutdown", pool)) {
        return awaited(
            pool, executor, behind.subList(0, i), behind.get(i), behind.get(i + 1), method);
      }
    }
    return Optional.empty();
  }

  /** {@code try { tasks } finally { shutdown, await }}. */
  private static Optional<AwaitedTasks> inTry(
      VarSymbol pool, VariableTree executor, TryTree tried, MethodTree method) {
    if (!tried.getResources().isEmpty()
        || !tried.getCatches().isEmpty()
        || tried.getFinallyBlock() == null) {
      return Optional.empty();
    }
    List<? extends StatementTree> ending = tried.getFinallyBlock().getStatements();
    if (ending.size() != 2
        || !isCall(ending.get(0), "shutdown", pool)
        || !isCall(ending.get(1), "awaitTermination", pool)) {
      return Optional.empty();
    }
    return SubmittingCode.of(tried.getBlock().getStatements(), pool)
        .map(
            code ->
                new AwaitedTasks(
                    Ending.FINALLY,
                    executor,
                    method,
                    code,
                    ending.get(0),
                    null,
                    call(ending.get(1)),
                    tried));
  }

  private static Optional<AwaitedTasks> awaited(
      VarSymbol pool,
      VariableTree executor,
      List<? extends StatementTree> tasks,
      StatementTree shutdown,
      StatementTree wait,
      MethodTree method) {
    Optional<SubmittingCode> code = SubmittingCode.of(tasks, pool);
    if (isCall(wait, "awaitTermination", pool)) {
      return code.map(
          each ->
              new AwaitedTasks(
                  Ending.STATEMENTS, executor, method, each, shutdown, null, call(wait), null));
    }
    return wait instanceof TryTree tried && takesInterruptionOf(pool, tried)
        ? code.filter(each -> !each.assignsLocals())
            .map(
                each ->
                    new AwaitedTasks(
                        Ending.CATCH,
                        executor,
                        method,
                        each,
                        shutdown,
                        shutdownNow(tried, pool),
                        call(tried.getBlock().getStatements().get(0)),
                        tried))
        : Optional.empty();
  }

  private static boolean takesInterruptionOf(VarSymbol pool, TryTree tried) {
    List<? extends StatementTree> statements = tried.getBlock().getStatements();
    return tried.getResources().isEmpty()
        && tried.getFinallyBlock() == null
        && tried.getCatches().size() == 1
        && isInterruption(tried.getCatches().get(0))
        && statements.size() == 1
        && isCall(statements.get(0), "awaitTermination", pool);
  }

  private static boolean isInterruption(CatchTree handler) {
    return Symbols.type(handler.getParameter().getType()) != null
        && Symbols.type(handler.getParameter().getType())
            .tsym
            .flatName()
            .contentEquals(DeclaredExceptions.INTERRUPTED);
  }

  private static StatementTree shutdownNow(TryTree tried, VarSymbol pool) {
    List<? extends StatementTree> handler = tried.getCatches().get(0).getBlock().getStatements();
    return !handler.isEmpty() && isCall(handler.get(0), "shutdownNow", pool)
        ? handler.get(0)
        : null;
  }

  private static boolean isCall(StatementTree statement, String name, VarSymbol pool) {
    return SubmittingCode.isCall(statement, name, pool);
  }

  private static MethodInvocationTree call(StatementTree statement) {
    return (MethodInvocationTree) ((ExpressionStatementTree) statement).getExpression();
  }

  /** Whether nothing but what is known here names the executor. */
  private boolean areAllUsesOf(VarSymbol pool, TreePath block, VisitorState state) {
    List<Tree> known = new ArrayList<>(submissions.calls());
    known.add(await);
    known.add(shutdown == null ? null : call(shutdown));
    known.add(shutdownNow == null ? null : call(shutdownNow));
    return VariableUses.in(block, pool).stream().allMatch(use -> known.contains(calledOn(use)))
        && submissions.variables().stream().noneMatch(each -> isUsedBehind(each, block));
  }

  private static Tree calledOn(TreePath use) {
    return use.getParentPath().getLeaf() instanceof MemberSelectTree
        ? use.getParentPath().getParentPath().getLeaf()
        : use.getLeaf();
  }

  /** Whether what is declared between the tasks is of use behind them. */
  private boolean isUsedBehind(VariableTree declared, TreePath block) {
    if (ending == Ending.FINALLY || ending == Ending.RESOURCE) {
      return false; // it is declared in a block that stays one
    }
    return VariableUses.in(block, Symbols.variable(declared)).stream()
        .anyMatch(use -> !submissions.contains(use));
  }

  /** Whether the method may wait here for what {@code join} throws when it is interrupted. */
  boolean canBeInterrupted(VisitorState state) {
    return ending == Ending.CATCH
        || DeclaredExceptions.include(DeclaredExceptions.INTERRUPTED, method, state);
  }
}
