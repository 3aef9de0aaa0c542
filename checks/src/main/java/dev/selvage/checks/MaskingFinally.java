package dev.selvage.checks;

import com.google.errorprone.VisitorState;
import com.sun.source.tree.BreakTree;
import com.sun.source.tree.ContinueTree;
import com.sun.source.tree.ReturnTree;
import com.sun.source.tree.StatementTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.TryTree;
import com.sun.source.util.TreePath;
import com.sun.tools.javac.tree.JCTree.JCBlock;
import dev.selvage.checks.fixes.Loops;
import dev.selvage.checks.flow.FileIndex;
import dev.selvage.checks.flow.JavaTypes;
import dev.selvage.checks.flow.Owner;
import dev.selvage.checks.flow.ThrownInterruptions;
import java.util.Optional;

/**
 * A {@code finally} that ends by a jump, and so throws away the interruption that leaves its try.
 */
final class MaskingFinally {

  private MaskingFinally() {}

  /** The jump at the end of the {@code finally} of {@code tree}. */
  static Optional<Tree> find(TryTree tree, JavaTypes types, VisitorState state) {
    if (tree.getFinallyBlock() == null || ((JCBlock) tree.getFinallyBlock()).stats.isEmpty()) {
      return Optional.empty();
    }
    StatementTree last = ((JCBlock) tree.getFinallyBlock()).stats.last();
    boolean jumps =
        last instanceof ReturnTree || last instanceof BreakTree || last instanceof ContinueTree;
    return jumps && interruptionLeaves(tree, types, state) && isHeard(state)
        ? Optional.of(last)
        : Optional.empty();
  }

  private static boolean interruptionLeaves(TryTree tree, JavaTypes types, VisitorState state) {
    boolean[] leaves = {false};
    // The try without its finally: what leaves its block past the handlers, or leaves a handler.
    boolean caught = !CaughtInterruption.in(tree, types, state).isEmpty();
    if (!caught) {
      leaves[0] =
          !ThrownInterruptions.in(tree, types.interruptedException, types, state.getTypes())
              .certain()
              .isEmpty();
    }
    tree.getCatches()
        .forEach(
            handler ->
                leaves[0] |=
                    ThrownInterruptions.leaves(
                        handler.getBlock(), types.interruptedException, types, state.getTypes()));
    return leaves[0];
  }

  private static boolean isHeard(VisitorState state) {
    TreePath function = state.getPath();
    while (function != null && !Loops.isFunction(function.getLeaf())) {
      function = function.getParentPath();
    }
    return function == null || Owner.of(function, FileIndex.of(state)) == Owner.CALLER;
  }
}
