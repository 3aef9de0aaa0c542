package dev.selvage.checks.tasks;

import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.LambdaExpressionTree;
import com.sun.source.tree.MemberReferenceTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.NewClassTree;
import com.sun.source.util.TreePath;
import com.sun.tools.javac.code.Symbol.VarSymbol;
import com.sun.tools.javac.tree.JCTree;
import com.sun.tools.javac.tree.TreeInfo;
import dev.selvage.catalog.Kind;
import dev.selvage.checks.flow.Facts;
import dev.selvage.checks.flow.Symbols;

/** Executors that run a task in the thread of their caller, such as {@code Runnable::run}. */
public final class CallerExecutors {

  private final Facts facts;

  public CallerExecutors(Facts facts) {
    this.facts = facts;
  }

  /** Whether an expression of this file is known to be such an executor. */
  public boolean is(ExpressionTree executor, TreePath at) {
    ExpressionTree bare = Symbols.withoutCasts(executor);
    if (bare instanceof MemberReferenceTree reference) {
      return reference.getName().contentEquals("run")
          && TreeInfo.symbol((JCTree) bare) != null
          && TreeInfo.symbol((JCTree) bare).owner.flatName().contentEquals("java.lang.Runnable");
    }
    if (bare instanceof LambdaExpressionTree lambda) {
      return lambda.getParameters().size() == 1
          && lambda.getBody() instanceof MethodInvocationTree call
          && Symbols.name(call).equals("run")
          && Fates.receiver(new TreePath(at, call)) != null
          && Symbols.variable(Fates.receiver(new TreePath(at, call)).getLeaf())
              == Symbols.variable(lambda.getParameters().get(0));
    }
    if (bare instanceof MethodInvocationTree call) {
      return facts.find(Kind.RUNS_IN_CALLER, Symbols.method(call)).isPresent();
    }
    if (bare instanceof NewClassTree creation) {
      return facts.find(Kind.RUNS_IN_CALLER, Symbols.constructor(creation)).isPresent();
    }
    VarSymbol variable = Symbols.variable(bare);
    return variable != null
        && Initializers.of(variable, at)
            .map(value -> is((ExpressionTree) value.getLeaf(), value))
            .orElse(false);
  }
}
