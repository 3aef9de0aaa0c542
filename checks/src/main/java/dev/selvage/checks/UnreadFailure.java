package dev.selvage.checks;

import com.google.errorprone.VisitorState;
import com.sun.source.tree.CatchTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.TryTree;
import com.sun.source.util.TreePath;
import com.sun.source.util.TreeScanner;
import com.sun.tools.javac.code.Symbol;
import com.sun.tools.javac.code.Symbol.VarSymbol;
import dev.selvage.catalog.Kind;
import dev.selvage.checks.flow.Functions;
import dev.selvage.checks.flow.JavaTypes;
import dev.selvage.checks.flow.Symbols;
import dev.selvage.checks.flow.ThrownInterruptions;
import dev.selvage.checks.tasks.Fate;
import dev.selvage.checks.tasks.Tasks;
import java.util.HashSet;
import java.util.Set;

/** A handler that takes the failure of a task and never looks at it. */
final class UnreadFailure {

  private UnreadFailure() {}

  /**
   * Whether a handler is one, and nobody else sees the failure: the future is not observed
   * otherwise, nor cancelled by this very method, and the handler does not count or pass it on.
   *
   * @param path of the try statement
   */
  static boolean is(CatchTree handler, TreePath path, VisitorState state) {
    TryTree tree = (TryTree) path.getLeaf();
    return takesFailureOfTask(handler)
        && !names(handler)
        && !HandlerUse.handsOn(handler)
        && !Counted.isIn(handler.getBlock())
        && !isExpected(handler, tree)
        && !CancelledFutures.isOwnCancellation(tree, path)
        && !isSeenElsewhere(tree, path, state)
        && !SharedFutures.onlyAwaitedIn(tree, state);
  }

  private static boolean takesFailureOfTask(CatchTree handler) {
    return ThrownInterruptions.alternatives(handler).stream()
        .map(Symbols::type)
        .anyMatch(JavaTypes::wrapsFailure);
  }

  private static boolean names(CatchTree handler) {
    Symbol exception = Symbols.variable(handler.getParameter());
    boolean[] found = {exception == null};
    new TreeScanner<Void, Void>() {
      @Override
      public Void visitIdentifier(IdentifierTree tree, Void unused) {
        found[0] |= Symbols.variable(tree) == exception;
        return null;
      }
    }.scan(handler.getBlock(), null);
    return found[0];
  }

  /** Whether the code says that the task has to fail. */
  private static boolean isExpected(CatchTree handler, TryTree tree) {
    boolean[] found = {handler.getParameter().getName().toString().startsWith("expected")};
    new TreeScanner<Void, Void>() {
      @Override
      public Void visitMethodInvocation(MethodInvocationTree call, Void unused) {
        String name = Symbols.name(call);
        found[0] |= name.equals("fail") || name.startsWith("assert");
        return super.visitMethodInvocation(call, null);
      }
    }.scan(tree.getBlock(), null);
    return found[0];
  }

  /** Whether a future that the try statement waits for tells somebody else of its failure. */
  private static boolean isSeenElsewhere(TryTree tree, TreePath path, VisitorState state) {
    Tasks tasks = new Tasks(state);
    for (VarSymbol future : awaited(tree)) {
      if (tasks.facts().isOf(Kind.TASK_HANDLE, future.type)
          && (tasks.fates().ofVariable(future, path) == Fate.OBSERVED
              || isReadAfter(tree, future, path))) {
        return true;
      }
    }
    return false;
  }

  /** Whether code after the try statement asks the future, or a batch of them, for its outcome. */
  private static boolean isReadAfter(TryTree tree, VarSymbol future, TreePath path) {
    boolean[] isAfter = {false};
    boolean[] found = {false};
    new TreeScanner<Void, Void>() {
      @Override
      public Void visitTry(TryTree each, Void unused) {
        super.visitTry(each, null);
        isAfter[0] |= each == tree;
        return null;
      }

      @Override
      public Void visitMethodInvocation(MethodInvocationTree call, Void unused) {
        found[0] |=
            isAfter[0]
                && Symbols.name(call).matches("(get|join)([A-Z].*)?")
                && call.getMethodSelect() instanceof MemberSelectTree select
                && Symbols.variable(select.getExpression()) == future;
        return super.visitMethodInvocation(call, null);
      }
    }.scan(Functions.around(path).getLeaf(), null);
    return found[0];
  }

  private static Set<VarSymbol> awaited(TryTree tree) {
    Set<VarSymbol> variables = new HashSet<>();
    new TreeScanner<Void, Void>() {
      @Override
      public Void visitMethodInvocation(MethodInvocationTree call, Void unused) {
        if (call.getMethodSelect() instanceof MemberSelectTree select
            && Symbols.variable(select.getExpression()) != null) {
          variables.add(Symbols.variable(select.getExpression()));
        }
        return super.visitMethodInvocation(call, null);
      }
    }.scan(tree.getBlock(), null);
    return variables;
  }
}
