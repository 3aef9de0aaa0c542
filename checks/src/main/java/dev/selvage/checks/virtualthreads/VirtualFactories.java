package dev.selvage.checks.virtualthreads;

import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.LambdaExpressionTree;
import com.sun.source.tree.MemberReferenceTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.NewClassTree;
import com.sun.source.util.TreePath;
import com.sun.tools.javac.code.Symbol.MethodSymbol;
import com.sun.tools.javac.code.Symbol.VarSymbol;
import com.sun.tools.javac.code.Type;
import dev.selvage.checks.flow.Symbols;
import dev.selvage.checks.tasks.Fates;
import dev.selvage.checks.tasks.Initializers;
import java.util.List;
import java.util.Set;

/** Factories of virtual threads, and the pools that are given one. */
public final class VirtualFactories {

  private static final Set<String> POOLS =
      Set.of("newFixedThreadPool", "newCachedThreadPool", "newSingleThreadExecutor");

  private static final String EXECUTORS = "java.util.concurrent.Executors";
  private static final String POOL = "java.util.concurrent.ThreadPoolExecutor";

  private VirtualFactories() {}

  /**
   * Whether a call or a creation makes a pool that would keep virtual threads.
   *
   * @param path of a call or a creation
   */
  public static boolean fillPool(TreePath path) {
    List<? extends ExpressionTree> arguments =
        path.getLeaf() instanceof MethodInvocationTree call && isPool(call)
            ? call.getArguments()
            : path.getLeaf() instanceof NewClassTree creation && isPool(Symbols.type(creation))
                ? creation.getArguments()
                : List.of();
    return arguments.stream().anyMatch(each -> is(new TreePath(path, each)));
  }

  private static boolean isPool(MethodInvocationTree call) {
    MethodSymbol method = Symbols.method(call);
    return POOLS.contains(Symbols.name(call))
        && method != null
        && method.owner.flatName().contentEquals(EXECUTORS);
  }

  private static boolean isPool(Type type) {
    return type != null && type.tsym.flatName().contentEquals(POOL);
  }

  /** Whether an expression is a factory of virtual threads. */
  static boolean is(TreePath expression) {
    ExpressionTree bare = Symbols.withoutCasts((ExpressionTree) expression.getLeaf());
    if (bare instanceof MethodInvocationTree call) {
      return Symbols.name(call).equals("factory") && beginsVirtual(new TreePath(expression, bare));
    }
    if (bare instanceof LambdaExpressionTree lambda) {
      return lambda.getBody() instanceof MethodInvocationTree made
          && beginsVirtual(new TreePath(expression, made));
    }
    if (bare instanceof MemberReferenceTree reference) {
      return beginsVirtual(new TreePath(expression, reference.getQualifierExpression()));
    }
    VarSymbol variable = Symbols.variable(bare);
    return variable != null
        && Initializers.of(variable, expression).filter(VirtualFactories::is).isPresent();
  }

  /** Whether a chain begins with {@code Thread.ofVirtual()}. */
  private static boolean beginsVirtual(TreePath chain) {
    for (TreePath at = chain; at != null; at = Fates.receiver(at)) {
      if (at.getLeaf() instanceof MethodInvocationTree call
          && Symbols.name(call).equals("ofVirtual")) {
        return true;
      }
    }
    return false;
  }
}
