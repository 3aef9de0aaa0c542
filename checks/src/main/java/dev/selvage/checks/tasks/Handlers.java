package dev.selvage.checks.tasks;

import com.sun.source.tree.AssignmentTree;
import com.sun.source.tree.CatchTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.ThrowTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.TryTree;
import com.sun.source.util.TreeScanner;
import com.sun.tools.javac.code.Symbol.VarSymbol;
import dev.selvage.checks.flow.OwnCodeScanner;
import dev.selvage.checks.flow.Symbols;
import dev.selvage.checks.flow.ThrownInterruptions;
import java.util.Set;

/** What the handlers of a {@code try} take, and what they do with it. */
final class Handlers {

  private static final Set<String> CATCH_ALL =
      Set.of("java.lang.Throwable", "java.lang.Exception", "java.lang.RuntimeException");

  private Handlers() {}

  /** Whether a handler takes every exception, and none throws one again in silence. */
  static boolean catchAll(TryTree tried) {
    return tried.getCatches().stream().anyMatch(Handlers::takesAll)
        && tried.getCatches().stream().noneMatch(each -> throwsAgain(each) && !speakOf(each));
  }

  /** Whether a handler takes every exception. */
  static boolean takesAll(CatchTree handler) {
    return ThrownInterruptions.alternatives(handler).stream()
        .map(Symbols::type)
        .anyMatch(type -> type != null && CATCH_ALL.contains(type.tsym.flatName().toString()));
  }

  static boolean throwsAgain(CatchTree handler) {
    boolean[] found = {false};
    new OwnCodeScanner() {
      @Override
      public Void visitThrow(ThrowTree tree, Void unused) {
        found[0] = true;
        return null;
      }
    }.scan(handler.getBlock(), null);
    return found[0];
  }

  /** Whether a handler tells of its exception: it hands it to a method, or keeps it. */
  static boolean speakOf(CatchTree handler) {
    VarSymbol failure = Symbols.variable(handler.getParameter());
    boolean[] found = {false};
    new TreeScanner<Void, Void>() {
      @Override
      public Void visitThrow(ThrowTree tree, Void unused) {
        return null; // what only makes the next exception tells nobody
      }

      @Override
      public Void visitMethodInvocation(MethodInvocationTree call, Void unused) {
        found[0] |= call.getArguments().stream().anyMatch(each -> Uses.areIn(each, failure));
        return super.visitMethodInvocation(call, null);
      }

      @Override
      public Void visitAssignment(AssignmentTree assignment, Void unused) {
        found[0] |= Uses.areIn(assignment.getExpression(), failure);
        return super.visitAssignment(assignment, null);
      }
    }.scan(failure == null ? null : handler.getBlock(), null);
    return found[0];
  }

  /** Whether a handler of the code tells of some of its exceptions, and throws none again. */
  static boolean tellOfSome(Tree code) {
    boolean[] found = {false};
    new OwnCodeScanner() {
      @Override
      public Void visitCatch(CatchTree handler, Void unused) {
        found[0] |= speakOf(handler) && !throwsAgain(handler);
        return super.visitCatch(handler, null);
      }
    }.scan(code, null);
    return found[0];
  }
}
