package dev.selvage.checks.timeouts;

import static java.util.stream.Collectors.toMap;

import com.google.errorprone.VisitorState;
import com.sun.source.tree.MemberReferenceTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.TreePath;
import com.sun.source.util.TreeScanner;
import com.sun.tools.javac.code.Symbol.MethodSymbol;
import com.sun.tools.javac.code.Symbol.VarSymbol;
import com.sun.tools.javac.code.Type;
import com.sun.tools.javac.tree.JCTree;
import dev.selvage.checks.flow.FileIndex;
import dev.selvage.checks.flow.Functions;
import dev.selvage.checks.flow.Symbols;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** A wait for the end of an executor's tasks whose answer nobody looks at. */
public final class AbandonedTermination {

  private static final Map<String, TimeUnit> UNITS =
      Stream.of(TimeUnit.values()).collect(toMap(TimeUnit::name, unit -> unit));

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

  /** Whether the time is an hour or more; where its amount is not known, by the unit alone. */
  private static boolean isWithoutEnd(MethodInvocationTree call) {
    VarSymbol variable = Symbols.variable(call.getArguments().get(1));
    TimeUnit unit = variable == null ? null : UNITS.get(variable.name.toString());
    if (unit == null) {
      return false;
    }
    Type amount = ((JCTree) call.getArguments().get(0)).type;
    return amount != null && amount.constValue() instanceof Number constant
        ? unit.toHours(constant.longValue()) >= 1
        : unit.toHours(1) >= 1;
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
