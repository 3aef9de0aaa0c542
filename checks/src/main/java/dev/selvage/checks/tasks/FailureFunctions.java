package dev.selvage.checks.tasks;

import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.LambdaExpressionTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.VariableTree;
import com.sun.tools.javac.code.Symbol.VarSymbol;
import com.sun.tools.javac.code.Type;
import com.sun.tools.javac.code.Types;
import dev.selvage.checks.flow.Symbols;

/** Functions that are given a failure, such as the one of {@code exceptionally}. */
public final class FailureFunctions {

  private FailureFunctions() {}

  /**
   * Whether no function that is handed to a call is known to leave the failure unread. A lambda
   * with no other parameter chooses what stands in for the failure, and counts as reading it; so
   * does one that tells failure from success by its other parameter.
   */
  public static boolean read(MethodInvocationTree call, Types types) {
    for (ExpressionTree argument : call.getArguments()) {
      if (argument instanceof LambdaExpressionTree lambda
          && lambda.getParameters().size() > 1
          && leavesUnread(lambda, types)
          && !OutcomeTold.in(lambda)) {
        return false;
      }
    }
    return true;
  }

  /** Whether a lambda has a throwable among its parameters and never names it. */
  public static boolean leavesUnread(LambdaExpressionTree lambda, Types types) {
    for (VariableTree parameter : lambda.getParameters()) {
      VarSymbol symbol = Symbols.variable(parameter);
      if (symbol != null && isThrowable(symbol.type, types)) {
        return !Uses.areIn(lambda.getBody(), symbol);
      }
    }
    return false;
  }

  /** Whether a function reads nothing of what it is given, and so does the same in either case. */
  public static boolean readsNothing(LambdaExpressionTree lambda) {
    return lambda.getParameters().stream()
        .map(Symbols::variable)
        .allMatch(parameter -> parameter != null && !Uses.areIn(lambda.getBody(), parameter));
  }

  private static boolean isThrowable(Type type, Types types) {
    return !type.isErroneous()
        && types.closure(types.erasure(type)).stream()
            .anyMatch(each -> each.tsym.flatName().contentEquals("java.lang.Throwable"));
  }
}
