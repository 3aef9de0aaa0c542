package dev.selvage.checks.waits;

import com.sun.source.tree.BlockTree;
import com.sun.source.tree.CatchTree;
import com.sun.source.tree.DoWhileLoopTree;
import com.sun.source.tree.EmptyStatementTree;
import com.sun.source.tree.ExpressionStatementTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.ParenthesizedTree;
import com.sun.source.tree.StatementTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.TryTree;
import com.sun.source.tree.UnaryTree;
import com.sun.source.tree.WhileLoopTree;
import dev.selvage.checks.flow.Symbols;
import java.util.List;
import java.util.Set;

/** Loops that do nothing but ask again whether they may go on. */
public final class SpinLoops {

  /** What passes time, and gives nobody a chance to say that it is over. */
  private static final Set<String> PAUSES = Set.of("sleep", "yield", "parkNanos");

  /** What could be waited for as well. */
  private static final Set<String> QUESTIONS =
      Set.of("isDone", "isAlive", "isTerminated", "getCount", "isEmpty", "isCompleted", "get");

  private SpinLoops() {}

  /** Whether a loop asks whether something that can be waited for is over, and else only pauses. */
  public static boolean is(Tree loop) {
    if (loop instanceof WhileLoopTree repeating) {
      return asks(repeating.getCondition()) && onlyPauses(repeating.getStatement());
    }
    return loop instanceof DoWhileLoopTree repeating
        && asks(repeating.getCondition())
        && onlyPauses(repeating.getStatement());
  }

  /** Whether a condition is one question, or its opposite. */
  private static boolean asks(ExpressionTree condition) {
    ExpressionTree bare = Symbols.withoutCasts(condition);
    if (bare instanceof UnaryTree not && not.getKind() == Tree.Kind.LOGICAL_COMPLEMENT) {
      return asks(not.getExpression());
    }
    if (bare instanceof ParenthesizedTree inner) {
      return asks(inner.getExpression());
    }
    return bare instanceof MethodInvocationTree call
        && call.getArguments().isEmpty()
        && QUESTIONS.contains(Symbols.name(call));
  }

  private static boolean onlyPauses(StatementTree body) {
    if (body instanceof EmptyStatementTree) {
      return true;
    }
    if (body instanceof BlockTree block) {
      return onlyPause(block.getStatements());
    }
    if (body instanceof TryTree tried) {
      return tried.getResources().isEmpty()
          && tried.getFinallyBlock() == null
          && onlyPause(tried.getBlock().getStatements())
          && tried.getCatches().stream().noneMatch(SpinLoops::leaves);
    }
    return body instanceof ExpressionStatementTree statement
        && statement.getExpression() instanceof MethodInvocationTree call
        && PAUSES.contains(Symbols.name(call));
  }

  /** A loop that ends when it is interrupted still only asks; one that does other work does not. */
  private static boolean leaves(CatchTree handler) {
    return handler.getBlock().getStatements().size() > 2;
  }

  private static boolean onlyPause(List<? extends StatementTree> statements) {
    return statements.stream().allMatch(SpinLoops::onlyPauses);
  }
}
