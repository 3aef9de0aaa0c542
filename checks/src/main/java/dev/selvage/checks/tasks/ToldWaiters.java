package dev.selvage.checks.tasks;

import com.sun.source.tree.CatchTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.TryTree;
import com.sun.source.util.TreeScanner;
import dev.selvage.checks.flow.CallNames;
import dev.selvage.checks.flow.Symbols;
import java.util.regex.Pattern;

/** Tasks that tell those who wait for them that they have ended, also after a failure. */
final class ToldWaiters extends TreeScanner<Void, Void> {

  /** Such as {@code setStartException}, for those who ask later. */
  private static final Pattern KEEPS =
      Pattern.compile("set\\w*(Exception|Error|Failure|Throwable|Cause)");

  private boolean found;

  private ToldWaiters() {}

  /** Whether a {@code finally} tells waiters of the end, or a handler fails a promise. */
  static boolean areIn(Tree body) {
    ToldWaiters scanner = new ToldWaiters();
    scanner.scan(body, null);
    return scanner.found;
  }

  @Override
  public Void visitTry(TryTree tree, Void unused) {
    new Calls(false).scan(tree.getFinallyBlock(), null);
    return super.visitTry(tree, null);
  }

  @Override
  public Void visitCatch(CatchTree handler, Void unused) {
    new Calls(true).scan(handler.getBlock(), null);
    return super.visitCatch(handler, null);
  }

  private final class Calls extends TreeScanner<Void, Void> {
    private final boolean ofHandler;

    Calls(boolean ofHandler) {
      this.ofHandler = ofHandler;
    }

    @Override
    public Void visitMethodInvocation(MethodInvocationTree call, Void unused) {
      found |= ofHandler ? tellsOfFailure(Symbols.name(call)) : CalmCalls.isHarmless(call);
      return super.visitMethodInvocation(call, null);
    }

    private static boolean tellsOfFailure(String method) {
      return KEEPS.matcher(method).matches()
          || (CallNames.isPassingFailureOn(method) && !CallNames.isSpeaking(method));
    }
  }
}
