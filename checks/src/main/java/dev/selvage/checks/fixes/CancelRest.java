package dev.selvage.checks.fixes;

import com.google.errorprone.VisitorState;
import com.sun.source.tree.BinaryTree;
import com.sun.source.tree.BlockTree;
import com.sun.source.tree.EnhancedForLoopTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.ForLoopTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.TreePath;
import com.sun.tools.javac.code.Symbol.VarSymbol;
import com.sun.tools.javac.code.Type;
import dev.selvage.checks.SourceText;
import dev.selvage.checks.flow.Functions;
import dev.selvage.checks.flow.Symbols;
import dev.selvage.checks.flow.VariableUses;
import dev.selvage.checks.tasks.Fates;
import dev.selvage.finding.Fix;
import dev.selvage.finding.TextEdit;
import java.util.List;
import java.util.Optional;

/**
 * Cancels in {@code finally} what a loop was to wait for: the tasks stay in the executor that they
 * are in. A future that is done is not changed by it.
 */
public final class CancelRest {

  private static final List<String> NAMES = List.of("future", "task", "each");

  private CancelRest() {}

  /**
   * The fix of a loop that waits for one future after the other; none where their collection is of
   * use behind the loop, or cancelling them stops no task.
   *
   * @param path of the loop
   */
  public static List<Fix> of(TreePath path, VisitorState state) {
    VarSymbol futures = collection(path);
    SourceText source = new SourceText(state);
    if (futures == null
        || !Symbols.isSetOnce(futures)
        || !isCancellable(futures.type, state)
        || isUsedBehind(futures, path)
        || !(path.getParentPath().getLeaf() instanceof BlockTree)
        || !source.standsAlone(path.getLeaf())
        || !DeeperLines.canMove(source.start(path.getLeaf()), source.end(path.getLeaf()), source)) {
      return List.of();
    }
    return name(path, source).map(each -> fix(path.getLeaf(), futures, each, source)).stream()
        .toList();
  }

  /** The local variable whose elements the loop takes, or null. */
  private static VarSymbol collection(TreePath path) {
    ExpressionTree source =
        path.getLeaf() instanceof EnhancedForLoopTree each
            ? each.getExpression()
            : path.getLeaf() instanceof ForLoopTree counting
                ? counted(counting.getCondition())
                : null;
    VarSymbol variable = source == null ? null : Symbols.variable(source);
    return variable != null && Fates.isLocal(variable) ? variable : null;
  }

  /** The list whose size a condition compares with, such as {@code i < futures.size()}, or null. */
  private static ExpressionTree counted(ExpressionTree condition) {
    return condition instanceof BinaryTree comparison
            && comparison.getRightOperand() instanceof MethodInvocationTree call
            && Symbols.name(call).equals("size")
            && call.getMethodSelect() instanceof MemberSelectTree select
        ? select.getExpression()
        : null;
  }

  /** Whether a collection is one of futures that interrupt their tasks. */
  private static boolean isCancellable(Type type, VisitorState state) {
    Type collection =
        state.getTypes().asSuper(type, state.getSymbolFromString("java.lang.Iterable"));
    Type future = state.getTypeFromString("java.util.concurrent.Future");
    Type completable = state.getTypeFromString(ForkableCall.FUTURE);
    if (collection == null || collection.getTypeArguments().size() != 1) {
      return false;
    }
    Type element = state.getTypes().erasure(collection.getTypeArguments().get(0));
    return state.getTypes().isSubtype(element, state.getTypes().erasure(future))
        && !state.getTypes().isSubtype(element, state.getTypes().erasure(completable));
  }

  private static boolean isUsedBehind(VarSymbol futures, TreePath loop) {
    int end = GatheredTasks.start(loop.getLeaf());
    return VariableUses.in(Functions.memberAround(loop), futures).stream()
        .anyMatch(
            use ->
                GatheredTasks.start(use.getLeaf()) > end && !Functions.isIn(use, loop.getLeaf()));
  }

  /** A name for the parameter of a lambda that means nothing yet around the loop. */
  private static Optional<String> name(TreePath loop, SourceText source) {
    String member = source.of(Functions.memberAround(loop).getLeaf());
    return NAMES.stream().filter(each -> !Imports.mentions(member, each)).findFirst();
  }

  private static Fix fix(Tree loop, VarSymbol futures, String name, SourceText source) {
    String end = source.lineEnd();
    int start = source.lineStart(source.start(loop));
    int next = source.nextLine(source.end(loop));
    String indent = source.indentOf(source.start(loop));
    LineEdits edits = new LineEdits(source);
    edits.moveDeeper(start, next);
    String code =
        "%stry {%s%s%s} finally {%s%s%s.forEach(%s -> %s.cancel(true));%s%s}%s"
            .formatted(
                indent,
                end,
                edits.applied(start, next),
                indent,
                end,
                indent + source.fileIndentUnit(),
                futures.name,
                name,
                name,
                end,
                indent,
                end);
    return new Fix(
        "cancel the tasks that have not ended when the loop is left",
        List.of(new TextEdit(start, next, code)));
  }
}
