package dev.selvage.checks.tasks;

import com.google.errorprone.VisitorState;
import com.sun.source.tree.NewClassTree;
import com.sun.source.util.TreePath;
import com.sun.tools.javac.code.Symbol.ClassSymbol;
import com.sun.tools.javac.code.Symbol.VarSymbol;
import com.sun.tools.javac.code.Type;
import com.sun.tools.javac.comp.Check;
import dev.selvage.checks.flow.Symbols;
import java.util.Optional;

/**
 * Executors whose class is one of this compilation: they may see to the failures of their tasks.
 */
public final class OwnExecutors {

  private final Check compiled;

  public OwnExecutors(VisitorState state) {
    compiled = Check.instance(state.context);
  }

  /**
   * Whether the class of the executor is one of the project's own, as far as the code tells.
   *
   * @param submission a call that hands a task over, also as a method of the class around
   */
  public boolean is(TreePath submission) {
    TreePath executor = Fates.receiver(submission);
    if (executor == null) {
      return true;
    }
    VarSymbol variable = Symbols.variable(executor.getLeaf());
    Optional<TreePath> value =
        variable == null ? Optional.empty() : Initializers.of(variable, submission);
    return isOwn(Symbols.type(executor.getLeaf()))
        || value.isPresent()
            && value.get().getLeaf() instanceof NewClassTree creation
            && (creation.getClassBody() != null || isOwn(Symbols.type(creation)));
  }

  /** Also where it is on the class path as well. */
  private boolean isOwn(Type type) {
    ClassSymbol outermost = type == null ? null : type.tsym.outermostClass();
    return outermost == null || compiled.getCompiled(outermost) != null;
  }
}
