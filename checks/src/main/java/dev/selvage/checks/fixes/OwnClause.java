package dev.selvage.checks.fixes;

import com.sun.source.tree.InstanceOfTree;
import com.sun.source.tree.ThrowTree;
import com.sun.source.tree.TypeCastTree;
import com.sun.source.util.TreePath;
import com.sun.tools.javac.code.Type;
import com.sun.tools.javac.tree.JCTree.JCMethodInvocation;
import dev.selvage.checks.SourceText;
import dev.selvage.checks.flow.JavaTypes;
import dev.selvage.checks.flow.Symbols;
import dev.selvage.checks.flow.ThrownInterruptions;
import dev.selvage.checks.flow.VariableUses;
import dev.selvage.finding.Fix;
import dev.selvage.finding.TextEdit;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Gives the interruption a clause of its own in front of {@code catch (Exception e)}, where the
 * body throws InterruptedException and one other checked exception: the question by {@code
 * instanceof} would be one that the compiler can answer.
 */
final class OwnClause {

  private static final int MOST_STATEMENTS = 3;

  private OwnClause() {}

  static Optional<Fix> fix(Handler handler) {
    SourceText source = handler.source;
    if (ThrownInterruptions.alternatives(handler.tree).size() > 1
        || handler.statements().isEmpty()
        || handler.statements().size() > MOST_STATEMENTS
        || handler.waitsInterruptibly()
        || asksForType(handler)
        || checkedTypes(handler).size() != 2
        || !source
            .between(source.start(handler.block()), source.end(handler.block()))
            .contains("\n")) {
      return Optional.empty();
    }
    int start = source.start(handler.tree);
    String inside =
        source.between(source.start(handler.block()) + 1, source.end(handler.block()) - 1);
    String clause =
        "catch (InterruptedException "
            + handler.variable()
            + ") {"
            + source.lineEnd()
            + handler.indent()
            + handler.indentUnit()
            + RestoreFlag.STATEMENT
            + inside.stripTrailing()
            + source.lineEnd()
            + handler.indent()
            + "} ";
    return Optional.of(
        new Fix(
            "handle the interruption in a clause of its own",
            List.of(new TextEdit(start, start, clause))));
  }

  /**
   * Whether the handler makes a difference between the types of its exception, or throws it: that
   * may not compile where it is an InterruptedException.
   */
  private static boolean asksForType(Handler handler) {
    TreePath block = new TreePath(handler.path, handler.block());
    return VariableUses.in(block, Symbols.variable(handler.tree.getParameter())).stream()
        .map(use -> use.getParentPath().getLeaf())
        .anyMatch(
            around ->
                around instanceof InstanceOfTree
                    || around instanceof TypeCastTree
                    || around instanceof ThrowTree);
  }

  /** The checked types that the calls in the body declare; none where more than calls throws. */
  private static Set<String> checkedTypes(Handler handler) {
    JavaTypes types = handler.types;
    Set<String> checked = new HashSet<>();
    for (ThrownInterruptions.Source source :
        ThrownInterruptions.in(
                handler.tryTree, types.symtab.throwableType, types, handler.state.getTypes())
            .sources()) {
      if (!(source.tree() instanceof JCMethodInvocation call)) {
        return Set.of();
      }
      for (Type thrown : call.meth.type.getThrownTypes()) {
        if (!types.isSubtype(thrown, types.symtab.runtimeExceptionType)
            && !types.isSubtype(thrown, types.symtab.errorType)) {
          checked.add(thrown.toString());
        }
      }
    }
    return checked;
  }
}
