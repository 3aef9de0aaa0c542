package dev.selvage.checks.fixes;

import com.google.errorprone.VisitorState;
import com.sun.source.tree.BlockTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.LambdaExpressionTree;
import com.sun.source.tree.MemberReferenceTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.TryTree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.TreePath;
import com.sun.tools.javac.code.Symbol.VarSymbol;
import com.sun.tools.javac.tree.JCTree;
import com.sun.tools.javac.tree.TreeInfo;
import dev.selvage.checks.flow.Symbols;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Tasks that one block starts, collects and waits for, so that a scope can do the same.
 *
 * @param method around all of it
 * @param futures what the block does with the futures
 * @param pool the executor, or null where the tasks run in the common pool
 * @param body the block that becomes the body of the scope, or the end of it does
 * @param firstWait where the first wait is
 */
record GatheredTasks(
    MethodTree method, FutureVariables futures, OwnPool pool, TreePath body, FirstWait firstWait) {

  /**
   * The tasks that a wait, or a call that starts one, belongs to; empty where anything is done with
   * them that a scope would not do in the same way.
   */
  static Optional<GatheredTasks> with(TreePath place, VisitorState state) {
    for (TreePath at = place; at != null; at = at.getParentPath()) {
      if (at.getLeaf() instanceof MethodTree || at.getLeaf() instanceof ClassTree) {
        return Optional.empty();
      }
      if (at.getLeaf() instanceof BlockTree) {
        Optional<GatheredTasks> found = in(at, place, state);
        if (found.isPresent()) {
          return found;
        }
      }
    }
    return Optional.empty();
  }

  private static Optional<GatheredTasks> in(TreePath block, TreePath place, VisitorState state) {
    FutureVariables futures = new FutureVariables(block);
    MethodTree method = methodOf(block);
    if (method == null || !futures.areAllUsesKnown() || !isOneOf(futures, place.getLeaf())) {
      return Optional.empty();
    }
    Set<VarSymbol> pools = new HashSet<>();
    futures.starts().forEach(each -> pools.add(each.pool()));
    if (pools.size() != 1) {
      return Optional.empty();
    }
    VarSymbol pool = pools.iterator().next();
    if (pool == null) {
      return in(block, futures, null, method, state);
    }
    return OwnPool.of(pool, futures.starts())
        .filter(own -> own.tried() != null || own.block().getLeaf() == block.getLeaf())
        .flatMap(own -> in(block, futures, own, method, state));
  }

  private static Optional<GatheredTasks> in(
      TreePath block,
      FutureVariables futures,
      OwnPool pool,
      MethodTree method,
      VisitorState state) {
    TreePath body =
        pool == null || pool.tried() == null
            ? block
            : new TreePath(pool.tried(), ((TryTree) pool.tried().getLeaf()).getBlock());
    return FirstWait.of(futures, body)
        .map(wait -> new GatheredTasks(method, futures, pool, body, wait))
        .filter(tasks -> tasks.areSeveral() && tasks.isReady(state));
  }

  private boolean areSeveral() {
    return futures.starts().size() > 1
        || !futures.declarations().stream().allMatch(FutureVariables::isOfOne);
  }

  private static boolean isOneOf(FutureVariables futures, Tree place) {
    return Stream.of(
            futures.waits().stream(),
            futures.together().stream().map(futures::waitFor),
            futures.starts().stream().map(ForkableCall::path))
        .flatMap(each -> each)
        .anyMatch(each -> each != null && each.getLeaf() == place);
  }

  private static MethodTree methodOf(TreePath block) {
    for (TreePath at = block; at != null; at = at.getParentPath()) {
      if (at.getLeaf() instanceof MethodTree method) {
        return method;
      }
      if (at.getLeaf() instanceof LambdaExpressionTree || at.getLeaf() instanceof ClassTree) {
        return null;
      }
    }
    return null;
  }

  /** Whether {@code join} of a scope may throw what it throws at the place of the first wait. */
  private boolean isReady(VisitorState state) {
    return !throwsCompletion()
        || AwaitedTasks.methodOf(body) != null
            && firstWait.block().getLeaf() == body.getLeaf()
            && DeclaredExceptions.include(DeclaredExceptions.INTERRUPTED, method, state);
  }

  /** Whether the first wait throws CompletionException: {@code get} throws ExecutionException. */
  boolean throwsCompletion() {
    return firstWait.path().getLeaf() instanceof MemberReferenceTree
        || Symbols.name((MethodInvocationTree) firstWait.path().getLeaf()).equals("join");
  }

  /** The call that waits for all of them, or null where each is waited for in turn. */
  MethodInvocationTree together() {
    return futures.together().isEmpty() ? null : (MethodInvocationTree) firstWait.path().getLeaf();
  }

  /** The declaration of what stands for all of them together, or null. */
  VariableTree combination() {
    return futures.together().isEmpty() ? null : futures.combination(futures.together().get(0));
  }

  /** The offset of the first statement that has to do with the tasks. */
  int first() {
    return Stream.concat(
            futures.declarations().stream().map(GatheredTasks::start), Stream.of(firstStart()))
        .min(Integer::compare)
        .orElseThrow();
  }

  /** The offset of the statement of the body that starts a task at first. */
  private int firstStart() {
    int start = futures.starts().stream().mapToInt(each -> start(each.call())).min().orElseThrow();
    return ((BlockTree) body.getLeaf())
        .getStatements().stream()
            .mapToInt(GatheredTasks::start)
            .filter(each -> each <= start)
            .max()
            .orElseThrow();
  }

  static int start(Tree tree) {
    return TreeInfo.getStartPos((JCTree) tree);
  }
}
