package dev.selvage.checks.tasks;

import com.google.errorprone.VisitorState;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.NewClassTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.TreePath;
import com.sun.tools.javac.code.Symbol.MethodSymbol;
import com.sun.tools.javac.code.Symbol.VarSymbol;
import dev.selvage.catalog.Kind;
import dev.selvage.checks.executors.ExecutorField;
import dev.selvage.checks.flow.Facts;
import dev.selvage.checks.flow.Symbols;
import java.util.Optional;
import javax.lang.model.element.ElementKind;

/** Executors that live as long as the process, because nothing closes them. */
public final class UnclosedExecutors {

  private final Facts facts;
  private final VisitorState state;

  public UnclosedExecutors(VisitorState state) {
    this.facts = Facts.of(state);
    this.state = state;
  }

  /**
   * Whether an executor is one that the whole process shares, or a static field that is filled with
   * a new executor and that nobody can close.
   */
  public boolean is(TreePath executor) {
    ExpressionTree bare = Symbols.withoutCasts((ExpressionTree) executor.getLeaf());
    if (isMadeBy(Kind.SHARED_EXECUTOR, bare)) {
      return true;
    }
    VarSymbol variable = Symbols.variable(bare);
    if (variable == null) {
      return false;
    }
    Optional<TreePath> value = Initializers.of(variable, executor);
    if (value.isEmpty()) {
      return false;
    }
    Tree made = value.get().getLeaf();
    return isMadeBy(Kind.SHARED_EXECUTOR, made)
        || (isStatic(variable)
            && isMadeBy(Kind.MAKES_EXECUTOR, made)
            && ExecutorField.isNeverClosed(variable, state));
  }

  private static boolean isStatic(VarSymbol variable) {
    return variable.getKind() == ElementKind.FIELD && variable.isStatic();
  }

  private boolean isMadeBy(Kind kind, Tree tree) {
    MethodSymbol method =
        tree instanceof MethodInvocationTree call
            ? Symbols.method(call)
            : tree instanceof NewClassTree creation ? Symbols.constructor(creation) : null;
    return facts.find(kind, method).isPresent();
  }
}
