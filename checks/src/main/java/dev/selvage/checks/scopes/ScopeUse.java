package dev.selvage.checks.scopes;

import com.google.errorprone.VisitorState;
import com.sun.source.tree.BlockTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.LambdaExpressionTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.ReturnTree;
import com.sun.source.tree.StatementTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.TryTree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.TreePath;
import com.sun.source.util.TreePathScanner;
import com.sun.tools.javac.code.Symbol.VarSymbol;
import com.sun.tools.javac.tree.JCTree;
import dev.selvage.checks.flow.Functions;
import dev.selvage.checks.flow.Loops;
import dev.selvage.checks.flow.Symbols;
import dev.selvage.checks.flow.VariableUses;
import dev.selvage.checks.scopes.ScopeMistake.Form;
import dev.selvage.checks.tasks.Fates;
import dev.selvage.checks.tasks.Initializers;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.lang.model.element.ElementKind;

/** What the code does with a scope that it opens as the resource of a {@code try}. */
final class ScopeUse {

  private final VarSymbol scope;
  private final TreePath body;
  private final VisitorState state;
  private final List<TreePath> forks = new ArrayList<>();
  private final List<TreePath> joins = new ArrayList<>();
  private boolean handedOn;

  private ScopeUse(VarSymbol scope, TreePath body, VisitorState state) {
    this.scope = scope;
    this.body = body;
    this.state = state;
  }

  /**
   * The mistakes with a scope in the block of its {@code try}; none where the scope is handed on,
   * so that other code may fork and join.
   *
   * @param opening the path of the call that opens it
   */
  static List<ScopeMistake> of(
      TreePath opening, VarSymbol scope, TreePath tried, VisitorState state) {
    TreePath body = new TreePath(tried, ((TryTree) tried.getLeaf()).getBlock());
    ScopeUse use = new ScopeUse(scope, body, state);
    use.collect();
    return use.mistakes((ExpressionTree) opening.getLeaf());
  }

  private void collect() {
    for (TreePath use : VariableUses.in(body, scope)) {
      TreePath call = use.getParentPath().getParentPath();
      if (use.getParentPath().getLeaf() instanceof MemberSelectTree select
          && call.getLeaf() instanceof MethodInvocationTree) {
        String name = select.getIdentifier().toString();
        if (name.equals("fork")) {
          forks.add(call);
        } else if (name.startsWith("join")) {
          joins.add(call);
        }
      } else {
        handedOn = true;
      }
    }
  }

  private List<ScopeMistake> mistakes(ExpressionTree opening) {
    List<ScopeMistake> found = new ArrayList<>();
    forks.stream()
        .filter(this::isInOtherThread)
        .forEach(each -> found.add(new ScopeMistake(Form.OTHER_THREAD, each.getLeaf())));
    if (handedOn || forks.isEmpty() || !found.isEmpty()) {
      return found;
    }
    if (joins.isEmpty()) {
      found.add(new ScopeMistake(Form.NOT_JOINED, opening));
      return found;
    }
    forks.stream()
        .filter(fork -> joins.stream().anyMatch(join -> isAlwaysBehind(fork, join)))
        .forEach(fork -> found.add(new ScopeMistake(Form.LATE_FORK, fork.getLeaf())));
    earlyResults().forEach(get -> found.add(new ScopeMistake(Form.EARLY_RESULT, get)));
    earlyReturns().forEach(leave -> found.add(new ScopeMistake(Form.NOT_JOINED, leave)));
    if (found.isEmpty() && isSingle(opening)) {
      found.add(new ScopeMistake(Form.SINGLE_FORK, opening));
    }
    return found;
  }

  /** Whether a function around a fork is a task of an executor or of a thread. */
  private boolean isInOtherThread(TreePath fork) {
    TreePath function = Functions.around(fork.getParentPath());
    while (function.getLeaf() instanceof LambdaExpressionTree) {
      if (OtherThreads.runs(function, state)) {
        return true;
      }
      function = Functions.around(function.getParentPath());
    }
    return false;
  }

