package dev.selvage.checks.gather;

import com.google.errorprone.VisitorState;
import com.sun.source.tree.BlockTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.LambdaExpressionTree;
import com.sun.source.tree.LiteralTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.NewClassTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.TryTree;
import com.sun.source.util.TreePath;
import com.sun.source.util.TreePathScanner;
import com.sun.tools.javac.code.Symbol.VarSymbol;
import dev.selvage.checks.flow.FileIndex;
import dev.selvage.checks.flow.Functions;
import dev.selvage.checks.flow.Loops;
import dev.selvage.checks.flow.Symbols;
import dev.selvage.checks.flow.VariableUses;
import dev.selvage.checks.gather.Gather.Form;
import dev.selvage.checks.tasks.Fates;
import dev.selvage.checks.tasks.Initializers;
import dev.selvage.checks.tasks.Task;
import dev.selvage.checks.tasks.TaskBody;
import dev.selvage.checks.tasks.Tasks;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A latch of a method that its tasks count down and that it awaits: it learns that they have ended,
 * and never that one has failed.
 */
public final class LatchGather {

  private static final String LATCH = "java.util.concurrent.CountDownLatch";

  private final VarSymbol latch;
  private final VisitorState state;
  private final Tasks tasks;

  /** The lambdas that are tasks and count it down. */
  private final List<TreePath> counting = new ArrayList<>();

  private TreePath wait;
  private boolean repeated;
  private boolean stuck;

  private LatchGather(VarSymbol latch, VisitorState state) {
    this.latch = latch;
    this.state = state;
    this.tasks = new Tasks(state);
  }

  /** The gather that a call of {@code await} is the wait of. */
  static Optional<Gather> at(TreePath await, VisitorState state) {
    TreePath receiver = Fates.receiver(await);
    VarSymbol latch = receiver == null ? null : Symbols.variable(receiver.getLeaf());
    return latch == null ? Optional.empty() : of(latch, await, state);
  }

  /** Whether a task is one of such a gather, which says what there is to say of its failure. */
  public static boolean has(Task task, VisitorState state) {
    VarSymbol latch = countedDown(task);
    return latch != null && of(latch, task.path(), state).isPresent();
  }

  private static VarSymbol countedDown(Task task) {
    VarSymbol[] found = {null};
    new TreePathScanner<Void, Void>() {
      @Override
      public Void visitMethodInvocation(MethodInvocationTree call, Void unused) {
        if (Symbols.name(call).equals("countDown")
            && call.getMethodSelect() instanceof MemberSelectTree select) {
          found[0] = Symbols.variable(select.getExpression());
        }
        return super.visitMethodInvocation(call, null);
      }
    }.scan(task.path(), null);
    return found[0];
  }

  private static Optional<Gather> of(VarSymbol latch, TreePath inside, VisitorState state) {
    if (!Fates.isLocal(latch) || !latch.type.tsym.flatName().contentEquals(LATCH)) {
      return Optional.empty();
    }
    LatchGather gather = new LatchGather(latch, state);
    return Initializers.of(latch, inside).filter(LatchGather::isForSeveral).isPresent()
            && gather.isAllInSight(inside)
            && gather.isSeveral()
            && gather.losesFailures()
        ? Optional.of(gather.gather())
        : Optional.empty();
  }

  private static boolean isForSeveral(TreePath creation) {
    return creation.getLeaf() instanceof NewClassTree made
        && made.getArguments().size() == 1
        && !(made.getArguments().get(0) instanceof LiteralTree count
            && Integer.valueOf(1).equals(count.getValue()));
  }

  private Gather gather() {
    Form form = stuck ? Form.STUCK_LATCH : Form.BLIND_LATCH;
    return new Gather(form, wait.getLeaf(), latch.name.toString(), false);
  }

  private boolean isSeveral() {
    return wait != null && (repeated || counting.size() > 1);
  }

  /**
   * Whether nobody but tasks of this method counts it down, and the method waits without an end.
   */
  private boolean isAllInSight(TreePath inside) {
    return VariableUses.in(Functions.memberAround(inside), latch).stream().allMatch(this::isKnown);
  }

  private boolean isKnown(TreePath use) {
    TreePath path = use.getParentPath().getParentPath();
    if (!(use.getParentPath().getLeaf() instanceof MemberSelectTree)
        || !(path.getLeaf() instanceof MethodInvocationTree call)) {
      return false;
    }
    return switch (Symbols.name(call)) {
      case "getCount", "toString" -> true;
      case "await" -> isOnlyWait(path, call);
      case "countDown" -> isCountedByTask(path);
      default -> false;
    };
  }

  private boolean isOnlyWait(TreePath path, MethodInvocationTree call) {
    boolean only = wait == null && call.getArguments().isEmpty();
    wait = path;
    return only;
  }

  private boolean isCountedByTask(TreePath countDown) {
    TreePath function = Functions.around(countDown);
    if (!(function.getLeaf() instanceof LambdaExpressionTree lambda)
        || !isTask(function)
        || !isAtEnd(countDown, lambda)) {
      return false;
    }
    counting.add(function);
    return true;
  }

  private boolean isTask(TreePath function) {
    TreePath around = function.getParentPath();
    repeated |= Loops.repeat(around, latch);
    if (around.getLeaf() instanceof NewClassTree creation) {
      return FileIndex.of(state).types().isThread(Symbols.type(creation));
    }
    if (!(around.getLeaf() instanceof MethodInvocationTree)) {
      return false;
    }
    return tasks
        .at(around)
        .filter(
            task ->
                switch (task.form()) {
                  case EXECUTION, START -> true;
                  case SUBMISSION -> tasks.fate(task).isLost();
                  default -> false;
                })
        .isPresent();
  }

  /** Whether the task does nothing behind it, but for what a {@code finally} may do. */
  private boolean isAtEnd(TreePath countDown, LambdaExpressionTree lambda) {
    Tree child = countDown.getParentPath().getLeaf();
    for (TreePath at = countDown.getParentPath().getParentPath();
        child != lambda && at.getLeaf() != lambda;
        at = at.getParentPath()) {
      if (at.getLeaf() instanceof TryTree tried && tried.getFinallyBlock() == child) {
        return true;
      }
      boolean isLast =
          at.getLeaf() instanceof TryTree tried && tried.getBlock() == child
              || at.getLeaf() instanceof BlockTree block
                  && block.getStatements().get(block.getStatements().size() - 1) == child;
      if (!isLast) {
        return false;
      }
      child = at.getLeaf();
    }
    stuck = true;
    return true;
  }

  private boolean losesFailures() {
    TaskBody bodies = new TaskBody(state);
    return counting.stream()
        .anyMatch(
            each ->
                !bodies.handlesFailures((ExpressionTree) each.getLeaf(), each)
                    && !bodies.neverThrows(((LambdaExpressionTree) each.getLeaf()).getBody()));
  }
}
