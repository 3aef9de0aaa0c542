package dev.selvage.checks.executors;

import com.google.errorprone.VisitorState;
import com.sun.source.tree.AssignmentTree;
import com.sun.source.tree.BinaryTree;
import com.sun.source.tree.BlockTree;
import com.sun.source.tree.BreakTree;
import com.sun.source.tree.CaseTree;
import com.sun.source.tree.CatchTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.ConditionalExpressionTree;
import com.sun.source.tree.ContinueTree;
import com.sun.source.tree.DoWhileLoopTree;
import com.sun.source.tree.EnhancedForLoopTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.ForLoopTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.IfTree;
import com.sun.source.tree.LabeledStatementTree;
import com.sun.source.tree.LambdaExpressionTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.NewClassTree;
import com.sun.source.tree.ReturnTree;
import com.sun.source.tree.StatementTree;
import com.sun.source.tree.SwitchExpressionTree;
import com.sun.source.tree.SwitchTree;
import com.sun.source.tree.ThrowTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.TryTree;
import com.sun.source.tree.VariableTree;
import com.sun.source.tree.WhileLoopTree;
import com.sun.source.tree.YieldTree;
import com.sun.source.util.TreePath;
import com.sun.source.util.TreeScanner;
import com.sun.tools.javac.code.Symbol;
import com.sun.tools.javac.code.Type;
import dev.selvage.catalog.Kind;
import dev.selvage.checks.flow.Facts;
import dev.selvage.checks.flow.Symbols;
import dev.selvage.checks.flow.VariableUses;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The paths on which control leaves a block while the executor that was made in it is open, and
 * nobody else has it.
 *
 * <p>Runs the block once with the set of states that may hold, loops twice. A call is taken to
 * throw what it declares; any call may bring control into a handler. What a lambda does with the
 * variable counts where the lambda is made.
 */
final class OpenPaths extends TreeScanner<Void, Void> {

  /** Bits of a set of states: closed, handed on or not made yet; open. */
  static final int SAFE = 1;

  static final int OPEN = 2;

  private final Symbol variable;
  private final Tree creation;
  private final Map<Tree, ExecutorUse> uses = new HashMap<>();
  private final Thrown thrown;
  private final Facts facts;
  private final boolean isMadeAtDeclaration;
  private FoundPaths paths = new FoundPaths();
  private int now = SAFE;
  private CharSequence label;

  private OpenPaths(ExecutorCreation creation, TreePath block, VisitorState state) {
    this.variable = creation.variable();
    this.creation = creation.path().getLeaf();
    VariableTree declaration = Conditions.declaration((BlockTree) block.getLeaf(), variable);
    this.isMadeAtDeclaration = Conditions.contains(declaration, this.creation);
    this.thrown = new Thrown(state);
    this.facts = Facts.of(state);
    ExecutorUses kinds = new ExecutorUses(state);
    VariableUses.in(block, variable).forEach(use -> uses.put(use.getLeaf(), kinds.of(use)));
  }

  /**
   * What {@code block} lets slip, the plainest way first.
   *
   * @param block in which the variable of the creation is declared
   */
  static List<OpenPath> of(ExecutorCreation creation, TreePath block, VisitorState state) {
    OpenPaths walk = new OpenPaths(creation, block, state);
    walk.scan(block.getLeaf(), null);
    if (walk.now != 0) {
      walk.add(OpenPath.Kind.END, null, null, null);
    }
    return walk.paths.all().stream()
        .filter(path -> (path.states() & OPEN) != 0 && path.isForeseen())
        .sorted(Comparator.comparing(OpenPath::kind))
        .toList();
  }

  private void add(OpenPath.Kind kind, Tree tree, CharSequence target, Type type) {
    paths.add(new OpenPath(kind, tree, target, type, now));
  }

  private void leave(OpenPath.Kind kind, Tree tree, CharSequence target, Type type) {
    add(kind, tree, target, type);
    now = 0;
  }

  @Override
  public Void scan(Tree tree, Void unused) {
    return now == 0 ? null : super.scan(tree, null);
  }

  @Override
  public Void visitVariable(VariableTree tree, Void unused) {
    scan(tree.getInitializer(), null);
    if (Symbols.variable(tree) == variable && tree.getInitializer() != null) {
      assign(tree, tree.getInitializer());
    }
    return null;
  }

