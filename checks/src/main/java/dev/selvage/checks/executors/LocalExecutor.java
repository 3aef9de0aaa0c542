package dev.selvage.checks.executors;

import com.google.errorprone.VisitorState;
import com.sun.source.tree.BlockTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.LambdaExpressionTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.TreePath;
import com.sun.tools.javac.code.Symbol;
import dev.selvage.checks.flow.VariableUses;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * An executor in a local variable that some path leaves open.
 *
 * @param creation where it is made
 * @param block the block that its variable is declared in
 * @param declaration of the variable
 * @param slips the paths, the plainest first; never empty
 */
public record LocalExecutor(
    ExecutorCreation creation, TreePath block, VariableTree declaration, List<OpenPath> slips) {

  private static final Pattern GIVES_TASK =
      Pattern.compile("(execute|submit|schedule|invoke|prestart)([A-Z].*)?");

  public LocalExecutor {
    slips = List.copyOf(slips);
  }

  /**
   * The executor, if a path leaves it open. Empty too where it is declared out of sight.
   *
   * @param creation one with the keeper {@link ExecutorCreation.Keeper#LOCAL}
   */
  public static Optional<LocalExecutor> of(ExecutorCreation creation, VisitorState state) {
    TreePath block = blockOf(creation.variable(), creation.path());
    if (block == null) {
      return Optional.empty();
    }
    List<OpenPath> slips = OpenPaths.of(creation, block, state);
    VariableTree declaration =
        Conditions.declaration((BlockTree) block.getLeaf(), creation.variable());
    return slips.isEmpty()
        ? Optional.empty()
        : Optional.of(new LocalExecutor(creation, block, declaration, slips));
  }

  private static TreePath blockOf(Symbol variable, TreePath path) {
    for (TreePath at = path; at != null; at = at.getParentPath()) {
      if (at.getLeaf() instanceof BlockTree block
          && Conditions.declaration(block, variable) != null) {
        return at;
      }
      if (at.getLeaf() instanceof MethodTree
          || at.getLeaf() instanceof LambdaExpressionTree
          || at.getLeaf() instanceof ClassTree) {
        return null;
      }
    }
    return null;
  }

  /** The plainest path on which it stays open. */
  public OpenPath slip() {
    return slips.get(0);
  }

  /** Whether it stays open only where something is thrown. */
  public boolean isOpenOnlyByException() {
    return slips.stream().allMatch(path -> path.kind() == OpenPath.Kind.THROW);
  }

  /** Whether the code around it gives it no task, so that it has not made a thread yet. */
  public boolean isIdle(VisitorState state) {
    ExecutorUses kinds = new ExecutorUses(state);
    return VariableUses.in(block, creation.variable()).stream()
        .noneMatch(use -> kinds.of(use) == ExecutorUse.WORKS && !isSetUp(use));
  }

  /** Whether a method of the executor is called that gives it no task. */
  private static boolean isSetUp(TreePath use) {
    return use.getParentPath().getLeaf() instanceof MemberSelectTree select
        && !GIVES_TASK.matcher(select.getIdentifier()).matches();
  }

  /** Whether no use of the variable could end the executor, on whatever path. */
  public boolean isNeverClosed(VisitorState state) {
    ExecutorUses kinds = new ExecutorUses(state);
    return VariableUses.in(block, creation.variable()).stream()
        .map(kinds::of)
        .noneMatch(ExecutorUses::mayEnd);
  }
}
