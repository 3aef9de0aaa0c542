package dev.selvage.checks.timeouts;

import com.google.errorprone.VisitorState;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.MemberReferenceTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.TreePath;
import com.sun.source.util.TreeScanner;
import com.sun.tools.javac.code.Symbol.MethodSymbol;
import com.sun.tools.javac.code.Symbol.VarSymbol;
import com.sun.tools.javac.tree.JCTree;
import dev.selvage.checks.flow.FileIndex;
import dev.selvage.checks.flow.Functions;
import dev.selvage.checks.flow.Symbols;
import java.util.Set;

/** A wait for the end of an executor's tasks whose answer nobody looks at. */
public final class AbandonedTermination {

  /** Whoever waits in one of them means to wait until all is done. */
  private static final Set<String> LONG_UNITS = Set.of("HOURS", "DAYS");

  /** Ends the tasks, or asks in another way whether they have ended. */
  private static final Set<String> ENDS = Set.of("shutdownNow", "isTerminated");

  private AbandonedTermination() {}

  /**
   * Whether a call is {@code awaitTermination} as a statement, and nothing in the method shuts down
   * an executor with its tasks.
   */
  public static boolean is(TreePath path, VisitorState state) {
    MethodInvocationTree call = (MethodInvocationTree) path.getLeaf();
    MethodSymbol method = Symbols.method(call);
    return Symbols.name(call).equals("awaitTermination")
        && call.getArguments().size() == 2
        && path.getParentPath().getLeaf().getKind() == Tree.Kind.EXPRESSION_STATEMENT
        && method != null
        && isExecutor(method, state)
        && !isWithoutEnd(call)
        && !looksAfterTasks(path);
  }

  private static boolean isExecutor(MethodSymbol method, VisitorState state) {
    return FileIndex.of(state)
        .types()
        .isSubtype(
            method.owner.type, state.getTypeFromString("java.util.concurrent.ExecutorService"));
  }

  private static boolean isWithoutEnd(MethodInvocationTree call) {
    ExpressionTree amount = call.getArguments().get(0);
    VarSymbol unit = Symbols.variable(call.getArguments().get(1));
    Object constant = ((JCTree) amount).type == null ? null : ((JCTree) amount).type.constValue();
    return unit != null && LONG_UNITS.contains(unit.name.toString())
        || constant instanceof Number number && number.longValue() >= Integer.MAX_VALUE;
  }

  private static boolean looksAfterTasks(TreePath await) {
    boolean[] found = {false};
    new TreeScanner<Void, Void>() {
      @Override
      public Void visitMethodInvocation(MethodInvocationTree call, Void unused) {
        found[0] |= ENDS.contains(Symbols.name(call));
        return super.visitMethodInvocation(call, null);
      }

      @Override
      public Void visitMemberReference(MemberReferenceTree reference, Void unused) {
        found[0] |= reference.getName().contentEquals("shutdownNow");
        return super.visitMemberReference(reference, null);
      }
    }.scan(Functions.memberAround(await).getLeaf(), null);
    return found[0];
  }
}