  @Override
  public Void visitAssignment(AssignmentTree tree, Void unused) {
    scan(tree.getExpression(), null);
    if (Symbols.variable(tree.getVariable()) == variable) {
      assign(tree, tree.getExpression());
      return null;
    }
    return scan(tree.getVariable(), null);
  }

  private void assign(Tree tree, ExpressionTree value) {
    if ((now & OPEN) != 0) {
      int before = now;
      now = OPEN;
      add(OpenPath.Kind.OVERWRITE, tree, null, null);
      now = before;
    }
    now = Conditions.contains(value, creation) ? OPEN : SAFE;
  }

  @Override
  public Void visitIdentifier(IdentifierTree tree, Void unused) {
    ExecutorUse use = uses.get(tree);
    if (use != null && ExecutorUses.mayEnd(use)) {
      now = SAFE;
    }
    return null;
  }

  @Override
  public Void visitMethodInvocation(MethodInvocationTree tree, Void unused) {
    super.visitMethodInvocation(tree, null);
    if (facts.find(Kind.EXITS_PROCESS, Symbols.method(tree)).isPresent()) {
      now = 0;
    }
    thrown.by(tree).forEach(type -> add(OpenPath.Kind.THROW, tree, null, type));
    add(OpenPath.Kind.THROW, tree, null, null);
    return null;
  }

  @Override
  public Void visitNewClass(NewClassTree tree, Void unused) {
    super.visitNewClass(tree, null);
    thrown.by(tree).forEach(type -> add(OpenPath.Kind.THROW, tree, null, type));
    add(OpenPath.Kind.THROW, tree, null, null);
    return null;
  }

  @Override
  public Void visitLambdaExpression(LambdaExpressionTree tree, Void unused) {
    return closure(tree);
  }

  @Override
  public Void visitClass(ClassTree tree, Void unused) {
    return closure(tree);
  }

  private Void closure(Tree tree) {
    if (Conditions.mayEndIn(tree, uses)) {
      now = SAFE;
    }
    return null;
  }

  @Override
  public Void visitReturn(ReturnTree tree, Void unused) {
    scan(tree.getExpression(), null);
    leave(OpenPath.Kind.RETURN, tree, null, null);
    return null;
  }

  @Override
  public Void visitThrow(ThrowTree tree, Void unused) {
    scan(tree.getExpression(), null);
    leave(OpenPath.Kind.THROW, tree, null, thrown.by(tree));
    return null;
  }

  @Override
  public Void visitBreak(BreakTree tree, Void unused) {
    leave(OpenPath.Kind.BREAK, tree, tree.getLabel(), null);
    return null;
  }

  @Override
  public Void visitContinue(ContinueTree tree, Void unused) {
    leave(OpenPath.Kind.CONTINUE, tree, tree.getLabel(), null);
    return null;
  }

  @Override
  public Void visitYield(YieldTree tree, Void unused) {
    scan(tree.getValue(), null);
    leave(OpenPath.Kind.YIELD, tree, null, null);
    return null;
  }

  @Override
  public Void visitIf(IfTree tree, Void unused) {
    scan(tree.getCondition(), null);
    int[] branches = Conditions.split(tree.getCondition(), variable, now);
    now = branches[0];
    scan(tree.getThenStatement(), null);
    int afterThen = now;
    now = branches[1];
    scan(tree.getElseStatement(), null);
    // Who makes it on a condition closes it on the same one.
    boolean mirrors =
        !isMadeAtDeclaration && Conditions.mayEndIn(tree.getThenStatement(), uses) && now != 0;
    now = mirrors ? SAFE : now | afterThen;
    return null;
  }

  @Override
  public Void visitConditionalExpression(ConditionalExpressionTree tree, Void unused) {
    scan(tree.getCondition(), null);
    int before = now;
    scan(tree.getTrueExpression(), null);
    int afterTrue = now;
    now = before;
    scan(tree.getFalseExpression(), null);
    now |= afterTrue;
    return null;
  }

  @Override
  public Void visitBinary(BinaryTree tree, Void unused) {
    scan(tree.getLeftOperand(), null);
    int afterLeft = now;
    scan(tree.getRightOperand(), null);
    now |= Conditions.isLazy(tree) ? afterLeft : 0;
    return null;
  }

