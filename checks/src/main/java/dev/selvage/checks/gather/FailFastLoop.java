package dev.selvage.checks.gather;

import com.google.errorprone.VisitorState;
import com.sun.source.tree.EnhancedForLoopTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.NewClassTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.TreePath;
import com.sun.source.util.TreePathScanner;
import com.sun.tools.javac.code.Symbol.VarSymbol;
import dev.selvage.checks.flow.Facts;
import dev.selvage.checks.flow.Functions;
import dev.selvage.checks.flow.LoopOverElements;
import dev.selvage.checks.flow.Symbols;
import dev.selvage.checks.flow.VariableUses;
import java.util.Optional;
import java.util.Set;
import javax.lang.model.element.ElementKind;

/**
 * A loop that waits for one future after another and is left by the first that failed: the failures
 * of the others are never seen.
 */
public final class FailFastLoop {

  private final LoopOverElements loop;
  private final TreePath path;
  private final VisitorState state;
  private final Facts facts;

  private FailFastLoop(TreePath path, VisitorState state) {
    this.loop = new LoopOverElements(path);
    this.path = path;
    this.state = state;
    this.facts = Facts.of(state);
  }

  /**
   * The wait of such a loop.
   *
   * @param call that waits
   * @param futures what the loop goes over
   */
  public record Wait(MethodInvocationTree call, TreePath futures) {}

  /**
   * The wait in the loop at {@code path} whose failure nobody compares with the others', if it has
   * one.
   *
   * @param path of any loop but {@code do}
   */
  public static Optional<Wait> wait(TreePath path, VisitorState state) {
    return new FailFastLoop(path, state)
        .leavingWait()
        .filter(wait -> !LookingAfter.cancelsOrGathers(path));
  }

  /** The first wait for the future of a round that leaves the loop when the future has failed. */
  private Optional<Wait> leavingWait() {
    Wait[] found = {null};
    new TreePathScanner<Void, Void>() {
      @Override
      public Void scan(Tree tree, Void unused) {
        return tree != null && Functions.is(tree) ? null : super.scan(tree, null);
      }

      @Override
      public Void visitMethodInvocation(MethodInvocationTree call, Void unused) {
        if (found[0] == null
            && FailingWait.isOne(call, facts)
            && new FailingWait(state).leaves(getCurrentPath(), path.getLeaf())) {
          ExpressionTree future = ((MemberSelectTree) call.getMethodSelect()).getExpression();
          ExpressionTree source = loop.sourceOf(future);
          found[0] = isMadeHere(source) ? new Wait(call, new TreePath(path, source)) : null;
        }
        return super.visitMethodInvocation(call, null);
      }
    }.scan(new TreePath(path, loop.body()), null);
    return Optional.ofNullable(found[0]);
  }

  /** Whether the futures are in a local variable that this method has filled, and that it keeps. */
  private boolean isMadeHere(ExpressionTree source) {
    if (source == null) {
      return false;
    }
    VarSymbol futures = Symbols.variable(source);
    if (futures == null || futures.getKind() != ElementKind.LOCAL_VARIABLE) {
      return isCallOf(source, "invokeAll")
          || new Origins(state).ofAll(new TreePath(path, source)).isPresent();
    }
    TreePath function = loop.function();
    return isFilledBy(LoopOverElements.initializer(futures, function.getLeaf()))
        && VariableUses.in(function, futures).stream().allMatch(this::keeps);
  }

  private static boolean isFilledBy(ExpressionTree value) {
    return value instanceof NewClassTree
        || value != null && value.getKind() == Tree.Kind.NEW_ARRAY
        || isCallOf(value, "invokeAll", "of", "asList", "collect", "toList");
  }

  private static boolean isCallOf(ExpressionTree value, String... names) {
    return value instanceof MethodInvocationTree call && Set.of(names).contains(Symbols.name(call));
  }

  /** Whether a use of the collection leaves it with this method. */
  private boolean keeps(TreePath use) {
    Tree around = use.getParentPath().getLeaf();
    return around instanceof MemberSelectTree
        || around.getKind() == Tree.Kind.ARRAY_ACCESS
        || around instanceof EnhancedForLoopTree;
  }
}
