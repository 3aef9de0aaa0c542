package dev.selvage.checks.tasks;

import com.google.errorprone.VisitorState;
import com.sun.source.tree.EnhancedForLoopTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.NewClassTree;
import com.sun.source.util.TreePath;
import com.sun.tools.javac.code.Symbol.VarSymbol;
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

  /**
   * Whether a call is made on the element of a loop over the value of an entry whose key is a
   * handle, such as that of a {@code Map<CompletableFuture<?>, List<Batch>>}.
   */
  boolean areKeysOf(TreePath call) {
    TreePath receiver = Fates.receiver(call);
    VarSymbol element = receiver == null ? null : Symbols.variable(receiver.getLeaf());
    for (TreePath at = call; element != null && at != null; at = at.getParentPath()) {
      if (at.getLeaf() instanceof EnhancedForLoopTree loop
          && Symbols.variable(loop.getVariable()) == element) {
        return isValueOfPromise(loop.getExpression());
      }
    }
    return false;
  }

  private boolean isValueOfPromise(ExpressionTree source) {
    if (!(source instanceof MethodInvocationTree call)
        || !Symbols.name(call).equals("getValue")
        || !(call.getMethodSelect() instanceof MemberSelectTree select)) {
      return false;
    }
    Type entry = Symbols.type(select.getExpression());
    return entry != null
        && entry.getTypeArguments().size() == 2
        && isHandle(entry.getTypeArguments().head);
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

  /** Whether the objects of a type, or of what bounds it, tell how a task ended; no for null. */
  boolean isHandle(Type type) {
    return type != null && facts.isOf(Kind.TASK_HANDLE, types.erasure(type));
  }
}
