package dev.selvage.checks.tasks;

import com.google.errorprone.VisitorState;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.NewClassTree;
import com.sun.tools.javac.code.Type;
import com.sun.tools.javac.code.Types;
import dev.selvage.catalog.Kind;
import dev.selvage.checks.flow.Facts;
import dev.selvage.checks.flow.Symbols;
import java.util.List;

/** Calls that are given a promise, which is where they tell how they ended. */
final class HandedPromises {

  private static final int DEEPEST = 3;

  private final Facts facts;
  private final Types types;

  HandedPromises(VisitorState state) {
    this.facts = Facts.of(state);
    this.types = state.getTypes();
  }

  /** Whether a call hands over a handle that others have, also in a new object. */
  boolean areIn(ExpressionTree call) {
    return areIn(call, 0);
  }

  private boolean areIn(ExpressionTree tree, int depth) {
    return depth < DEEPEST
        && arguments(tree).stream()
            .anyMatch(
                each ->
                    (Symbols.variable(each) != null && isHandle(Symbols.type(each)))
                        || (each instanceof NewClassTree && areIn(each, depth + 1)));
  }

  private static List<? extends ExpressionTree> arguments(ExpressionTree tree) {
    if (tree instanceof MethodInvocationTree call) {
      return call.getArguments();
    }
    return tree instanceof NewClassTree creation ? creation.getArguments() : List.of();
  }

  private boolean isHandle(Type type) {
    return type != null && facts.isOf(Kind.TASK_HANDLE, types.erasure(type));
  }
}
