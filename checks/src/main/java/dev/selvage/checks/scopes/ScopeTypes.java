package dev.selvage.checks.scopes;

import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.NewClassTree;
import com.sun.tools.javac.code.Symbol.MethodSymbol;
import com.sun.tools.javac.code.Type;
import dev.selvage.checks.flow.Symbols;
import java.util.Set;

/** The scopes that we know: the JDK's, in each of its previews, and that of our runtime. */
public final class ScopeTypes {

  private static final Set<String> NAMES =
      Set.of(
          "dev.selvage.scope.StructuredTaskScope",
          "java.util.concurrent.StructuredTaskScope",
          "java.util.concurrent.StructuredTaskScope$ShutdownOnFailure",
          "java.util.concurrent.StructuredTaskScope$ShutdownOnSuccess");

  private ScopeTypes() {}

  public static boolean isScope(Type type) {
    return type != null && type.tsym != null && NAMES.contains(type.tsym.flatName().toString());
  }

  /**
   * Whether an expression opens a scope: {@code open(..)}, or a constructor of the first previews.
   */
  static boolean isOpening(ExpressionTree expression) {
    if (expression instanceof MethodInvocationTree call) {
      MethodSymbol method = Symbols.method(call);
      return method != null
          && method.isStatic()
          && method.name.contentEquals("open")
          && isScope(method.owner.type);
    }
    return expression instanceof NewClassTree && isScope(Symbols.type(expression));
  }
}
