package dev.selvage.checks.fixes;

import com.google.errorprone.VisitorState;
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

/** Makes the handler of a Vert.x route one that a worker calls. */
final class HandToWorker {

  private static final String ROUTE = "io.vertx.ext.web.Route";
  private static final String HANDLER = "handler";

  private HandToWorker() {}

  static Optional<Fix> fix(Route route, VisitorState state) {
    return BlockingFixes.receiving(route.entry(), Kind.CALLS_ON_LOOP, state)
        .map(TreePath::getLeaf)
        .flatMap(call -> fix((MethodInvocationTree) call, state));
  }

  private static Optional<Fix> fix(MethodInvocationTree call, VisitorState state) {
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