  /** Whether {@code later} runs behind {@code earlier} whenever it runs. */
  private boolean isAlwaysBehind(TreePath later, TreePath earlier) {
    return start(later) > start(earlier)
        && Functions.around(later).getLeaf() == Functions.around(earlier).getLeaf()
        && statementOf(earlier).getParentPath().getLeaf() instanceof BlockTree block
        && isIn(later, block)
        && loopsAround(later).equals(loopsAround(earlier));
  }

  private static List<Tree> loopsAround(TreePath path) {
    List<Tree> loops = new ArrayList<>();
    for (TreePath at = Loops.around(path); at != null; at = Loops.around(at)) {
      loops.add(at.getLeaf());
    }
    return loops;
  }

  private static TreePath statementOf(TreePath path) {
    TreePath at = path;
    while (!(at.getLeaf() instanceof StatementTree)) {
      at = at.getParentPath();
    }
    return at;
  }

  private static boolean isIn(TreePath place, Tree around) {
    for (TreePath at = place; at != null; at = at.getParentPath()) {
      if (at.getLeaf() == around) {
        return true;
      }
    }
    return false;
  }

  /** Calls of {@code get} on a subtask of the scope in front of all joins. */
  private List<Tree> earlyResults() {
    List<Tree> found = new ArrayList<>();
    new TreePathScanner<Void, Void>() {
      @Override
      public Void visitLambdaExpression(LambdaExpressionTree lambda, Void unused) {
        return null; // runs later, or in the subtask
      }

      @Override
      public Void visitMethodInvocation(MethodInvocationTree call, Void unused) {
        TreePath receiver = Fates.receiver(getCurrentPath());
        if (call.getArguments().isEmpty()
            && Symbols.name(call).equals("get")
            && receiver != null
            && isSubtask(receiver)
            && joins.stream().allMatch(join -> start(join) > start(getCurrentPath()))) {
          found.add(call);
        }
        return super.visitMethodInvocation(call, null);
      }
    }.scan(body, null);
    return found;
  }

  private boolean isSubtask(TreePath expression) {
    VarSymbol variable = Symbols.variable(expression.getLeaf());
    Optional<TreePath> value =
        variable == null
            ? Optional.of(expression)
            : Fates.isLocal(variable) ? Initializers.of(variable, expression) : Optional.empty();
    return value
        .map(TreePath::getLeaf)
        .filter(each -> forks.stream().anyMatch(fork -> fork.getLeaf() == each))
        .isPresent();
  }

  /** Ways out of the block behind a fork whose result is kept, and in front of all joins. */
  private List<Tree> earlyReturns() {
    List<Tree> found = new ArrayList<>();
    new TreePathScanner<Void, Void>() {
      @Override
      public Void visitLambdaExpression(LambdaExpressionTree lambda, Void unused) {
        return null;
      }

      @Override
      public Void visitReturn(ReturnTree leave, Void unused) {
        boolean isBehindFork =
            forks.stream().anyMatch(fork -> isKept(fork) && isAlwaysBehind(getCurrentPath(), fork));
        if (isBehindFork
            && joins.stream().allMatch(join -> start(join) > start(getCurrentPath()))) {
          found.add(leave);
        }
        return super.visitReturn(leave, null);
      }
    }.scan(body, null);
    return found;
  }

  private static boolean isKept(TreePath fork) {
    return fork.getParentPath().getLeaf() instanceof VariableTree;
  }

  /**
   * Where the name of a call stands, since a chain may begin with another; else where it begins.
   */
  private static int start(TreePath path) {
    return ((JCTree) path.getLeaf()).pos;
  }

  /** Whether there is one subtask, and neither a limit, a time, nor a joiner of its own. */
  private boolean isSingle(ExpressionTree opening) {
    return forks.size() == 1
        && joins.size() == 1
        && opening instanceof MethodInvocationTree call
        && call.getArguments().isEmpty()
        && Loops.around(forks.get(0)) == null
        && Functions.around(forks.get(0)).getLeaf() == Functions.around(body).getLeaf()
        && scope.getKind() == ElementKind.RESOURCE_VARIABLE;
  }
}
