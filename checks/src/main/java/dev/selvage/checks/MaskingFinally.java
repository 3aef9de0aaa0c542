package dev.selvage.checks;

import com.google.errorprone.VisitorState;
import com.sun.source.tree.BreakTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.ContinueTree;
import com.sun.source.tree.LambdaExpressionTree;
import com.sun.source.tree.ReturnTree;
import com.sun.source.tree.SwitchTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.TryTree;
import com.sun.source.util.TreePath;
import com.sun.source.util.TreeScanner;
import dev.selvage.checks.flow.FileIndex;
import dev.selvage.checks.flow.Functions;
import dev.selvage.checks.flow.JavaTypes;
import dev.selvage.checks.flow.Loops;
import dev.selvage.checks.flow.Owner;
import dev.selvage.checks.flow.ThrownInterruptions;
import java.util.Optional;

/**
 * A {@code finally} that is left by a jump, and so throws away the interruption that leaves its
 * try.
 */
final class MaskingFinally {

  private MaskingFinally() {}

  /** The first jump out of the {@code finally} of {@code tree}. */
  static Optional<Tree> find(TryTree tree, JavaTypes types, VisitorState state) {
    if (tree.getFinallyBlock() == null) {
      return Optional.empty();
    }
    JumpScanner scanner = new JumpScanner();
    scanner.scan(tree.getFinallyBlock(), null);
    return scanner.found != null && interruptionLeaves(tree, types, state) && isHeard(state)
        ? Optional.of(scanner.found)
        : Optional.empty();
  }

  private static boolean interruptionLeaves(TryTree tree, JavaTypes types, VisitorState state) {
    boolean passesHandlers =
        CaughtInterruption.in(tree, types, state).isEmpty()
            && !ThrownInterruptions.in(tree, types.interruptedException, types, state.getTypes())
                .certain()
                .isEmpty();
    return passesHandlers
        || tree.getCatches().stream()
            .anyMatch(
                handler ->
                    ThrownInterruptions.leaves(
                        handler.getBlock(), types.interruptedException, types, state.getTypes()));
  }

  private static boolean isHeard(VisitorState state) {
    TreePath function = state.getPath();
    while (function != null && !Functions.is(function.getLeaf())) {
      function = function.getParentPath();
    }
    return function == null || Owner.of(function, FileIndex.of(state)) == Owner.CALLER;
  }

  /** Looks for a jump that leaves the block. */
  private static final class JumpScanner extends TreeScanner<Void, Void> {
    private Tree found;
    private int loops;
    private int switches;

    @Override
    public Void scan(Tree tree, Void unused) {
      if (tree == null || tree instanceof LambdaExpressionTree || tree instanceof ClassTree) {
        return null;
      }
      int loop = Loops.isLoop(tree) ? 1 : 0;
      int choice = tree instanceof SwitchTree ? 1 : 0;
      loops += loop;
      switches += choice;
      super.scan(tree, null);
      loops -= loop;
      switches -= choice;
      return null;
    }

    @Override
    public Void visitReturn(ReturnTree tree, Void unused) {
      found(tree);
      return null;
    }

    @Override
    public Void visitBreak(BreakTree tree, Void unused) {
      if (loops == 0 && switches == 0 && tree.getLabel() == null) {
        found(tree);
      }
      return null;
    }

    @Override
    public Void visitContinue(ContinueTree tree, Void unused) {
      if (loops == 0 && tree.getLabel() == null) {
        found(tree);
      }
      return null;
    }

    private void found(Tree tree) {
      found = found == null ? tree : found;
    }
  }
}
