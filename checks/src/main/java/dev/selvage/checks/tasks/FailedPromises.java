package dev.selvage.checks.tasks;

import com.sun.source.tree.CatchTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.Tree;
import com.sun.tools.javac.code.Symbol.VarSymbol;
import dev.selvage.checks.flow.CallNames;
import dev.selvage.checks.flow.OwnCodeScanner;
import dev.selvage.checks.flow.Symbols;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Tasks that answer to a promise or a callback, which is where somebody looks for their failure.
 */
final class FailedPromises extends OwnCodeScanner {

  /** Nothing but a promise has these. */
  private static final Set<String> FAILS =
      Set.of(
          "completeExceptionally",
          "setException",
          "setFailure",
          "tryFailure",
          "tryFail",
          "tryOnError",
          "onError");

  /** What is given an exception answers for it by such a method. */
  private static final Pattern CALLBACK =
      Pattern.compile("on[A-Z]\\w*|(set|handle|notify|complete|fail|finish)[A-Z]?\\w*|done|accept");

  private boolean found;

  private FailedPromises() {}

  /** Whether a task, or one of its handlers for all exceptions, tells a promise of a failure. */
  static boolean areIn(Tree body) {
    FailedPromises scanner = new FailedPromises();
    scanner.scan(body, null);
    return scanner.found;
  }

  @Override
  public Void visitMethodInvocation(MethodInvocationTree call, Void unused) {
    found |= FAILS.contains(Symbols.name(call));
    return super.visitMethodInvocation(call, null);
  }

  @Override
  public Void visitCatch(CatchTree handler, Void unused) {
    VarSymbol failure = Symbols.variable(handler.getParameter());
    if (failure != null && Handlers.takesAll(handler)) {
      new Answers(failure).scan(handler.getBlock(), null);
    }
    return super.visitCatch(handler, null);
  }

  private final class Answers extends OwnCodeScanner {
    private final VarSymbol failure;

    Answers(VarSymbol failure) {
      this.failure = failure;
    }

    @Override
    public Void visitMethodInvocation(MethodInvocationTree call, Void unused) {
      String name = Symbols.name(call);
      found |=
          !CallNames.isSpeaking(name)
              && (CallNames.isPassingFailureOn(name) || CALLBACK.matcher(name).matches())
              && call.getArguments().stream().anyMatch(each -> Uses.areIn(each, failure));
      return super.visitMethodInvocation(call, null);
    }
  }
}
