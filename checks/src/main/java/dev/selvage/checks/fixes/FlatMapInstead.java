package dev.selvage.checks.fixes;

import com.google.errorprone.VisitorState;
import com.sun.source.tree.LambdaExpressionTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.tools.javac.code.Type;
import dev.selvage.checks.SourceText;
import dev.selvage.checks.blocking.BlockingCall;
import dev.selvage.checks.flow.Symbols;
import dev.selvage.finding.Fix;
import dev.selvage.finding.TextEdit;
import java.util.List;

/**
 * Lets the chain subscribe to a Mono instead of waiting for it: {@code map(id -> find(id).block())}
 * becomes {@code flatMap(id -> find(id))}, or {@code concatMap}, which keeps the order, for a Flux.
 */
public final class FlatMapInstead {

  private static final String MONO = "reactor.core.publisher.Mono";
  private static final String FLUX = "reactor.core.publisher.Flux";
  private static final String MAP = "map";

  private FlatMapInstead() {}

  /** The fix for a wait that is all of the function of a {@code map}. */
  public static List<Fix> fix(BlockingCall call, VisitorState state) {
    if (!call.method().name.contentEquals("block")
        || !(call.path().getLeaf() instanceof MethodInvocationTree block)
        || !block.getArguments().isEmpty()
        || !(block.getMethodSelect() instanceof MemberSelectTree awaited)
        || !isMono(Symbols.type(awaited.getExpression()))
        || !(call.path().getParentPath().getLeaf() instanceof LambdaExpressionTree lambda)
        || !(call.path().getParentPath().getParentPath().getLeaf()
            instanceof MethodInvocationTree map)
        || !map.getArguments().equals(List.of(lambda))
        || !Symbols.name(map).equals(MAP)
        || Symbols.method(map) == null
        || !(map.getMethodSelect() instanceof MemberSelectTree select)) {
      return List.of();
    }
    String operator =
        BlockingFixes.isOwnedBy(Symbols.method(map), MONO)
            ? "flatMap"
            : BlockingFixes.isOwnedBy(Symbols.method(map), FLUX) ? "concatMap" : null;
    if (operator == null) {
      return List.of();
    }
    SourceText source = new SourceText(state);
    int end = source.end(select);
    return List.of(
        new Fix(
            "let the chain subscribe to it",
            List.of(
                new TextEdit(end - MAP.length(), end, operator),
                new TextEdit(source.end(awaited.getExpression()), source.end(block), ""))));
  }

  private static boolean isMono(Type type) {
    return type != null && type.tsym.flatName().contentEquals(MONO);
  }
}
