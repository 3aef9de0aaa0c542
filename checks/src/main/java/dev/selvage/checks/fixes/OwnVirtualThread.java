package dev.selvage.checks.fixes;

import com.google.errorprone.VisitorState;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.tools.javac.code.Source;
import dev.selvage.catalog.Kind;
import dev.selvage.checks.SourceText;
import dev.selvage.checks.blocking.Route;
import dev.selvage.checks.flow.Symbols;
import dev.selvage.finding.Fix;
import dev.selvage.finding.TextEdit;
import java.util.List;
import java.util.Set;

/**
 * Gives a function of {@code supplyAsync} or {@code runAsync} a virtual thread in place of one of
 * the common pool, for releases that have them (JEP 444).
 */
public final class OwnVirtualThread {

  private static final int FIRST_RELEASE = 21;
  private static final Set<String> CALLS = Set.of("supplyAsync", "runAsync");

  private OwnVirtualThread() {}

  /** The fix for what the common pool runs, if a call hands it over directly. */
  public static List<Fix> fix(Route route, VisitorState state) {
    if (Integer.parseInt(Source.instance(state.context).name) < FIRST_RELEASE) {
      return List.of();
    }
    return BlockingFixes.receiving(route.entry(), Kind.ON_COMMON_POOL, state)
        .map(path -> (MethodInvocationTree) path.getLeaf())
        .filter(call -> CALLS.contains(Symbols.name(call)) && call.getArguments().size() == 1)
        .map(call -> fix(call, new SourceText(state)))
        .stream()
        .toList();
  }

  private static Fix fix(MethodInvocationTree call, SourceText source) {
    int end = source.end(call.getArguments().get(0));
    return new Fix(
        "run it in a virtual thread",
        List.of(new TextEdit(end, end, ", Thread::startVirtualThread")));
  }
}
