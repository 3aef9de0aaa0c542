package dev.selvage.checks.fanout;

import com.google.errorprone.VisitorState;
import com.sun.source.util.TreePath;
import dev.selvage.checks.executors.ThreadBounds;
import dev.selvage.checks.tasks.Fates;
import dev.selvage.checks.tasks.Task;
import dev.selvage.checks.tasks.Task.Form;
import dev.selvage.checks.tasks.Tasks;

/** One task for each element, which waits in a queue without a capacity. */
public final class QueuedFanOut {

  private QueuedFanOut() {}

  /** Whether a call is such a task. */
  public static boolean is(TreePath call, VisitorState state) {
    TreePath executor = Fates.receiver(call);
    Task task = executor == null ? null : new Tasks(state).at(call).orElse(null);
    return task != null
        && (task.form() == Form.SUBMISSION || task.form() == Form.EXECUTION)
        && new ThreadBounds(state).queuesAll(executor)
        && new Iterations(state).areUnboundedAround(call);
  }
}
