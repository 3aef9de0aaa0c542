package dev.selvage.checks.fixes;

import com.google.errorprone.VisitorState;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.TryTree;
import com.sun.source.tree.TypeCastTree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.TreePath;
import com.sun.tools.javac.code.Symbol.VarSymbol;
import dev.selvage.checks.SourceText;
import dev.selvage.checks.flow.Functions;
import dev.selvage.checks.flow.Symbols;
import dev.selvage.checks.flow.VariableUses;
import dev.selvage.checks.tasks.Fates;
import dev.selvage.checks.tasks.Initializers;
import dev.selvage.finding.Fix;
import dev.selvage.finding.TextEdit;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Gives an executor that a method makes for itself a number of threads: its other tasks wait in its
 * queue.
 */
public final class LimitPool {

  private static final String CACHED = "newCachedThreadPool";
  private static final String FIXED = "newFixedThreadPool";
  private static final String FACTORIES = "java.util.concurrent.Executors";
  private static final Set<String> ENDS = Set.of("shutdown", "shutdownNow", "close");

  private LimitPool() {}

  /**
   * The fix of a loop that gives such an executor a task for each element; none where a task may
   * use the executor itself, and so wait for one that does not start, or where nobody ends it: the
   * threads of a cached pool end by themselves.
   *
   * @param start the path of the call that hands over a task
   */
  public static List<Fix> of(TreePath start, VisitorState state) {
    TreePath receiver = Fates.receiver(start);
    VarSymbol pool = receiver == null ? null : Symbols.variable(receiver.getLeaf());
    if (pool == null || !Fates.isLocal(pool) || !isOfThisCode(pool, start)) {
      return List.of();
    }
    return Initializers.declaration(pool, start).stream()
        .filter(declaration -> isEnded(pool, declaration, start))
        .map(declaration -> ((VariableTree) declaration.getLeaf()).getInitializer())
        .filter(LimitPool::isCached)
        .flatMap(
            creation -> fix((MethodInvocationTree) creation, start, new SourceText(state)).stream())
        .toList();
  }

  private static boolean isCached(Object creation) {
    return creation instanceof MethodInvocationTree call
        && Symbols.name(call).equals(CACHED)
        && call.getMethodSelect() instanceof MemberSelectTree
        && Symbols.method(call) != null
        && Symbols.method(call).owner.flatName().contentEquals(FACTORIES);
  }

  /**
   * Whether the method alone has the executor: it hands it to nobody, and no function or class in
   * it, which may be a task, names it.
   */
  private static boolean isOfThisCode(VarSymbol pool, TreePath start) {
    TreePath function = Functions.around(start);
    return VariableUses.in(Functions.memberAround(start), pool).stream()
        .allMatch(
            use ->
                Functions.around(use).getLeaf() == function.getLeaf()
                    && (use.getParentPath().getLeaf() instanceof MemberSelectTree
                        || use.getParentPath().getLeaf() instanceof TypeCastTree));
  }

  private static boolean isEnded(VarSymbol pool, TreePath declaration, TreePath start) {
    return declaration.getParentPath().getLeaf() instanceof TryTree
        || VariableUses.in(Functions.memberAround(start), pool).stream()
            .map(FutureVariables::calledOn)
            .anyMatch(
                call ->
                    call != null
                        && ENDS.contains(Symbols.name((MethodInvocationTree) call.getLeaf())));
  }

  private static List<Fix> fix(MethodInvocationTree creation, TreePath start, SourceText source) {
    int end = source.end(creation.getMethodSelect());
    int arguments = source.text().indexOf('(', end) + 1;
    String separator = creation.getArguments().isEmpty() ? "" : ", ";
    return LimitConstant.MAX_CONCURRENT_TASKS.in(start, source).stream()
        .map(
            constant -> {
              List<TextEdit> all = new ArrayList<>(constant);
              all.add(new TextEdit(end - CACHED.length(), end, FIXED));
              all.add(
                  new TextEdit(
                      arguments, arguments, LimitConstant.MAX_CONCURRENT_TASKS + separator));
              return new Fix("give the executor a number of threads", all);
            })
        .toList();
  }
}
