package dev.selvage.checks;

import com.sun.source.tree.CatchTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.ThrowTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.TryTree;
import com.sun.source.util.TreeScanner;
import com.sun.tools.javac.code.Symbol;
import com.sun.tools.javac.code.Symbol.MethodSymbol;
import com.sun.tools.javac.code.Type;
import dev.selvage.checks.flow.Symbols;
import dev.selvage.checks.flow.ThrownInterruptions;

/**
 * {@code throw e.getCause()} of a scope's exception, whose suppressed exceptions are the failures
 * of the other subtasks.
 *
 * <p>Not so with the JDK's own scope: measured on JDK 25, its exception has none.
 */
final class DroppedSiblings {

  private static final String OF_JDK = "java.util.concurrent.";

  private DroppedSiblings() {}

  /** The {@code throw} that drops them, or null. */
  static ThrowTree in(CatchTree handler, TryTree tree) {
    if (!isOfScope(handler, tree)) {
      return null;
    }
    Symbol exception = Symbols.variable(handler.getParameter());
    ThrowTree[] found = {null};
    int[] others = {0};
    new TreeScanner<Void, Void>() {
      @Override
      public Void visitThrow(ThrowTree thrown, Void unused) {
        if (isCauseOf(thrown, exception)) {
          found[0] = thrown;
          return null;
        }
        return super.visitThrow(thrown, null);
      }

      @Override
      public Void visitMethodInvocation(MethodInvocationTree call, Void unused) {
        return isGetCause(call, exception) ? null : super.visitMethodInvocation(call, null);
      }

      @Override
      public Void visitIdentifier(IdentifierTree identifier, Void unused) {
        others[0] += Symbols.variable(identifier) == exception ? 1 : 0;
        return null;
      }
    }.scan(handler.getBlock(), null);
    return others[0] == 0 ? found[0] : null;
  }

  private static boolean isCauseOf(ThrowTree thrown, Symbol exception) {
    return Symbols.withoutCasts(thrown.getExpression()) instanceof MethodInvocationTree call
        && isGetCause(call, exception);
  }

  private static boolean isGetCause(MethodInvocationTree call, Symbol exception) {
    return exception != null
        && call.getMethodSelect() instanceof MemberSelectTree select
        && select.getIdentifier().contentEquals("getCause")
        && Symbols.variable(select.getExpression()) == exception;
  }

  private static boolean isOfScope(CatchTree handler, TryTree tree) {
    for (Tree alternative : ThrownInterruptions.alternatives(handler)) {
      Type type = Symbols.type(alternative);
      String name = type == null ? "" : type.tsym.flatName().toString();
      if (name.equals(OF_JDK + "ExecutionException")
          ? joinsScope(tree)
          : !name.startsWith(OF_JDK)
              && name.matches(
                  ".*(StructuredTaskScope\\$FailedException|\\bExceptionGroup|ScopeExecutionException)")) {
        return true;
      }
    }
    return false;
  }

  /** Whether a try statement joins a scope of the JDK's shape that is not the JDK's. */
  private static boolean joinsScope(TryTree tree) {
    boolean[] found = {false};
    new TreeScanner<Void, Void>() {
      @Override
      public Void visitMethodInvocation(MethodInvocationTree call, Void unused) {
        MethodSymbol method = Symbols.method(call);
        found[0] |=
            method != null
                && method.name.contentEquals("join")
                && method.owner.name.contentEquals("StructuredTaskScope")
                && !method.owner.flatName().toString().startsWith(OF_JDK);
        return super.visitMethodInvocation(call, null);
      }
    }.scan(tree.getBlock(), null);
    return found[0];
  }
}
