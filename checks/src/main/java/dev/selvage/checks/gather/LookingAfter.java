package dev.selvage.checks.gather;

import com.sun.source.tree.MemberReferenceTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.util.TreePath;
import com.sun.source.util.TreeScanner;
import com.sun.tools.javac.tree.JCTree;
import com.sun.tools.javac.tree.TreeInfo;
import dev.selvage.checks.flow.Functions;
import dev.selvage.checks.flow.Symbols;
import java.util.Set;
import java.util.function.Predicate;

/** What a method does for tasks whose sibling has failed. */
public final class LookingAfter {

  /** Waits for all of them, or for their first failure. */
  private static final Set<String> GATHERS = Set.of("allOf", "allAsList", "invokeAny");

  private LookingAfter() {}

  /** Whether the method around a place cancels tasks, or ends their executor with them. */
  public static boolean cancels(TreePath place) {
    return calls(place, LookingAfter::isCancellation);
  }

  /** Whether it does so, or gathers tasks at another place. */
  static boolean cancelsOrGathers(TreePath place) {
    return calls(place, name -> isCancellation(name) || GATHERS.contains(name));
  }

  /** Whether the method waits for the end of an executor's tasks in front of a place. */
  public static boolean awaitsTerminationBefore(TreePath place) {
    int start = TreeInfo.getStartPos((JCTree) place.getLeaf());
    boolean[] found = {false};
    new TreeScanner<Void, Void>() {
      @Override
      public Void visitMethodInvocation(MethodInvocationTree call, Void unused) {
        found[0] |=
            Symbols.name(call).equals("awaitTermination")
                && TreeInfo.getStartPos((JCTree) call) < start;
        return super.visitMethodInvocation(call, null);
      }
    }.scan(Functions.memberAround(place).getLeaf(), null);
    return found[0];
  }

  private static boolean isCancellation(String name) {
    return name.startsWith("cancel") || name.equals("shutdownNow");
  }

  private static boolean calls(TreePath place, Predicate<String> wanted) {
    boolean[] found = {false};
    new TreeScanner<Void, Void>() {
      @Override
      public Void visitMethodInvocation(MethodInvocationTree call, Void unused) {
        found[0] |= wanted.test(Symbols.name(call));
        return super.visitMethodInvocation(call, null);
      }

      @Override
      public Void visitMemberReference(MemberReferenceTree reference, Void unused) {
        found[0] |= wanted.test(reference.getName().toString());
        return super.visitMemberReference(reference, null);
      }
    }.scan(Functions.memberAround(place).getLeaf(), null);
    return found[0];
  }
}
