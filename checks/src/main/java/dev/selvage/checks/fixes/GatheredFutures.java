package dev.selvage.checks.fixes;

import com.google.errorprone.VisitorState;
import com.sun.source.tree.BlockTree;
import com.sun.source.tree.ExpressionStatementTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.ParameterizedTypeTree;
import com.sun.source.tree.StatementTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.TreePath;
import com.sun.tools.javac.code.Flags;
import com.sun.tools.javac.code.Symbol.MethodSymbol;
import com.sun.tools.javac.code.Symbol.VarSymbol;
import com.sun.tools.javac.tree.JCTree;
import com.sun.tools.javac.tree.TreeInfo;
import dev.selvage.checks.flow.Functions;
import dev.selvage.checks.flow.Symbols;
import dev.selvage.checks.flow.VariableUses;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Futures that one block makes by {@code supplyAsync}, waits for by {@code join}, and does nothing
 * else with.
 *
 * @param method around all of it
 * @param block that declares them
 * @param futures their declarations, in the order of the code
 * @param first the statement of the first wait
 * @param together the call that waits for all of them, or null where each is waited for in turn
 * @param results the calls of {@code join} on one of them
 */
record GatheredFutures(
    MethodTree method,
    BlockTree block,
    List<VariableTree> futures,
    StatementTree first,
    MethodInvocationTree together,
    List<MethodInvocationTree> results) {

  private static final String FUTURE = "java.util.concurrent.CompletableFuture";

  /** Those that the call at {@code path}, a {@code join}, is the first wait for. */
  static Optional<GatheredFutures> at(TreePath path, VisitorState state) {
    TreePath statement = path;
    while (statement != null && !(statement.getParentPath().getLeaf() instanceof BlockTree)) {
      if (Functions.is(statement.getLeaf())) {
        return Optional.empty();
      }
      statement = statement.getParentPath();
    }
    TreePath block = statement.getParentPath();
    MethodTree method = AwaitedTasks.methodOf(block);
    MethodInvocationTree call = (MethodInvocationTree) path.getLeaf();
    if (method == null || !Symbols.name(call).equals("join")) {
      return Optional.empty();
    }
    StatementTree first = (StatementTree) statement.getLeaf();
    MethodInvocationTree together = allOf(call);
    if (together != null && !isStatement(first, call)) {
      return Optional.empty();
    }
    return of(
        new GatheredFutures(
            method,
            (BlockTree) block.getLeaf(),
            declared(((BlockTree) block.getLeaf()).getStatements(), first, together),
            first,
            together == null ? null : call,
            new ArrayList<>()),
        block,
        together);
  }

  private static Optional<GatheredFutures> of(
      GatheredFutures gathered, TreePath block, MethodInvocationTree allOf) {
    boolean regular =
        gathered.futures.size() > 1
            && (allOf == null || gathered.futures.size() == allOf.getArguments().size())
            && gathered.arePlainBetween()
            && gathered.futures.stream()
                .allMatch(each -> gathered.isUsedAsKnown(each, block, allOf));
    return regular && !gathered.results.isEmpty() ? Optional.of(gathered) : Optional.empty();
  }

  /** The {@code allOf(a, b, ..)} that a {@code join} is called on, or null. */
  private static MethodInvocationTree allOf(MethodInvocationTree join) {
    return join.getMethodSelect() instanceof MemberSelectTree select
            && select.getExpression() instanceof MethodInvocationTree call
            && isOfFuture(call, "allOf")
        ? call
        : null;
  }

  private static boolean isOfFuture(MethodInvocationTree call, String name) {
    MethodSymbol method = Symbols.method(call);
    return method != null
        && method.name.contentEquals(name)
        && method.owner.flatName().contentEquals(FUTURE);
  }

  private static boolean isStatement(StatementTree statement, ExpressionTree call) {
    return statement instanceof ExpressionStatementTree expression
        && expression.getExpression() == call;
  }

  /**
   * What the block declares in front of the first wait, if it is one of those that are gathered.
   */
  private static List<VariableTree> declared(
      List<? extends StatementTree> statements, StatementTree first, MethodInvocationTree allOf) {
    List<VariableTree> found = new ArrayList<>();
    for (StatementTree each : statements.subList(0, statements.indexOf(first))) {
      if (each instanceof VariableTree future && isStarted(future) && isIn(future, allOf)) {
        found.add(future);
      }
    }
    return found;
  }

  private static boolean isIn(VariableTree future, MethodInvocationTree allOf) {
    return allOf == null
        || allOf.getArguments().stream()
            .anyMatch(each -> Symbols.variable(each) == Symbols.variable(future));
  }

  /** Whether a variable of this type, set once, holds the future of a function. */
  private static boolean isStarted(VariableTree future) {
    VarSymbol variable = Symbols.variable(future);
    return variable != null
        && (variable.flags() & (Flags.FINAL | Flags.EFFECTIVELY_FINAL)) != 0
        && future.getType() instanceof ParameterizedTypeTree type
        && type.getType() instanceof IdentifierTree
        && Symbols.type(type) != null
        && Symbols.type(type).tsym.flatName().contentEquals(FUTURE)
        && future.getInitializer() instanceof MethodInvocationTree call
        && isOfFuture(call, "supplyAsync")
        && call.getMethodSelect() instanceof MemberSelectTree
        && call.getArguments().size() == 1
        && SubmittingCode.isTask(call.getArguments().get(0));
  }

  /** Whether no statement from the first future to the first wait may leave the block. */
  private boolean arePlainBetween() {
    List<? extends StatementTree> all = block.getStatements();
    return all.subList(all.indexOf(futures.get(0)), all.indexOf(first)).stream()
        .allMatch(each -> each instanceof VariableTree || each instanceof ExpressionStatementTree);
  }

  /** Whether each use of a future is {@code join()} behind the first wait, or that wait. */
  private boolean isUsedAsKnown(VariableTree future, TreePath path, MethodInvocationTree allOf) {
    for (TreePath use : VariableUses.in(path, Symbols.variable(future))) {
      Tree around = use.getParentPath().getLeaf();
      if (around == allOf) {
        continue;
      }
      if (!(around instanceof MemberSelectTree select)
          || !select.getIdentifier().contentEquals("join")
          || Functions.around(use).getLeaf() != Functions.around(path).getLeaf()
          || start(use.getLeaf()) < start(first)) {
        return false;
      }
      results.add((MethodInvocationTree) use.getParentPath().getParentPath().getLeaf());
    }
    return true;
  }

  private static int start(Tree tree) {
    return TreeInfo.getStartPos((JCTree) tree);
  }
}
