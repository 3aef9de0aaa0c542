package dev.selvage.checks.fixes;

import com.sun.source.tree.ContinueTree;
import com.sun.source.tree.LambdaExpressionTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.StatementTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.TreePath;
import com.sun.tools.javac.code.Flags;
import com.sun.tools.javac.code.Symbol;
import com.sun.tools.javac.code.Symbol.MethodSymbol;
import com.sun.tools.javac.code.Type;
import com.sun.tools.javac.code.TypeTag;
import dev.selvage.checks.flow.Functions;
import dev.selvage.checks.flow.Loops;
import dev.selvage.checks.flow.Symbols;
import dev.selvage.finding.Fix;
import dev.selvage.finding.TextEdit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Restores the flag and leaves the loop, which would otherwise wait again, and be thrown out at
 * once.
 */
final class LeaveLoop {

  private LeaveLoop() {}

  static Optional<Fix> fix(Handler handler, TreePath loop, boolean takesMore) {
    if (!(handler.onlySpeaks() || handler.onlyContinues())) {
      return Optional.empty();
    }
    Optional<String> exit = exit(handler.path, loop);
    if (exit.isEmpty()) {
      return Optional.empty();
    }
    List<TextEdit> edits = new ArrayList<>();
    if (takesMore) {
      edits.add(
          BlockEdits.prepend(
              handler,
              List.of(
                  "if (" + handler.variable() + " instanceof InterruptedException) {",
                  handler.indentUnit() + RestoreFlag.STATEMENT,
                  handler.indentUnit() + exit.get(),
                  "}")));
    } else if (handler.isEmpty()) {
      edits.add(BlockEdits.prepend(handler, List.of(RestoreFlag.STATEMENT, exit.get())));
    } else {
      edits.add(BlockEdits.prepend(handler, List.of(RestoreFlag.STATEMENT)));
      if (handler.lastStatement() instanceof ContinueTree next) {
        edits.add(new TextEdit(handler.source.start(next), handler.source.end(next), exit.get()));
      } else {
        edits.add(BlockEdits.append(handler, List.of(exit.get())));
      }
    }
    if (edits.size() > 1 && edits.get(0).end() > edits.get(1).start()) {
      return Optional.empty();
    }
    return Optional.of(new Fix("restore the interrupted flag and leave the loop", edits));
  }

  /**
   * Leaves the loop behind the statement that restores the flag, where that is all that is left to
   * do.
   */
  static Optional<Fix> after(Tree restore, Handler handler, TreePath loop) {
    StatementTree last = handler.lastStatement();
    Optional<String> exit = exit(handler.path, loop);
    if (exit.isEmpty() || !handler.onlySpeaksAfter(restore)) {
      return Optional.empty();
    }
    TextEdit edit =
        last instanceof ContinueTree
            ? new TextEdit(handler.source.start(last), handler.source.end(last), exit.get())
            : BlockEdits.append(handler, List.of(exit.get()));
    return Optional.of(new Fix("leave the loop after restoring the flag", List.of(edit)));
  }

  /**
   * The statement that leaves the loop from {@code path}, where one compiles, and no other loop
   * leads back to the wait.
   */
  static Optional<String> exit(TreePath path, TreePath loop) {
    boolean returnsNothing = returnsNothing(loop);
    boolean breakCompiles =
        Loops.around(path).getLeaf() == loop.getLeaf()
            && Loops.isLeftByBreak(path)
            && Loops.unboundedAround(loop) == null
            && (!Loops.isEndless(loop.getLeaf())
                || (returnsNothing && !Loops.isLeftFromInside(loop.getLeaf())));
    if (breakCompiles) {
      return Optional.of("break;");
    }
    return returnsNothing ? Optional.of("return;") : Optional.empty();
  }

  private static boolean returnsNothing(TreePath loop) {
    TreePath at = loop;
    while (!Functions.is(at.getLeaf())) {
      at = at.getParentPath();
    }
    Tree function = at.getLeaf();
    if (function instanceof MethodTree method) {
      return method.getReturnType() == null || method.getReturnType().toString().equals("void");
    }
    if (function instanceof LambdaExpressionTree lambda && Symbols.type(lambda) != null) {
      return returnType(lambda).hasTag(TypeTag.VOID);
    }
    return false;
  }

  private static Type returnType(LambdaExpressionTree lambda) {
    Type type = Symbols.type(lambda);
    for (Symbol member : type.tsym.members().getSymbols()) {
      if (member instanceof MethodSymbol method && (method.flags() & Flags.ABSTRACT) != 0) {
        return method.getReturnType();
      }
    }
    return Type.noType;
  }
}
