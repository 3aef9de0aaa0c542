package dev.selvage.checks.tasks;

import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.NewClassTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.TreePath;
import com.sun.tools.javac.code.Symbol.VarSymbol;
import com.sun.tools.javac.code.Type;
import dev.selvage.checks.flow.Symbols;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Commands that are recorded in a batch, to be sent together: whoever executes the batch learns of
 * their failures.
 */
final class RecordedCommands {

  private static final int LONGEST_WAY = 4;

  private static final Pattern BATCH =
      Pattern.compile(
          "\\w*Batch(er|Writer|Request|Builder|Commands?|(Command)?(Executor|Service))?");

  private static final Pattern EXECUTES =
      Pattern.compile("(execute|exec|flush|submit|commit|send|run|sync)([A-Z].*)?");

  private RecordedCommands() {}

  /** Whether a call is made on a batch, on what a batch gave out, or with a batch. */
  static boolean is(TreePath call) {
    return is(call, 0);
  }

  private static boolean is(TreePath path, int way) {
    Tree tree = Symbols.withoutCasts((ExpressionTree) path.getLeaf());
    if (way > LONGEST_WAY) {
      return false;
    }
    if (tree instanceof NewClassTree creation) {
      return areBatched(creation.getArguments());
    }
    if (!(tree instanceof MethodInvocationTree call)
        || EXECUTES.matcher(Symbols.name(call)).matches()) {
      return false;
    }
    TreePath receiver = Fates.receiver(new TreePath(path, call));
    return areBatched(call.getArguments()) || (receiver != null && isOfBatch(receiver, way));
  }

  private static boolean areBatched(List<? extends ExpressionTree> arguments) {
    return arguments.stream().anyMatch(each -> isBatch(Symbols.type(each)));
  }

  private static boolean isOfBatch(TreePath receiver, int way) {
    if (isBatch(Symbols.type(receiver.getLeaf()))) {
      return true;
    }
    VarSymbol variable = Symbols.variable(receiver.getLeaf());
    TreePath made = variable == null ? receiver : Initializers.of(variable, receiver).orElse(null);
    return made != null && is(made, way + 1);
  }

  private static boolean isBatch(Type type) {
    return type != null && BATCH.matcher(type.tsym.name.toString()).matches();
  }
}
