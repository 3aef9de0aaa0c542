package dev.selvage.checks;

import com.sun.source.tree.AssignmentTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.TreePath;
import com.sun.tools.javac.code.Type;
import dev.selvage.checks.tasks.Fate;
import dev.selvage.checks.tasks.Task;

/** What to say of a task whose failure nobody sees. */
final class LostTask {

  private LostTask() {}

  /**
   * @param tellsOfExpected whether the task itself tells of some failures, so that only others are
   *     lost
   */
  static String message(Task task, Fate fate, boolean tellsOfExpected, SourceText source) {
    return fate == Fate.NESTED
        ? "The future of `%s` becomes the result of another future: whoever waits for that one neither waits for this one nor sees its failure. Use thenCompose in place of thenApply."
            .formatted(call(task, source))
        : switch (task.form()) {
          case PUBLISHER ->
              "`%s` describes work that never runs: nobody subscribes to this %s. Return it, or make it part of a chain that is subscribed to."
                  .formatted(call(task, source), result(task));
          case SUBSCRIPTION ->
              "`%s` has no consumer of errors: %s. Give it one, or handle the failure with an operator in front of it."
                  .formatted(call(task, source), task.fact().orElseThrow().reason());
          case MESSAGE ->
              "Nobody learns if this fails: the %s that `%s` returns %s, and %s. Look at it, or pass a callback."
                  .formatted(
                      result(task),
                      call(task, source),
                      whereabouts(task, fate),
                      task.fact().orElseThrow().reason());
          case QUEUED ->
              "Nobody learns if this task fails: the completion service keeps its future, and nobody takes it out. Call take() and get().";
          case FORK ->
              "Nobody learns if this task fails: it is forked and never joined. Join it, or pass it to invokeAll.";
          case STAGE ->
              "Nobody learns if this fails: the %s at the end of the chain, which `%s` returns, %s. End the chain with exceptionally or whenComplete, or return it."
                  .formatted(result(task), call(task, source), whereabouts(task, fate));
          default ->
              "Nobody learns if this task fails%s: the %s that `%s` returns %s, and the failure with it. Keep it and wait for it, or handle the failure in the task."
                  .formatted(
                      tellsOfExpected ? " in a way that it does not expect" : "",
                      result(task),
                      call(task, source),
                      whereabouts(task, fate));
        };
  }

  private static String whereabouts(Task task, Fate fate) {
    return switch (fate) {
      case UNREAD -> "is kept in `%s`, which nobody reads".formatted(variable(task.path()));
      case COLLECTED -> "is put into a collection that nobody reads";
      default -> "is dropped";
    };
  }

  private static String variable(TreePath path) {
    for (TreePath at = path; at != null; at = at.getParentPath()) {
      Tree tree = at.getLeaf();
      if (tree instanceof VariableTree variable) {
        return variable.getName().toString();
      }
      if (tree instanceof AssignmentTree assignment) {
        return assignment.getVariable().toString();
      }
    }
    return "";
  }

  /** Such as {@code Future}. */
  private static String result(Task task) {
    Type type = task.method().getReturnType();
    return type.tsym.name.toString();
  }

  /** The last call of a chain, without what is in front of it where that is long. */
  private static String call(Task task, SourceText source) {
    String code = source.of(task.tree());
    boolean simple = code.lines().count() == 1 && code.length() <= 40;
    return simple || !(task.tree() instanceof MethodInvocationTree)
        ? Words.shortened(code)
        : task.method().name + "(..)";
  }
}
