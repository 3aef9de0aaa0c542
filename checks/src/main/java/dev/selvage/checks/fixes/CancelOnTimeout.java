package dev.selvage.checks.fixes;

import com.google.errorprone.VisitorState;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.util.TreePath;
import com.sun.tools.javac.code.Flags;
import com.sun.tools.javac.code.Symbol.VarSymbol;
import com.sun.tools.javac.tree.JCTree;
import com.sun.tools.javac.tree.TreeInfo;
import dev.selvage.checks.flow.Symbols;
import dev.selvage.checks.tasks.Fates;
import dev.selvage.checks.timeouts.StartedFutures;
import dev.selvage.checks.timeouts.UnstoppedTask;
import dev.selvage.finding.Fix;
import java.util.List;
import javax.lang.model.element.ElementKind;

/** Cancels the task that was waited for, in the handler that learns that the time is over. */
public final class CancelOnTimeout {

  private CancelOnTimeout() {}

  /**
   * The fix of a timed wait. None where its exception travels, where the handler cannot name the
   * future, or where a cancellation would not stop the task.
   *
   * @param wait the path of the call
   */
  public static List<Fix> of(TreePath wait, VisitorState state) {
    TreePath handler = new UnstoppedTask(state).handler(wait);
    TreePath future = Fates.receiver(wait);
    if (handler == null
        || !(future.getLeaf() instanceof IdentifierTree name)
        || !isVisible(Symbols.variable(name), handler)
        || new StartedFutures(state).isUnstoppable(future)) {
      return List.of();
    }
    String statement = name.getName() + ".cancel(true);";
    return List.of(
        new Fix(
            "cancel the task when the time is over",
            List.of(BlockEdits.prepend(new Handler(handler, state), List.of(statement)))));
  }

  /** Whether a variable has its value before the {@code try} of a handler begins. */
  private static boolean isVisible(VarSymbol variable, TreePath handler) {
    return variable.getKind() == ElementKind.FIELD
        ? (variable.flags() & Flags.FINAL) != 0
        : Symbols.isSetOnce(variable)
            && variable.pos < TreeInfo.getStartPos((JCTree) handler.getParentPath().getLeaf());
  }
}
