package dev.selvage.checks.timeouts;

import com.google.errorprone.VisitorState;
import com.sun.source.tree.CatchTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.TryTree;
import com.sun.source.util.TreePath;
import com.sun.source.util.TreeScanner;
import com.sun.tools.javac.code.Symbol.VarSymbol;
import com.sun.tools.javac.code.Type;
import com.sun.tools.javac.tree.JCTree;
import com.sun.tools.javac.tree.TreeInfo;
import dev.selvage.catalog.Kind;
import dev.selvage.checks.flow.Facts;
import dev.selvage.checks.flow.FileIndex;
import dev.selvage.checks.flow.Functions;
import dev.selvage.checks.flow.JavaTypes;
import dev.selvage.checks.flow.Loops;
import dev.selvage.checks.flow.Symbols;
import dev.selvage.checks.flow.ThrownInterruptions;
import dev.selvage.checks.flow.VariableUses;
import dev.selvage.checks.gather.FailingWait;
import dev.selvage.checks.gather.LookingAfter;
import dev.selvage.checks.tasks.Fates;
import javax.lang.model.element.ElementKind;

/** A wait for a task, and the task that goes on when the time is over. */
public final class UnstoppedTask {

  private final VisitorState state;
  private final Facts facts;

  public UnstoppedTask(VisitorState state) {
    this.state = state;
    this.facts = Facts.of(state);
  }

  /** Whether a call waits for a future of this file, and nobody cancels it when it takes longer. */
  public boolean is(TreePath path) {
    MethodInvocationTree call = (MethodInvocationTree) path.getLeaf();
    return call.getArguments().size() == 2
        && FailingWait.isOne(call, facts)
        && !LookingAfter.cancels(path)
        && !isAskedAgain(path)
        && !endsProcess(handler(path))
        && new StartedFutures(state).isOwn(Fates.receiver(path));
  }

  /** Whether the wait is one of several for the same future: a loop, or another call behind it. */
  private boolean isAskedAgain(TreePath wait) {
    VarSymbol future = Symbols.variable(Fates.receiver(wait).getLeaf());
    if (future == null) {
      return false;
    }
    TreePath loop = Loops.around(wait);
    boolean isMadeOutside =
        loop != null
            && (future.getKind() == ElementKind.FIELD
                || future.pos < TreeInfo.getStartPos((JCTree) loop.getLeaf()));
    return isMadeOutside
        || VariableUses.in(Functions.memberAround(wait), future).stream()
            .anyMatch(use -> isWaitBehind(use, wait));
  }

  private boolean isWaitBehind(TreePath use, TreePath wait) {
    TreePath call = use.getParentPath().getParentPath();
    return call.getLeaf() instanceof MethodInvocationTree other
        && other != wait.getLeaf()
        && FailingWait.isOne(other, facts)
        && Fates.receiver(call).getLeaf() == use.getLeaf()
        && TreeInfo.getStartPos((JCTree) other) > TreeInfo.getStartPos((JCTree) wait.getLeaf());
  }

  /** The handler that takes the TimeoutException of a wait, or null where it travels. */
  public TreePath handler(TreePath wait) {
    Tree child = wait.getLeaf();
    for (TreePath at = wait.getParentPath();
        at != null && !Functions.is(at.getLeaf());
        at = at.getParentPath()) {
      if (at.getLeaf() instanceof TryTree tried && tried.getBlock() == child) {
        for (CatchTree handler : tried.getCatches()) {
          if (takesTimeout(handler)) {
            return new TreePath(at, handler);
          }
        }
      }
      child = at.getLeaf();
    }
    return null;
  }

  private boolean takesTimeout(CatchTree handler) {
    JavaTypes types = FileIndex.of(state).types();
    Type timeout = state.getTypeFromString("java.util.concurrent.TimeoutException");
    return ThrownInterruptions.alternatives(handler).stream()
        .map(Symbols::type)
        .anyMatch(type -> type == null || types.isSubtype(timeout, type));
  }

  private boolean endsProcess(TreePath handler) {
    boolean[] found = {false};
    if (handler != null) {
      new TreeScanner<Void, Void>() {
        @Override
        public Void visitMethodInvocation(MethodInvocationTree call, Void unused) {
          found[0] |= facts.find(Kind.EXITS_PROCESS, Symbols.method(call)).isPresent();
          return super.visitMethodInvocation(call, null);
        }
      }.scan(handler.getLeaf(), null);
    }
    return found[0];
  }
}