  @Override
  public Void visitLabeledStatement(LabeledStatementTree tree, Void unused) {
    label = tree.getLabel();
    scan(tree.getStatement(), null);
    now |=
        paths.take(
            path -> path.target() != null && path.isJump(OpenPath.Kind.BREAK, tree.getLabel()));
    return null;
  }

  @Override
  public Void visitWhileLoop(WhileLoopTree tree, Void unused) {
    return loop(tree.getCondition(), true, List.of(tree.getStatement()));
  }

  @Override
  public Void visitDoWhileLoop(DoWhileLoopTree tree, Void unused) {
    return loop(tree.getCondition(), false, List.of(tree.getStatement()));
  }

  @Override
  public Void visitForLoop(ForLoopTree tree, Void unused) {
    scan(tree.getInitializer(), null);
    List<Tree> body = new ArrayList<>();
    body.add(tree.getStatement());
    body.addAll(tree.getUpdate());
    return loop(tree.getCondition(), true, body);
  }

  @Override
  public Void visitEnhancedForLoop(EnhancedForLoopTree tree, Void unused) {
    scan(tree.getExpression(), null);
    int before = now;
    loop(null, false, List.of(tree.getStatement()));
    now |= before;
    return null;
  }

  /**
   * Two rounds: in the second, what the first has left.
   *
   * @param condition null where nothing is asked
   */
  private Void loop(ExpressionTree condition, boolean asksFirst, List<? extends Tree> body) {
    CharSequence name = label;
    label = null;
    int entry = now;
    int end = 0;
    for (int round = 0; round < 2; round++) {
      now = entry;
      if (asksFirst) {
        scan(condition, null);
        end |= now;
      }
      body.forEach(
          part -> {
            scan(part, null);
            now |= paths.take(path -> path.isJump(OpenPath.Kind.CONTINUE, name));
          });
      if (!asksFirst) {
        scan(condition, null);
        end |= now;
      }
      entry |= now;
    }
    boolean isEndless = Conditions.isTrue(condition) || condition == null && asksFirst;
    now = isEndless ? 0 : end;
    now |= paths.take(path -> path.target() == null && path.kind() == OpenPath.Kind.BREAK);
    return null;
  }

  @Override
  public Void visitSwitch(SwitchTree tree, Void unused) {
    scan(tree.getExpression(), null);
    cases(tree.getCases(), OpenPath.Kind.BREAK, !Conditions.hasDefault(tree.getCases()));
    return null;
  }

  @Override
  public Void visitSwitchExpression(SwitchExpressionTree tree, Void unused) {
    scan(tree.getExpression(), null);
    cases(tree.getCases(), OpenPath.Kind.YIELD, false);
    return null;
  }

  private void cases(List<? extends CaseTree> cases, OpenPath.Kind exit, boolean mayPass) {
    int entry = now;
    int end = mayPass ? entry : 0;
    now = 0;
    for (CaseTree each : cases) {
      now |= entry;
      if (each.getStatements() == null) {
        scan(each.getBody(), null);
        end |= now;
        now = 0;
      } else {
        scan(each.getStatements(), null);
      }
    }
    now |= end | paths.take(path -> path.target() == null && path.kind() == exit);
  }

  @Override
  public Void visitTry(TryTree tree, Void unused) {
    FoundPaths outer = paths;
    paths = new FoundPaths();
    scan(tree.getResources(), null);
    scan(tree.getBlock(), null);
    int end = now;
    FoundPaths inner = paths;
    paths = new FoundPaths();
    for (CatchTree handler : tree.getCatches()) {
      now = thrown.caught(handler, inner);
      scan(handler.getBlock(), null);
      end |= now;
    }
    inner.addAll(paths);
    paths = outer;
    throughFinally(tree.getFinallyBlock(), end, inner);
    return null;
  }

  private void throughFinally(StatementTree block, int end, FoundPaths inner) {
    for (OpenPath each : inner) {
      now = each.states();
      scan(block, null);
      if (now != 0) {
        add(each.kind(), each.tree(), each.target(), each.thrown());
      }
    }
    now = end;
    scan(block, null);
  }
}
