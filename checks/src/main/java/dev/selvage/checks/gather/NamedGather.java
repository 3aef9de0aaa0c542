package dev.selvage.checks.gather;

import com.google.errorprone.VisitorState;
import com.sun.source.tree.ConditionalExpressionTree;
import com.sun.source.tree.IfTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.ReturnTree;
import com.sun.source.tree.SwitchTree;
import com.sun.source.tree.ThrowTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.TreePath;
import com.sun.source.util.TreePathScanner;
import com.sun.tools.javac.code.Symbol.VarSymbol;
import com.sun.tools.javac.tree.JCTree;
import com.sun.tools.javac.tree.TreeInfo;
import dev.selvage.checks.flow.Facts;
import dev.selvage.checks.flow.Functions;
import dev.selvage.checks.flow.Symbols;
import dev.selvage.checks.tasks.Fates;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Futures in variables of their own, waited for one after the other. */
final class NamedGather {

  private final Origins origins;
  private final FailingWait failing;
  private final List<Wait> waits = new ArrayList<>();

  /** A wait for what a variable holds. */
  private record Wait(TreePath path, VarSymbol variable, Started task) {}

  private NamedGather(Origins origins, VisitorState state) {
    this.origins = origins;
    this.failing = new FailingWait(state);
  }

  /** The tasks that are waited for in turn, if the call at {@code path} is the first such wait. */
  static Optional<Started> at(TreePath path, Origins origins, VisitorState state) {
    TreePath receiver = Fates.receiver(path);
    VarSymbol variable = Symbols.variable(receiver.getLeaf());
    if (variable == null || !Fates.isLocal(variable)) {
      return Optional.empty();
    }
    NamedGather gather = new NamedGather(origins, state);
    gather.collect(Functions.around(path), Facts.of(state));
    return gather
        .first()
        .filter(pair -> pair.get(0).path.getLeaf() == path.getLeaf())
        .map(pair -> pair.get(0).task.and(pair.get(1).task));
  }

  private void collect(TreePath function, Facts facts) {
    new TreePathScanner<Void, Void>() {
      @Override
      public Void scan(Tree tree, Void unused) {
        boolean isInner = tree != null && tree != function.getLeaf() && Functions.is(tree);
        return isInner ? null : super.scan(tree, null);
      }

      @Override
      public Void visitMethodInvocation(MethodInvocationTree call, Void unused) {
        super.visitMethodInvocation(call, null); // what is called on it comes first
        if (FailingWait.isOne(call, facts)) {
          add(getCurrentPath());
        }
        return null;
      }
    }.scan(function, null);
  }

  private void add(TreePath wait) {
    TreePath receiver = Fates.receiver(wait);
    VarSymbol variable = Symbols.variable(receiver.getLeaf());
    if (variable != null && Fates.isLocal(variable)) {
      origins.ofFuture(receiver).ifPresent(task -> waits.add(new Wait(wait, variable, task)));
    }
  }

  /** The first two waits of which the second is left out when the first fails. */
  private Optional<List<Wait>> first() {
    for (int i = 0; i < waits.size(); i++) {
      for (int j = i + 1; j < waits.size(); j++) {
        if (isFollowedBy(i, j)) {
          return Optional.of(List.of(waits.get(i), waits.get(j)));
        }
      }
    }
    return Optional.empty();
  }

  private boolean isFollowedBy(int i, int j) {
    Wait first = waits.get(i);
    Wait second = waits.get(j);
    TreePath common = common(first.path, second.path);
    return first.variable != second.variable
        && !first.task.careful()
        && !first.task.shares(second.task)
        && second.variable.pos < TreeInfo.getStartPos((JCTree) first.path.getLeaf())
        && waits.subList(0, i).stream().noneMatch(each -> each.variable == second.variable)
        && !areAlternatives(common)
        && !isLeftBetween(first.path, common)
        && failing.leaves(first.path, common.getLeaf());
  }

  private static TreePath common(TreePath one, TreePath other) {
    for (TreePath at = one; at != null; at = at.getParentPath()) {
      for (TreePath up = other; up != null; up = up.getParentPath()) {
        if (up.getLeaf() == at.getLeaf()) {
          return at;
        }
      }
    }
    throw new IllegalArgumentException("two files");
  }

  private static boolean areAlternatives(TreePath common) {
    return common.getLeaf() instanceof IfTree
        || common.getLeaf() instanceof SwitchTree
        || common.getLeaf() instanceof ConditionalExpressionTree;
  }

  /** Whether control leaves with the result of the first wait. */
  private static boolean isLeftBetween(TreePath wait, TreePath common) {
    for (TreePath at = wait; at.getLeaf() != common.getLeaf(); at = at.getParentPath()) {
      if (at.getLeaf() instanceof ReturnTree || at.getLeaf() instanceof ThrowTree) {
        return true;
      }
    }
    return false;
  }
}
