package dev.selvage.checks.scopes;

import com.google.errorprone.VisitorState;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.TryTree;
import com.sun.source.util.TreePath;
import com.sun.source.util.TreeScanner;
import com.sun.tools.javac.code.Symbol.VarSymbol;
import com.sun.tools.javac.code.Type;
import dev.selvage.catalog.Kind;
import dev.selvage.checks.flow.Facts;
import dev.selvage.checks.flow.FileIndex;
import dev.selvage.checks.flow.Functions;
import dev.selvage.checks.flow.JavaTypes;
import dev.selvage.checks.flow.Symbols;
import dev.selvage.checks.tasks.Fates;
import dev.selvage.checks.tasks.Task;
import java.util.Set;

/** Threads that a block waits for before it ends. */
final class OwnedThreads {

  private static final Set<String> WAITS =
      Set.of("await", "awaitTermination", "join", "invokeAll", "invokeAny", "acquire", "take");

  private OwnedThreads() {}

  /** Whether to close an object of a type waits until nobody uses it any more. */
  static boolean closeWaits(Type type, VisitorState state) {
    JavaTypes types = FileIndex.of(state).types();
    return ScopeTypes.isScope(type)
        || types.isSubtype(type, state.getTypeFromString("java.util.concurrent.ExecutorService"))
        || types.isSubtype(type, state.getTypeFromString("java.net.http.HttpClient"));
  }

  /** Whether a block waits for anything. */
  static boolean waitIn(TryTree tried, Facts facts) {
    boolean[] found = {false};
    new TreeScanner<Void, Void>() {
      @Override
      public Void visitMethodInvocation(MethodInvocationTree call, Void unused) {
        found[0] |=
            WAITS.contains(Symbols.name(call))
                || facts.find(Kind.AWAITS_TASK, Symbols.method(call)).isPresent();
        return super.visitMethodInvocation(call, null);
      }
    }.scan(tried.getBlock(), null);
    return found[0];
  }

  /**
   * Whether the executor of a task is closed before a resource of a block is: inside of the block,
   * or as a resource behind that one, since they are closed in reverse order.
   *
   * @param task or null for a thread
   */
  static boolean areClosedBefore(VarSymbol needed, TryTree tried, Task task) {
    TreePath receiver = task == null ? null : Fates.receiver(task.path());
    VarSymbol executor = receiver == null ? null : Symbols.variable(receiver.getLeaf());
    if (executor == null) {
      return false;
    }
    for (TreePath at = task.path();
        at != null && !(Functions.is(at.getLeaf()));
        at = at.getParentPath()) {
      if (at.getLeaf() == tried) {
        return index(executor, tried) > index(needed, tried);
      }
      if (at.getLeaf() instanceof TryTree inner && index(executor, inner) >= 0) {
        return true;
      }
    }
    return false;
  }

  /** The place of a variable among the resources, or -1. */
  private static int index(VarSymbol resource, TryTree tried) {
    return tried.getResources().stream().map(Symbols::variable).toList().indexOf(resource);
  }
}
