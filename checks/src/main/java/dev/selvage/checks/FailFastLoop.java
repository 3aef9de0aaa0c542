package dev.selvage.checks;

import com.google.errorprone.VisitorState;
import com.sun.source.tree.BlockTree;
import com.sun.source.tree.BreakTree;
import com.sun.source.tree.CatchTree;
import com.sun.source.tree.EnhancedForLoopTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.NewClassTree;
import com.sun.source.tree.ReturnTree;
import com.sun.source.tree.StatementTree;
import com.sun.source.tree.ThrowTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.TryTree;
import com.sun.source.util.TreePath;
import com.sun.source.util.TreePathScanner;
import com.sun.source.util.TreeScanner;
import com.sun.tools.javac.code.Symbol.VarSymbol;
import com.sun.tools.javac.code.Type;
import dev.selvage.catalog.Kind;
import dev.selvage.checks.fixes.Loops;
import dev.selvage.checks.flow.Facts;
import dev.selvage.checks.flow.FileIndex;
import dev.selvage.checks.flow.JavaTypes;
import dev.selvage.checks.flow.Symbols;
import dev.selvage.checks.flow.ThrownInterruptions;
import dev.selvage.checks.flow.VariableUses;
import java.util.List;
import java.util.Set;
import javax.lang.model.element.ElementKind;

/**
 * A loop that waits for one future after another and is left by the first that failed: the failures
 * of the others are never seen.
 */
final class FailFastLoop {

  private static final Set<String> GATHERS = Set.of("allOf", "allAsList", "invokeAny");

  private final LoopOverFutures loop;
  private final TreePath path;
  private final VisitorState state;
  private final Facts facts;

  private FailFastLoop(TreePath path, VisitorState state) {
    this.loop = new LoopOverFutures(path);
    this.path = path;
    this.state = state;
    this.facts = Facts.of(state);
  }

  /**
   * The wait in the loop at {@code path} whose failure nobody compares with the others', or null.
   *
   * @param path of any loop but {@code do}
   */
  static MethodInvocationTree wait(TreePath path, VisitorState state) {
    FailFastLoop loop = new FailFastLoop(path, state);
    MethodInvocationTree wait = loop.leavingWait();
    return wait == null || loop.isLookedAfter() ? null : wait;
  }

  /** The first wait for the future of a round that leaves the loop when the future has failed. */
  private MethodInvocationTree leavingWait() {
    MethodInvocationTree[] found = {null};
    new TreePathScanner<Void, Void>() {
      @Override
      public Void scan(Tree tree, Void unused) {
        return tree != null && Loops.isFunction(tree) ? null : super.scan(tree, null);
      }

      @Override
      public Void visitMethodInvocation(MethodInvocationTree call, Void unused) {
        if (found[0] == null
            && call.getMethodSelect() instanceof MemberSelectTree select
            && facts.find(Kind.AWAITS_TASK, Symbols.method(call)).isPresent()
            && facts.isOf(Kind.TASK_HANDLE, Symbols.type(select.getExpression()))
            && isMadeHere(loop.sourceOf(select.getExpression()))
            && leavesLoop(getCurrentPath())) {
          found[0] = call;
        }
        return super.visitMethodInvocation(call, null);
      }
    }.scan(new TreePath(path, loop.body()), null);
    return found[0];
  }

  /** Whether the futures are in a local variable that this method has filled, and that it keeps. */
  private boolean isMadeHere(ExpressionTree source) {
    if (source == null) {
      return false;
    }
    VarSymbol futures = Symbols.variable(source);
    if (futures == null || futures.getKind() != ElementKind.LOCAL_VARIABLE) {
      return isCallOf(source, "invokeAll");
    }
    TreePath method = loop.function();
    return isFilledBy(LoopOverFutures.initializer(futures, method.getLeaf()))
        && VariableUses.in(method, futures).stream().allMatch(this::keeps);
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

  /** Whether the method cancels what is left, or has gathered the futures otherwise. */
  private boolean isLookedAfter() {
    boolean[] found = {false};
    new TreeScanner<Void, Void>() {
      @Override
      public Void visitMethodInvocation(MethodInvocationTree call, Void unused) {
        String name = Symbols.name(call);
        found[0] |=
            name.startsWith("cancel") || name.equals("shutdownNow") || GATHERS.contains(name);
        return super.visitMethodInvocation(call, null);
      }
    }.scan(loop.function().getLeaf(), null);
    return found[0];
  }

  /** Whether a failure of the wait ends the loop: no handler inside of it takes it and goes on. */
  private boolean leavesLoop(TreePath call) {
    Tree child = call.getLeaf();
    for (TreePath at = call.getParentPath();
        at.getLeaf() != path.getLeaf();
        at = at.getParentPath()) {
      if (at.getLeaf() instanceof TryTree tried && tried.getBlock() == child) {
        for (CatchTree handler : tried.getCatches()) {
          if (takesFailure(handler)) {
            return leaves(handler.getBlock());
          }
        }
      }
      child = at.getLeaf();
    }
    return true;
  }

  private boolean takesFailure(CatchTree handler) {
    JavaTypes types = FileIndex.of(state).types();
    return ThrownInterruptions.alternatives(handler).stream()
        .map(Symbols::type)
        .anyMatch(type -> type == null || takesFailure(type, types));
  }

  private boolean takesFailure(Type type, JavaTypes types) {
    return CancelledFutures.isWrapper(type.tsym.flatName().toString())
        || types.isSubtype(state.getSymtab().runtimeExceptionType, type);
  }

  private static boolean leaves(BlockTree block) {
    List<? extends StatementTree> statements = block.getStatements();
    StatementTree last = statements.isEmpty() ? null : statements.get(statements.size() - 1);
    return last instanceof ThrowTree || last instanceof ReturnTree || last instanceof BreakTree;
  }
}
