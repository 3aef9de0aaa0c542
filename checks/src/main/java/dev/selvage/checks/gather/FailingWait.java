package dev.selvage.checks.gather;

import com.google.errorprone.VisitorState;
import com.sun.source.tree.BlockTree;
import com.sun.source.tree.BreakTree;
import com.sun.source.tree.CatchTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.ReturnTree;
import com.sun.source.tree.StatementTree;
import com.sun.source.tree.ThrowTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.TryTree;
import com.sun.source.util.TreePath;
import com.sun.tools.javac.code.Type;
import dev.selvage.catalog.Kind;
import dev.selvage.checks.flow.Facts;
import dev.selvage.checks.flow.FileIndex;
import dev.selvage.checks.flow.JavaTypes;
import dev.selvage.checks.flow.Symbols;
import dev.selvage.checks.flow.ThrownInterruptions;
import java.util.List;

/** Where control goes when the future that a piece of code waits for has failed. */
public final class FailingWait {

  private final VisitorState state;

  FailingWait(VisitorState state) {
    this.state = state;
  }

  /** Whether a call waits for the future that its receiver is, for as long as it takes. */
  public static boolean isWithoutEnd(MethodInvocationTree call, Facts facts) {
    return call.getArguments().isEmpty() && isOne(call, facts);
  }

  /** Whether a call waits for the future that its receiver is. */
  public static boolean isOne(MethodInvocationTree call, Facts facts) {
    return call.getMethodSelect() instanceof MemberSelectTree select
        && facts.find(Kind.AWAITS_TASK, Symbols.method(call)).isPresent()
        && facts.isOf(Kind.TASK_HANDLE, Symbols.type(select.getExpression()));
  }

  /**
   * Whether a failure of a wait leaves the code up to {@code outer}: no handler in between takes it
   * and goes on.
   *
   * @param wait the path of the call
   * @param outer a tree around it
   */
  boolean leaves(TreePath wait, Tree outer) {
    Tree child = wait.getLeaf();
    for (TreePath at = wait.getParentPath(); at.getLeaf() != outer; at = at.getParentPath()) {
      if (at.getLeaf() instanceof TryTree tried && tried.getBlock() == child) {
        for (CatchTree handler : tried.getCatches()) {
          if (takesFailure(handler)) {
            return leaves(handler.getBlock());
          }
        }
      }
      child = at.getLeaf();
    }
    return true;
  }

  private boolean takesFailure(CatchTree handler) {
    JavaTypes types = FileIndex.of(state).types();
    return ThrownInterruptions.alternatives(handler).stream()
        .map(Symbols::type)
        .anyMatch(type -> type == null || takesFailure(type, types));
  }

  private boolean takesFailure(Type type, JavaTypes types) {
    return JavaTypes.wrapsFailure(type)
        || types.isSubtype(state.getSymtab().runtimeExceptionType, type);
  }

  private static boolean leaves(BlockTree block) {
    List<? extends StatementTree> statements = block.getStatements();
    StatementTree last = statements.isEmpty() ? null : statements.get(statements.size() - 1);
    return last instanceof ThrowTree || last instanceof ReturnTree || last instanceof BreakTree;
  }
}
