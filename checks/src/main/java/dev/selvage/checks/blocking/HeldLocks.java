package dev.selvage.checks.blocking;

import com.google.errorprone.VisitorState;
import com.sun.source.tree.BlockTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.ExpressionStatementTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.LambdaExpressionTree;
import com.sun.source.tree.MemberReferenceTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.ParenthesizedTree;
import com.sun.source.tree.StatementTree;
import com.sun.source.tree.SynchronizedTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.TryTree;
import com.sun.source.util.TreePath;
import com.sun.source.util.TreeScanner;
import com.sun.tools.javac.code.Symbol.MethodSymbol;
import com.sun.tools.javac.code.Type;
import com.sun.tools.javac.tree.JCTree;
import com.sun.tools.javac.tree.TreeInfo;
import dev.selvage.checks.flow.FileIndex;
import dev.selvage.checks.flow.Symbols;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javax.lang.model.element.Modifier;

/**
 * The monitor or lock that a place holds: of a block around it, of its method, or of one that calls
 * it in the same file. What a lambda does that is handed to another thread is done without it.
 */
public final class HeldLocks {

  private static final Set<String> LOCKS = Set.of("lock", "lockInterruptibly");

  private final VisitorState state;
  private final FileIndex file;
  private final Type lock;
  private final Set<Tree> visited = new HashSet<>();

  /**
   * One that is held.
   *
   * @param lock as the code writes it, such as {@code this}
   * @param isMonitor whether it is one of {@code synchronized}
   * @param calls the calls between the code that holds it and the place
   */
  public record Held(String lock, boolean isMonitor, List<TreePath> calls) {}

  public HeldLocks(VisitorState state) {
    this.state = state;
    this.file = FileIndex.of(state);
    this.lock = state.getTypeFromString("java.util.concurrent.locks.Lock");
  }

  /** The innermost one that a place holds for certain. */
  public Optional<Held> at(TreePath place) {
    return place.getLeaf() instanceof MemberReferenceTree && !Routes.of(state).runsHere(place)
        ? Optional.empty()
        : search(place, List.of());
  }

  private Optional<Held> search(TreePath place, List<TreePath> calls) {
    TreePath at = place;
    while (at.getParentPath() != null && !isCode(at.getLeaf())) {
      Optional<Held> held = around(at, place, calls);
      if (held.isPresent()) {
        return held;
      }
      at = at.getParentPath();
    }
    if (!visited.add(at.getLeaf())) {
      return Optional.empty();
    }
    if (at.getLeaf() instanceof LambdaExpressionTree) {
      return Routes.of(state).runsHere(at) ? search(at.getParentPath(), calls) : Optional.empty();
    }
    return at.getLeaf() instanceof MethodTree method ? ofMethod(method, calls) : Optional.empty();
  }

  private static boolean isCode(Tree tree) {
    return tree instanceof MethodTree
        || tree instanceof LambdaExpressionTree
        || tree instanceof ClassTree;
  }

  private Optional<Held> ofMethod(MethodTree method, List<TreePath> calls) {
    if (method.getModifiers().getFlags().contains(Modifier.SYNCHRONIZED)) {
      return Optional.of(new Held("this", true, calls));
    }
    MethodSymbol symbol = Symbols.declared(method);
    if (symbol == null || Routes.isOverridable(method) || unlocks(method)) {
      return Optional.empty();
    }
    List<TreePath> uses = file.uses(symbol);
    if (uses.isEmpty()
        || !uses.stream().allMatch(use -> use.getLeaf() instanceof MethodInvocationTree)) {
      return Optional.empty();
    }
    Optional<Held> found = Optional.empty();
    for (TreePath use : uses) {
      List<TreePath> more = new ArrayList<>(calls);
      more.add(0, use);
      found = found.or(() -> search(use, more));
    }
    return found;
  }

  private Optional<Held> around(TreePath at, TreePath place, List<TreePath> calls) {
    Tree outer = at.getParentPath().getLeaf();
    if (outer instanceof SynchronizedTree monitor && monitor.getBlock() == at.getLeaf()) {
      ExpressionTree expression = monitor.getExpression();
      return Optional.of(
          new Held(
              (expression instanceof ParenthesizedTree bare ? bare.getExpression() : expression)
                  .toString(),
              true,
              calls));
    }
    if (outer instanceof BlockTree block) {
      return lockedBefore(block, at.getLeaf())
          .filter(name -> !unlocks(at.getLeaf(), start(place.getLeaf())))
          .map(name -> new Held(name, false, calls));
    }
    return Optional.empty();
  }

  /** The lock that a statement of a block takes in front of a place, and that none gives back. */
  private Optional<String> lockedBefore(BlockTree block, Tree place) {
    Optional<String> held = Optional.empty();
    for (StatementTree statement : block.getStatements()) {
      if (statement == place) {
        return held.filter(name -> !(place instanceof TryTree) || unlocksAtEnd((TryTree) place));
      }
      Optional<String> locked = called(statement, LOCKS);
      held = locked.isPresent() ? locked : held.filter(name -> !unlocks(statement));
    }
    return Optional.empty();
  }

  private static int start(Tree tree) {
    return TreeInfo.getStartPos((JCTree) tree);
  }

  private boolean unlocksAtEnd(TryTree tree) {
    return tree.getFinallyBlock() != null && unlocks(tree.getFinallyBlock());
  }

  private static boolean unlocks(Tree code) {
    return unlocks(code, Integer.MAX_VALUE);
  }

  /** Whether code gives a lock back in front of an offset. */
  private static boolean unlocks(Tree code, int end) {
    boolean[] found = {false};
    new TreeScanner<Void, Void>() {
      @Override
      public Void visitMethodInvocation(MethodInvocationTree call, Void unused) {
        found[0] |= Symbols.name(call).equals("unlock") && start(call) < end;
        return super.visitMethodInvocation(call, null);
      }
    }.scan(code, null);
    return found[0];
  }

  private Optional<String> called(StatementTree statement, Set<String> names) {
    return statement instanceof ExpressionStatementTree expression
            && expression.getExpression() instanceof MethodInvocationTree call
            && names.contains(Symbols.name(call))
            && call.getMethodSelect() instanceof MemberSelectTree select
            && file.types().isSubtype(Symbols.type(select.getExpression()), lock)
        ? Optional.of(select.getExpression().toString())
        : Optional.empty();
  }

  /** Whether a call gives back the lock that it waits with: {@code wait} and {@code await}. */
  public static boolean isReleasedBy(BlockingCall call, Held held) {
    String name = call.method().name.toString();
    if (held.isMonitor()) {
      return name.equals("wait") && receiver(call).equals(held.lock());
    }
    return name.startsWith("await") && call.method().owner.name.toString().contains("Condition");
  }

  private static String receiver(BlockingCall call) {
    return call.path().getLeaf() instanceof MethodInvocationTree invocation
            && invocation.getMethodSelect() instanceof MemberSelectTree select
        ? select.getExpression().toString()
        : "this";
  }
}
