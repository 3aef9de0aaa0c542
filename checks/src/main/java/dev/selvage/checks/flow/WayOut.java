package dev.selvage.checks.flow;

import com.sun.source.tree.ReturnTree;
import com.sun.source.tree.ThrowTree;
import com.sun.source.tree.Tree;
import com.sun.tools.javac.code.Symbol.VarSymbol;
import com.sun.tools.javac.code.Type;
import java.util.List;
import java.util.Locale;

/**
 * One way out of the code that a walk began in.
 *
 * @param kind how control leaves
 * @param tree the statement that leaves, null where control runs off the end
 * @param flag what was done about the interruption on the way
 * @param carries whether what is thrown or returned tells the caller of the interruption, or may do
 *     so
 * @param wentOn whether more work was done after the handler, as if nothing had happened
 * @param decisions what had to be so for control to get here
 */
public record WayOut(
    Kind kind, Tree tree, Flag flag, boolean carries, boolean wentOn, List<Decision> decisions) {

  /** How control leaves. */
  public enum Kind {
    END,
    RETURN,
    THROW,
    HALT
  }

  static WayOut of(Exit exit, JavaTypes types) {
    Kind kind =
        switch (exit.kind()) {
          case THROW -> Kind.THROW;
          case HALT -> Kind.HALT;
          case RETURN, YIELD -> Kind.RETURN;
          case END, BREAK, CONTINUE -> Kind.END;
        };
    State state = exit.path().state();
    return new WayOut(
        kind,
        exit.tree(),
        state.flag(),
        carries(exit, types),
        state.wentOn(),
        exit.path().decisions());
  }

  private static boolean carries(Exit exit, JavaTypes types) {
    return switch (exit.kind()) {
      // What is not known may carry it.
      case THROW ->
          (exit.value() != Value.OBJECT && exit.value() != Value.WRAPPED)
              || types.carriesInterruption(thrownType(exit));
      case RETURN, YIELD -> exit.value().carriesInterruption() || isAnswer(exit);
      default -> false;
    };
  }

  /** Whether a variable is returned whose name says that it tells of interruptions, and it does. */
  private static boolean isAnswer(Exit exit) {
    VarSymbol returned =
        exit.tree() instanceof ReturnTree statement && exit.value() == Value.TRUE
            ? Symbols.variable(statement.getExpression())
            : null;
    return returned != null
        && returned.name.toString().toLowerCase(Locale.ROOT).contains("interrupt");
  }

  private static Type thrownType(Exit exit) {
    return exit.tree() instanceof ThrowTree statement
        ? Symbols.type(statement.getExpression())
        : null;
  }

  /** Whether the interruption ends with this path: nobody can know of it any more. */
  public boolean losesInterruption() {
    return flag == Flag.LOST && !carries && kind != Kind.HALT;
  }
}
