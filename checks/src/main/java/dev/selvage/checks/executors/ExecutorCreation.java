package dev.selvage.checks.executors;

import com.google.errorprone.VisitorState;
import com.sun.source.tree.AssignmentTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.NewClassTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.TryTree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.TreePath;
import com.sun.source.util.TreePathScanner;
import com.sun.tools.javac.code.Symbol.ClassSymbol;
import com.sun.tools.javac.code.Symbol.MethodSymbol;
import com.sun.tools.javac.code.Symbol.VarSymbol;
import dev.selvage.catalog.Kind;
import dev.selvage.checks.flow.Facts;
import dev.selvage.checks.flow.Symbols;
import java.util.Optional;
import java.util.Set;

/**
 * A place where an executor is made, and what becomes of it there.
 *
 * @param path of the call or the {@code new}
 * @param isIdling whether its threads end by themselves when they have nothing to do
 * @param keeper what keeps it
 * @param variable the variable that keeps it, else null
 */
public record ExecutorCreation(TreePath path, boolean isIdling, Keeper keeper, VarSymbol variable) {

  private static final Set<Kind> TAKING_TASKS =
      Set.of(Kind.EXECUTES_TASK, Kind.INVOKES_TASK, Kind.REPEATS_TASK, Kind.SUBMITS_TASK);

  /** What keeps a new executor. */
  public enum Keeper {
    /** Nothing: it is given a task, or lent, and can be named by nobody after that. */
    NOTHING,
    LOCAL,
    FIELD,
    /** Somebody else, or something that ends it. */
    ANOTHER
  }

  /** The creation that {@code path} is, if it is one. Costs one look-up where it is none. */
  public static Optional<ExecutorCreation> at(TreePath path, VisitorState state) {
    MethodSymbol method = method(path);
    Facts facts = Facts.of(state);
    if (facts.find(Kind.MAKES_EXECUTOR, method).isEmpty() || isSubclass(path)) {
      return Optional.empty();
    }
    boolean isIdling = facts.find(Kind.IDLES_WITHOUT_THREADS, method).isPresent();
    return Optional.of(kept(path, isIdling || hasNoCore(path.getLeaf()), facts));
  }

  /** The method or constructor that a call is one of, or null. */
  static MethodSymbol method(TreePath path) {
    return path.getLeaf() instanceof NewClassTree creation
        ? Symbols.constructor(creation)
        : Symbols.method((MethodInvocationTree) path.getLeaf());
  }

  /** Whether an executor is made in {@code tree}. */
  static boolean isIn(Tree tree, TreePath around, VisitorState state) {
    boolean[] found = {false};
    new TreePathScanner<Void, Void>() {
      @Override
      public Void visitMethodInvocation(MethodInvocationTree call, Void unused) {
        found[0] |= at(getCurrentPath(), state).isPresent();
        return super.visitMethodInvocation(call, null);
      }

      @Override
      public Void visitNewClass(NewClassTree creation, Void unused) {
        found[0] |= at(getCurrentPath(), state).isPresent();
        return super.visitNewClass(creation, null);
      }
    }.scan(new TreePath(around, tree), null);
    return found[0];
  }

  /** An anonymous subclass may end itself. */
  private static boolean isSubclass(TreePath path) {
    return path.getLeaf() instanceof NewClassTree creation && creation.getClassBody() != null;
  }

  private static boolean hasNoCore(Tree creation) {
    return creation instanceof NewClassTree made
        && !made.getArguments().isEmpty()
        && made.getArguments().get(0).toString().equals("0");
  }

  private static ExecutorCreation kept(TreePath path, boolean isIdling, Facts facts) {
    Tree value = path.getLeaf();
    TreePath at = path.getParentPath();
    while (isSeenThrough(at.getLeaf(), facts)) {
      value = at.getLeaf();
      at = at.getParentPath();
    }
    Tree tree = at.getLeaf();
    if (tree instanceof VariableTree declared) {
      return at.getParentPath().getLeaf() instanceof TryTree
          ? new ExecutorCreation(path, isIdling, Keeper.ANOTHER, null)
          : in(Symbols.variable(declared), path, isIdling);
    }
    if (tree instanceof AssignmentTree assignment && assignment.getExpression() == value) {
      return in(assigned(assignment), path, isIdling);
    }
    return new ExecutorCreation(
        path, isIdling, isDropped(at, value, facts) ? Keeper.NOTHING : Keeper.ANOTHER, null);
  }

  private static ExecutorCreation in(VarSymbol variable, TreePath path, boolean isIdling) {
    Keeper keeper =
        variable == null
            ? Keeper.ANOTHER
            : variable.owner instanceof ClassSymbol ? Keeper.FIELD : Keeper.LOCAL;
    return new ExecutorCreation(path, isIdling, keeper, variable);
  }

  /** The variable, or a field of this very object. */
  private static VarSymbol assigned(AssignmentTree assignment) {
    ExpressionTree target = assignment.getVariable();
    boolean ofAnother =
        target instanceof MemberSelectTree select
            && !select.getExpression().toString().equals("this");
    return ofAnother ? null : Symbols.variable(target);
  }

  private static boolean isSeenThrough(Tree tree, Facts facts) {
    return switch (tree.getKind()) {
      case PARENTHESIZED, TYPE_CAST -> true;
      case METHOD_INVOCATION ->
          facts.find(Kind.WRAPS_EXECUTOR, Symbols.method((MethodInvocationTree) tree)).isPresent();
      default -> false;
    };
  }

  /** Whether a new executor is used on the spot, or lent to somebody who does not end it. */
  private static boolean isDropped(TreePath at, Tree value, Facts facts) {
    Tree tree = at.getLeaf();
    if (tree instanceof MemberSelectTree) {
      return at.getParentPath().getLeaf() instanceof MethodInvocationTree call
          && facts.isAny(TAKING_TASKS, Symbols.method(call));
    }
    if (tree instanceof MethodInvocationTree call) {
      return call.getArguments().contains(value)
          && facts.find(Kind.BORROWS_EXECUTOR, Symbols.method(call)).isPresent();
    }
    return tree instanceof NewClassTree creation
        && creation.getArguments().contains(value)
        && facts.find(Kind.BORROWS_EXECUTOR, Symbols.constructor(creation)).isPresent();
  }
}
