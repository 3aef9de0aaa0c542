package dev.selvage.checks;

import com.sun.source.tree.BlockTree;
import com.sun.source.tree.CatchTree;
import com.sun.source.tree.ExpressionStatementTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.IfTree;
import com.sun.source.tree.InstanceOfTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.StatementTree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.TreeScanner;
import com.sun.tools.javac.code.Symbol;
import dev.selvage.checks.flow.CallNames;
import dev.selvage.checks.flow.Symbols;

/** What a handler does with its exception. */
final class HandlerUse {

  private HandlerUse() {}

  /** Whether the handler does more with its exception than tell a log of it. */
  static boolean isUsed(CatchTree handler) {
    Symbol exception = Symbols.variable(handler.getParameter());
    boolean[] found = {false};
    new TreeScanner<Void, Void>() {
      @Override
      public Void visitMethodInvocation(MethodInvocationTree tree, Void unused) {
        return CallNames.isSpeaking(Symbols.name(tree))
            ? null
            : super.visitMethodInvocation(tree, null);
      }

      @Override
      public Void visitIdentifier(IdentifierTree tree, Void unused) {
        found[0] |= exception != null && exception == Symbols.variable(tree);
        return null;
      }
    }.scan(handler.getBlock(), null);
    return found[0];
  }

  /** Whether the handler passes the failure to whoever waits for it, or cancels something. */
  static boolean handsOn(CatchTree handler) {
    boolean[] found = {false};
    new TreeScanner<Void, Void>() {
      @Override
      public Void visitMethodInvocation(MethodInvocationTree tree, Void unused) {
        String name = Symbols.name(tree);
        boolean speaksToLog = CallNames.isSpeaking(name) && !CallNames.isPassingFailureOn(name);
        found[0] |=
            !speaksToLog
                && (CallNames.isPassingFailureOn(name) && !isLogCall(tree) || cancels(name));
        return super.visitMethodInvocation(tree, null);
      }
    }.scan(handler.getBlock(), null);
    return found[0];
  }

  private static boolean cancels(String name) {
    return name.startsWith("cancel") || name.equals("setCancelled") || name.equals("isCancelled");
  }

  private static boolean isLogCall(MethodInvocationTree call) {
    Symbol method = Symbols.method(call);
    return CallNames.isSpeaking(Symbols.name(call))
        && (method == null || CallNames.isLogger(method.owner.name.toString()));
  }

  /**
   * Whether the handler does nothing but tell a log of the exception, perhaps after asking for its
   * cause.
   */
  static boolean onlySpeaks(CatchTree handler) {
    return !handler.getBlock().getStatements().isEmpty() && speaks(handler.getBlock());
  }

  private static boolean speaks(StatementTree statement) {
    if (statement == null || statement instanceof VariableTree) {
      return true;
    }
    if (statement instanceof BlockTree block) {
      return block.getStatements().stream().allMatch(HandlerUse::speaks);
    }
    if (statement instanceof IfTree condition) {
      return speaks(condition.getThenStatement()) && speaks(condition.getElseStatement());
    }
    return statement instanceof ExpressionStatementTree expression
        && expression.getExpression() instanceof MethodInvocationTree call
        && CallNames.isSpeaking(Symbols.name(call));
  }

  /** Whether the handler asks if something is an InterruptedException. */
  static boolean asksForInterruption(CatchTree handler) {
    boolean[] found = {false};
    new TreeScanner<Void, Void>() {
      @Override
      public Void visitInstanceOf(InstanceOfTree tree, Void unused) {
        found[0] |=
            String.valueOf(tree.getType()).endsWith("InterruptedException")
                || String.valueOf(tree.getPattern()).contains("InterruptedException");
        return null;
      }
    }.scan(handler.getBlock(), null);
    return found[0];
  }
}
