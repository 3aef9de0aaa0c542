package dev.selvage.checks.fixes;

import com.google.errorprone.VisitorState;
import com.sun.source.tree.AssignmentTree;
import com.sun.source.tree.BinaryTree;
import com.sun.source.tree.BlockTree;
import com.sun.source.tree.CompoundAssignmentTree;
import com.sun.source.tree.EnhancedForLoopTree;
import com.sun.source.tree.ExpressionStatementTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.ForLoopTree;
import com.sun.source.tree.LiteralTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.NewClassTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.UnaryTree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.TreePath;
import com.sun.tools.javac.code.Symbol.VarSymbol;
import dev.selvage.checks.flow.Functions;
import dev.selvage.checks.flow.Jumps;
import dev.selvage.checks.flow.Loops;
import dev.selvage.checks.flow.Symbols;
import dev.selvage.checks.flow.VariableUses;
import dev.selvage.checks.tasks.Fates;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Tasks of one block that count a latch down when they end, as many as it counts, and that the
 * block awaits by it.
 *
 * @param method around all of it
 * @param body the block that declares the latch
 * @param pool the executor of the tasks, or null where each has a thread of its own
 * @param latch its declaration
 * @param await the statement that waits
 * @param tasks in the order of the code
 */
record LatchedTasks(
    MethodTree method,
    TreePath body,
    OwnPool pool,
    VariableTree latch,
    ExpressionStatementTree await,
    List<LatchedTask> tasks) {

  /** Those that a call of {@code await()} waits for, if a scope can do the same. */
  static Optional<LatchedTasks> of(TreePath wait, VisitorState state) {
    TreePath statement = wait.getParentPath();
    TreePath body = statement.getParentPath();
    VarSymbol latch = Symbols.variable(Fates.receiver(wait).getLeaf());
    if (!(statement.getLeaf() instanceof ExpressionStatementTree await)
        || !(body.getLeaf() instanceof BlockTree block)
        || declaration(block, latch) == null) {
      return Optional.empty();
    }
    MethodTree method = AwaitedTasks.methodOf(body);
    if (method == null
        || !DeclaredExceptions.include(DeclaredExceptions.INTERRUPTED, method, state)) {
      return Optional.empty();
    }
    VariableTree declared = declaration(block, latch);
    List<LatchedTask> tasks = tasks(latch, wait, body);
    if (tasks.isEmpty() || !isCountOf(tasks, declared, body)) {
      return Optional.empty();
    }
    return ofPool(tasks, body)
        .map(
            pool ->
                new LatchedTasks(
                    method, body, pool.orElse(null), declared, await, List.copyOf(tasks)))
        .filter(LatchedTasks::areReached);
  }

  private static VariableTree declaration(BlockTree block, VarSymbol variable) {
    return (VariableTree)
        block.getStatements().stream()
            .filter(each -> each instanceof VariableTree)
            .filter(each -> Symbols.variable(each) == variable)
            .findFirst()
            .orElse(null);
  }

  /** The tasks that count it down; none where anything else is done with the latch. */
  private static List<LatchedTask> tasks(VarSymbol latch, TreePath wait, TreePath body) {
    List<LatchedTask> tasks = new ArrayList<>();
    for (TreePath use : VariableUses.in(body, latch)) {
      TreePath call = FutureVariables.calledOn(use);
      if (call == null) {
        return List.of();
      }
      if (call.getLeaf() == wait.getLeaf()) {
        continue;
      }
      Optional<LatchedTask> task = LatchedTask.of(call);
      if (task.isEmpty()) {
        return List.of();
      }
      tasks.add(task.get());
    }
    return tasks;
  }

  /**
   * The executor that the tasks share, if the block owns it; empty where a scope cannot have it.
   */
  private static Optional<Optional<OwnPool>> ofPool(List<LatchedTask> tasks, TreePath body) {
    Set<VarSymbol> pools = new HashSet<>();
    tasks.forEach(each -> pools.add(each.start().pool()));
    if (pools.size() != 1) {
      return Optional.empty();
    }
    VarSymbol pool = pools.iterator().next();
    return pool == null
        ? Optional.of(Optional.empty())
        : OwnPool.of(pool, tasks.stream().map(LatchedTask::start).toList())
            .filter(own -> isAround(own, body))
            .map(Optional::of);
  }

  private static boolean isAround(OwnPool pool, TreePath body) {
    return pool.tried() == null
        ? pool.block().getLeaf() == body.getLeaf()
        : body.getParentPath().getLeaf() == pool.tried().getLeaf();
  }

  /** Whether the latch counts as many tasks as there are. */
  private static boolean isCountOf(List<LatchedTask> tasks, VariableTree latch, TreePath body) {
    if (!(latch.getInitializer() instanceof NewClassTree creation)
        || creation.getArguments().size() != 1) {
      return false;
    }
    ExpressionTree count = creation.getArguments().get(0);
    if (tasks.stream().allMatch(each -> isStatementOf(each, body))) {
      return count instanceof LiteralTree literal
          && Integer.valueOf(tasks.size()).equals(literal.getValue());
    }
    if (tasks.size() > 1) {
      return false;
    }
    TreePath loop = Loops.around(tasks.get(0).start().path());
    return loop != null
        && loop.getParentPath().getLeaf() == body.getLeaf()
        && isInEachRound(tasks.get(0), loop)
        && goesRound(loop, count)
        && isUnchanged(count, latch, loop, body);
  }

  private static boolean isStatementOf(LatchedTask task, TreePath block) {
    return task.start().path().getParentPath().getParentPath().getLeaf() == block.getLeaf();
  }

  private static boolean isInEachRound(LatchedTask task, TreePath loop) {
    TreePath statement = task.start().path().getParentPath();
    Tree around = statement.getParentPath().getLeaf();
    boolean isDirect =
        around == loop.getLeaf()
            || around instanceof BlockTree
                && statement.getParentPath().getParentPath().getLeaf() == loop.getLeaf();
    return isDirect && !Jumps.areIn(Loops.body(loop.getLeaf()));
  }

  /** Whether a loop goes round as often as an expression says. */
  private static boolean goesRound(TreePath loop, ExpressionTree count) {
    if (loop.getLeaf() instanceof EnhancedForLoopTree each) {
      return isSizeOf(count, each.getExpression());
    }
    return loop.getLeaf() instanceof ForLoopTree counting
        && counting.getInitializer().size() == 1
        && counting.getInitializer().get(0) instanceof VariableTree index
        && index.getInitializer() instanceof LiteralTree start
        && Integer.valueOf(0).equals(start.getValue())
        && counting.getCondition() instanceof BinaryTree condition
        && condition.getKind() == Tree.Kind.LESS_THAN
        && Symbols.variable(condition.getLeftOperand()) == Symbols.variable(index)
        && isSame(condition.getRightOperand(), count)
        && counting.getUpdate().toString().matches("\\W*%s\\W*".formatted(index.getName()))
        && VariableUses.in(new TreePath(loop, counting.getStatement()), Symbols.variable(index))
            .stream()
            .noneMatch(LatchedTasks::isChange);
  }

  private static boolean isChange(TreePath use) {
    Tree around = use.getParentPath().getLeaf();
    return around instanceof UnaryTree
        || around instanceof CompoundAssignmentTree change && change.getVariable() == use.getLeaf()
        || around instanceof AssignmentTree change && change.getVariable() == use.getLeaf();
  }

  /** Whether no code between the latch and the loop may make a collection larger or smaller. */
  private static boolean isUnchanged(
      ExpressionTree count, VariableTree latch, TreePath loop, TreePath body) {
    ExpressionTree counted =
        count instanceof MethodInvocationTree call
                && call.getMethodSelect() instanceof MemberSelectTree select
            ? select.getExpression()
            : null;
    return counted == null
        || VariableUses.in(body, Symbols.variable(counted)).stream()
            .filter(use -> GatheredTasks.start(use.getLeaf()) > GatheredTasks.start(latch))
            .filter(use -> GatheredTasks.start(use.getLeaf()) < GatheredTasks.start(loop.getLeaf()))
            .allMatch(use -> Functions.isIn(use, latch));
  }

  /** Such as {@code names.size()}, {@code names.length}. */
  private static boolean isSizeOf(ExpressionTree count, ExpressionTree elements) {
    ExpressionTree of =
        count instanceof MethodInvocationTree call
                && Symbols.name(call).equals("size")
                && call.getMethodSelect() instanceof MemberSelectTree select
            ? select.getExpression()
            : count instanceof MemberSelectTree field
                    && field.getIdentifier().contentEquals("length")
                ? field.getExpression()
                : null;
    return of != null && isSame(of, elements);
  }

  private static boolean isSame(ExpressionTree left, ExpressionTree right) {
    if (left instanceof LiteralTree one && right instanceof LiteralTree other) {
      return one.getValue().equals(other.getValue());
    }
    if (isSizeOfSteady(left)) {
      return left.toString().equals(right.toString());
    }
    return Symbols.variable(left) != null
        && Symbols.variable(left) == Symbols.variable(right)
        && isSteady(left);
  }

  private static boolean isSizeOfSteady(ExpressionTree size) {
    return size instanceof MethodInvocationTree call
            && Symbols.name(call).equals("size")
            && call.getMethodSelect() instanceof MemberSelectTree select
            && isSteady(select.getExpression())
        || size instanceof MemberSelectTree field
            && field.getIdentifier().contentEquals("length")
            && isSteady(field.getExpression());
  }

  private static boolean isSteady(ExpressionTree named) {
    VarSymbol variable = Symbols.variable(named);
    return variable != null && Symbols.isSetOnce(variable);
  }

  /** Whether all tasks start in front of the wait, and no statement leaves the block before. */
  private boolean areReached() {
    int end = GatheredTasks.start(await);
    Tree function = Functions.around(body).getLeaf();
    return !Jumps.areIn(body.getLeaf(), end)
        && tasks.stream()
            .allMatch(
                each ->
                    GatheredTasks.start(each.start().call()) < end
                        && Functions.around(each.start().path()).getLeaf() == function);
  }

  /** The offset of the first statement that has to do with the tasks. */
  int first() {
    return GatheredTasks.start(latch);
  }
}
