package dev.selvage.checks.fixes;

import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.LambdaExpressionTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.util.TreePath;
import dev.selvage.checks.flow.Symbols;
import dev.selvage.checks.tasks.Fates;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** A sequential stream that starts a task for each of its elements and collects the futures. */
final class MappedTasks {

  private static final Set<String> COLLECTORS = Set.of("toList", "toUnmodifiableList", "toSet");

  private MappedTasks() {}

  /** The call that starts the tasks of such a stream; empty for anything else. */
  static Optional<ForkableCall> at(TreePath path) {
    TreePath mapping = collected(path);
    if (mapping == null
        || !(mapping.getLeaf() instanceof MethodInvocationTree call)
        || !Symbols.name(call).matches("map|mapToObj")
        || mayBeParallel(mapping)
        || !(call.getArguments().get(0) instanceof LambdaExpressionTree lambda)
        || !(lambda.getBody() instanceof ExpressionTree body)) {
      return Optional.empty();
    }
    return ForkableCall.at(new TreePath(new TreePath(mapping, lambda), body));
  }

  /** What is collected into a list, or null. */
  private static TreePath collected(TreePath path) {
    if (!(path.getLeaf() instanceof MethodInvocationTree call)) {
      return null;
    }
    boolean collects =
        Symbols.name(call).equals("toList") && call.getArguments().isEmpty()
            || Symbols.name(call).equals("collect")
                && call.getArguments().size() == 1
                && call.getArguments().get(0) instanceof MethodInvocationTree collector
                && COLLECTORS.contains(Symbols.name(collector));
    return collects ? Fates.receiver(path) : null;
  }

  /** A scope is used by the thread that opened it. */
  private static boolean mayBeParallel(TreePath mapping) {
    for (TreePath at = Fates.receiver(mapping); at != null; at = Fates.receiver(at)) {
      if (!(at.getLeaf() instanceof MethodInvocationTree call)) {
        return Symbols.type(at.getLeaf()) != null
            && Symbols.type(at.getLeaf()).tsym.flatName().toString().endsWith("Stream")
            && Symbols.variable(at.getLeaf()) != null;
      }
      if (Symbols.name(call).toLowerCase(Locale.ROOT).contains("parallel")) {
        return true;
      }
    }
    return false;
  }
}
