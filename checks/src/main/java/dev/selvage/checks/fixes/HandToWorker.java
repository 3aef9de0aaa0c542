package dev.selvage.checks.fixes;

import com.google.errorprone.VisitorState;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.LambdaExpressionTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.util.TreePath;
import com.sun.tools.javac.code.Symbol.MethodSymbol;
import dev.selvage.catalog.Kind;
import dev.selvage.checks.SourceText;
import dev.selvage.checks.blocking.Route;
import dev.selvage.checks.flow.Symbols;
import dev.selvage.finding.Fix;
import dev.selvage.finding.TextEdit;
import java.util.List;
import java.util.Optional;

/**
 * Makes the handler of a Vert.x route one that a worker calls, and a function of {@code map} one
 * that a worker runs: {@code compose(name -> vertx.executeBlocking(() -> read(name)))}.
 */
final class HandToWorker {

  private static final String ROUTE = "io.vertx.ext.web.Route";
  private static final String HANDLER = "handler";
  private static final String FUTURE = "io.vertx.core.Future";
  private static final String MAP = "map";

  private HandToWorker() {}

  static Optional<Fix> fix(Route route, VisitorState state) {
    return BlockingFixes.receiving(route.entry(), Kind.CALLS_ON_LOOP, state)
        .map(TreePath::getLeaf)
        .flatMap(
            call ->
                ofRoute((MethodInvocationTree) call, state)
                    .or(() -> ofFuture((MethodInvocationTree) call, route.entry(), state)));
  }

  private static Optional<Fix> ofFuture(
      MethodInvocationTree call, TreePath function, VisitorState state) {
    Optional<String> vertx = VertxInScope.at(function, state);
    if (!BlockingFixes.isOwnedBy(Symbols.method(call), FUTURE)
        || !Symbols.name(call).equals(MAP)
        || vertx.isEmpty()
        || !(call.getMethodSelect() instanceof MemberSelectTree select)
        || !(function.getLeaf() instanceof LambdaExpressionTree lambda)
        || !(lambda.getBody() instanceof ExpressionTree body)) {
      return Optional.empty();
    }
    SourceText source = new SourceText(state);
    int end = source.end(select);
    int start = source.start(body);
    return Optional.of(
        new Fix(
            "let a worker run this function",
            List.of(
                new TextEdit(end - MAP.length(), end, "compose"),
                new TextEdit(start, start, vertx.get() + ".executeBlocking(() -> "),
                new TextEdit(source.end(body), source.end(body), ")"))));
  }

  private static Optional<Fix> ofRoute(MethodInvocationTree call, VisitorState state) {
    MethodSymbol method = Symbols.method(call);
    if (!BlockingFixes.isOwnedBy(method, ROUTE)
        || !method.name.contentEquals(HANDLER)
        || !(call.getMethodSelect() instanceof MemberSelectTree select)) {
      return Optional.empty();
    }
    int end = new SourceText(state).end(select);
    return Optional.of(
        new Fix(
            "let a worker call this handler",
            List.of(new TextEdit(end - HANDLER.length(), end, "blockingHandler"))));
  }
}
