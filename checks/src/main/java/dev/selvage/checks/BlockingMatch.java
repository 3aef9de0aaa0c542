package dev.selvage.checks;

import com.google.errorprone.VisitorState;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.LambdaExpressionTree;
import com.sun.source.tree.MemberReferenceTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.TreePath;
import dev.selvage.checks.blocking.BlockingCall;
import dev.selvage.checks.blocking.Route;
import dev.selvage.checks.flow.Symbols;
import dev.selvage.finding.Fix;
import dev.selvage.finding.Severity;
import dev.selvage.finding.Step;
import java.util.ArrayList;
import java.util.List;

/** What the findings on blocking calls have in common: their region, and the way to them. */
final class BlockingMatch {

  private final VisitorState state;
  private final SourceText source;

  BlockingMatch(VisitorState state) {
    this.state = state;
    this.source = new SourceText(state);
  }

  Match of(BlockingCall call, Route route, boolean note, String message, List<Fix> fixes) {
    Tree tree = call.path().getLeaf();
    return new Match(
        tree,
        start(tree),
        source.end(tree),
        note ? Severity.NOTE : Severity.WARNING,
        message,
        Members.enclosing(call.path()),
        steps(call, route),
        fixes);
  }

  /** A call begins with its name: what stands in front of it may be a chain of many lines. */
  private int start(Tree tree) {
    return tree instanceof MethodInvocationTree call
            && call.getMethodSelect() instanceof MemberSelectTree select
        ? source.end(select) - select.getIdentifier().length()
        : source.start(tree);
  }

  private List<Step> steps(BlockingCall call, Route route) {
    List<Step> steps = new ArrayList<>();
    steps.add(step(route.entry(), "%s: %s".formatted(name(route.entry()), route.place().reason())));
    for (TreePath each : route.calls()) {
      steps.add(step(each, "calls " + called(each)));
    }
    steps.add(step(call.path(), "`%s`: %s".formatted(call.name(), call.reason())));
    return steps;
  }

  private Step step(TreePath at, String text) {
    CompilationUnitTree file = at.getCompilationUnit();
    return new Step(SourceFiles.path(file.getSourceFile()), source.line(at.getLeaf()), text);
  }

  /** {@code, by way of `load` and `read`}, or nothing where the call is in what the thread runs. */
  static String way(Route route) {
    if (route.calls().isEmpty()) {
      return "";
    }
    return ", reached from %s by %s"
        .formatted(
            name(route.entry()),
            String.join(" -> ", route.calls().stream().map(BlockingMatch::called).toList()));
  }

  private static String name(TreePath entry) {
    if (entry.getLeaf() instanceof MethodTree method) {
      return "`" + method.getName() + "`";
    }
    return entry.getLeaf() instanceof LambdaExpressionTree ? "this lambda" : "this function";
  }

  private static String called(TreePath call) {
    return "`"
        + (call.getLeaf() instanceof MethodInvocationTree invocation
            ? Symbols.name(invocation)
            : ((MemberReferenceTree) call.getLeaf()).getName())
        + "`";
  }
}
