package dev.selvage.checks.flow;

import com.sun.source.tree.BlockTree;
import com.sun.source.tree.BreakTree;
import com.sun.source.tree.CaseTree;
import com.sun.source.tree.CatchTree;
import com.sun.source.tree.ContinueTree;
import com.sun.source.tree.DoWhileLoopTree;
import com.sun.source.tree.EnhancedForLoopTree;
import com.sun.source.tree.ExpressionStatementTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.ForLoopTree;
import com.sun.source.tree.IfTree;
import com.sun.source.tree.LabeledStatementTree;
import com.sun.source.tree.NewClassTree;
import com.sun.source.tree.ReturnTree;
import com.sun.source.tree.StatementTree;
import com.sun.source.tree.SwitchTree;
import com.sun.source.tree.SynchronizedTree;
import com.sun.source.tree.ThrowTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.TryTree;
import com.sun.source.tree.VariableTree;
import com.sun.source.tree.WhileLoopTree;
import com.sun.source.tree.YieldTree;
import com.sun.source.util.SimpleTreeVisitor;
import com.sun.tools.javac.code.Symbol;
import com.sun.tools.javac.code.Type;
import com.sun.tools.javac.tree.JCTree.JCCase;
import dev.selvage.checks.flow.Evaluator.Branches;
import dev.selvage.checks.flow.Evaluator.Result;
import java.util.List;
import javax.lang.model.element.Name;

/** The paths that come out of a statement at its end; all others become exits of the walk. */
final class Statements extends SimpleTreeVisitor<Paths, Paths> {

  private final Walk walk;
  private final Evaluator evaluator;
  private final SwitchLabels labels;

  Statements(Walk walk, Evaluator evaluator) {
    this.walk = walk;
    this.evaluator = evaluator;
    this.labels = new SwitchLabels(evaluator);
  }

  Paths run(Tree statement, Paths in) {
    return statement == null || in.isEmpty() ? in : visit(statement, in);
  }

  Paths runAll(List<? extends Tree> statements, Paths in) {
    Paths paths = in;
    for (Tree statement : statements) {
      paths = run(statement, paths);
    }
    return paths;
  }

  @Override
  protected Paths defaultAction(Tree tree, Paths in) {
    return in;
  }

  @Override
  public Paths visitBlock(BlockTree tree, Paths in) {
    return runAll(tree.getStatements(), in);
  }

  @Override
  public Paths visitExpressionStatement(ExpressionStatementTree tree, Paths in) {
    return evaluator.run(tree.getExpression(), in);
  }

  @Override
  public Paths visitVariable(VariableTree tree, Paths in) {
    Paths after = new Paths();
    Symbol variable = Symbols.variable(tree);
    for (Path path : in) {
      Evaluator.store(evaluator.evaluate(tree.getInitializer(), path), variable)
          .forEach(result -> after.add(result.path()));
    }
    return after;
  }

  @Override
  public Paths visitIf(IfTree tree, Paths in) {
    Branches branches = evaluator.branch(tree.getCondition(), in);
    Paths after = new Paths();
    after.addAll(run(tree.getThenStatement(), branches.whenTrue()));
    after.addAll(run(tree.getElseStatement(), branches.whenFalse()));
    return after;
  }

  @Override
  public Paths visitSynchronized(SynchronizedTree tree, Paths in) {
    return run(tree.getBlock(), evaluator.run(tree.getExpression(), in));
  }

  @Override
  public Paths visitLabeledStatement(LabeledStatementTree tree, Paths in) {
    Paths after = new Paths();
    after.addAll(loopOrOther(tree.getStatement(), tree.getLabel(), in));
    after.addAll(walk.exits().take(exit -> exit.is(Exit.Kind.BREAK, tree.getLabel())));
    return after;
  }

  // Ways out

  @Override
  public Paths visitReturn(ReturnTree tree, Paths in) {
    return leave(Exit.Kind.RETURN, tree.getExpression(), tree, in);
  }

  @Override
  public Paths visitThrow(ThrowTree tree, Paths in) {
    return leave(Exit.Kind.THROW, tree.getExpression(), tree, in);
  }

  @Override
  public Paths visitYield(YieldTree tree, Paths in) {
    return leave(Exit.Kind.YIELD, tree.getValue(), tree, in);
  }

  private Paths leave(Exit.Kind kind, ExpressionTree value, Tree tree, Paths in) {
    for (Path path : in) {
      for (Result result : evaluator.evaluate(value, path)) {
        walk.leave(new Exit(kind, null, result.value(), tree, result.path()));
      }
    }
    return new Paths();
  }

  @Override
  public Paths visitBreak(BreakTree tree, Paths in) {
    in.forEach(
        path -> walk.leave(new Exit(Exit.Kind.BREAK, tree.getLabel(), Value.UNKNOWN, tree, path)));
    return new Paths();
  }

  @Override
  public Paths visitContinue(ContinueTree tree, Paths in) {
    in.forEach(
        path ->
            walk.leave(new Exit(Exit.Kind.CONTINUE, tree.getLabel(), Value.UNKNOWN, tree, path)));
    return new Paths();
  }

  // Loops

  @Override
  public Paths visitWhileLoop(WhileLoopTree tree, Paths in) {
    return loopOrOther(tree, null, in);
  }

  @Override
  public Paths visitDoWhileLoop(DoWhileLoopTree tree, Paths in) {
    return loopOrOther(tree, null, in);
  }

  @Override
  public Paths visitForLoop(ForLoopTree tree, Paths in) {
    return loopOrOther(tree, null, in);
  }

  @Override
  public Paths visitEnhancedForLoop(EnhancedForLoopTree tree, Paths in) {
    return loopOrOther(tree, null, in);
  }

  /** A loop takes only the exits of its own body, not those that wait in the code around it. */
  private Paths loopOrOther(Tree tree, Name label, Paths in) {
    Exits outer = walk.separate();
    Paths behind = unseparated(tree, label, in);
    walk.restore(outer).forEach(walk::leave);
    return behind;
  }

  private Paths unseparated(Tree tree, Name label, Paths in) {
    return switch (tree.getKind()) {
      case WHILE_LOOP -> atHead(tree, label, in);
      case FOR_LOOP -> atHead(tree, label, runAll(((ForLoopTree) tree).getInitializer(), in));
      case ENHANCED_FOR_LOOP ->
          atHead(tree, label, evaluator.run(((EnhancedForLoopTree) tree).getExpression(), in));
      case DO_WHILE_LOOP -> behindBody(tree, label, body(tree, in));
      default -> run(tree, in);
    };
  }

  /** The paths behind a loop, for paths at the end of its body. */
  Paths behindBody(Tree loop, Name label, Paths ends) {
    Paths behind = new Paths();
    Paths seen = new Paths();
    Paths next = new Paths();
    next.addAll(ends);
    next.addAll(continues(label));
    while (!next.isEmpty()) {
      behind.addAll(walk.exits().take(exit -> leaves(exit, label)));
      Paths heads = unseen(runAll(updates(loop), next), seen);
      Branches branches = condition(loop, heads);
      behind.addAll(branches.whenFalse());
      next = body(loop, branches.whenTrue());
      next.addAll(continues(label));
    }
    behind.addAll(walk.exits().take(exit -> leaves(exit, label)));
    return behind;
  }

  private Paths atHead(Tree loop, Name label, Paths heads) {
    Branches branches = condition(loop, heads);
    Paths ends = body(loop, branches.whenTrue());
    ends.addAll(continues(label));
    Paths behind = behindBody(loop, label, ends);
    behind.addAll(branches.whenFalse());
    return behind;
  }

  private Paths continues(Name label) {
    return walk.exits()
        .take(
            exit ->
                exit.is(Exit.Kind.CONTINUE, null)
                    || (label != null && exit.is(Exit.Kind.CONTINUE, label)));
  }

  private static boolean leaves(Exit exit, Name label) {
    return exit.is(Exit.Kind.BREAK, null) || (label != null && exit.is(Exit.Kind.BREAK, label));
  }

  private Paths unseen(Paths paths, Paths seen) {
    Paths unseen = new Paths();
    for (Path path : paths) {
      if (seen.add(path)) {
        unseen.add(path);
      } else {
        walk.goRound(path);
      }
    }
    return unseen;
  }

  private Paths body(Tree loop, Paths in) {
    return switch (loop.getKind()) {
      case WHILE_LOOP -> run(((WhileLoopTree) loop).getStatement(), in);
      case DO_WHILE_LOOP -> run(((DoWhileLoopTree) loop).getStatement(), in);
      case FOR_LOOP -> run(((ForLoopTree) loop).getStatement(), in);
      case ENHANCED_FOR_LOOP -> run(((EnhancedForLoopTree) loop).getStatement(), in);
      default -> throw new IllegalArgumentException("no loop: " + loop.getKind());
    };
  }

  private static List<? extends StatementTree> updates(Tree loop) {
    return loop instanceof ForLoopTree tree ? tree.getUpdate() : List.of();
  }

  private Branches condition(Tree loop, Paths heads) {
    ExpressionTree condition =
        switch (loop.getKind()) {
          case WHILE_LOOP -> ((WhileLoopTree) loop).getCondition();
          case DO_WHILE_LOOP -> ((DoWhileLoopTree) loop).getCondition();
          case FOR_LOOP -> ((ForLoopTree) loop).getCondition();
          default -> null;
        };
    if (condition != null) {
      return evaluator.branch(condition, heads);
    }
    // An iteration may end at any element; `for (;;)` never does.
    Paths ended = new Paths();
    if (loop.getKind() == Tree.Kind.ENHANCED_FOR_LOOP) {
      ended.addAll(heads);
    }
    return new Branches(heads, ended);
  }

  // Switch

  @Override
  public Paths visitSwitch(SwitchTree tree, Paths in) {
    Exits outer = walk.separate();
    Paths behind = cases(tree.getExpression(), tree.getCases(), false, in);
    behind.addAll(walk.exits().take(exit -> exit.is(Exit.Kind.BREAK, null)));
    walk.restore(outer).forEach(walk::leave);
    return behind;
  }

  /**
   * The paths at the end of the cases, and those that no case takes.
   *
   * @param exhaustive whether there is a case for every value, as in a switch expression
   */
  Paths cases(
      ExpressionTree selector, List<? extends CaseTree> cases, boolean exhaustive, Paths in) {
    Paths behind = new Paths();
    for (Path path : in) {
      for (Result selected : evaluator.evaluate(selector, path)) {
        behind.addAll(cases(selector, cases, exhaustive, selected));
      }
    }
    return behind;
  }

  private Paths cases(
      ExpressionTree selector,
      List<? extends CaseTree> cases,
      boolean exhaustive,
      Result selected) {
    Paths behind = new Paths();
    Paths falling = new Paths();
    boolean open = true;
    for (CaseTree each : cases) {
      boolean last = each == cases.get(cases.size() - 1);
      Value taken = open ? labels.isTaken(each, selected.value(), last) : Value.FALSE;
      Paths entered = new Paths();
      entered.addAll(falling);
      if (taken != Value.FALSE) {
        entered.add(
            taken == Value.TRUE
                ? selected.path()
                : selected.path().decided(SwitchLabels.decision(selector, each)));
      }
      Paths ends = runAll(((JCCase) each).stats, entered);
      boolean rule = each.getCaseKind() == CaseTree.CaseKind.RULE;
      falling = rule ? new Paths() : ends;
      if (rule) {
        behind.addAll(ends);
      }
      open &= taken != Value.TRUE;
    }
    behind.addAll(falling);
    if (open && !exhaustive && !SwitchLabels.takeAll(cases)) {
      behind.add(selected.path());
    }
    return behind;
  }

  // Try

  @Override
  public Paths visitTry(TryTree tree, Paths in) {
    Paths entered = new Paths();
    in.forEach(path -> entered.add(walk.enter(tree, path)));
    Exits outer = walk.separate();
    Paths ends = run(tree.getBlock(), runAll(tree.getResources(), entered));
    List<Exit> found = walk.restore(outer);
    return behindTry(tree, ends, found);
  }

  /** The paths behind a try statement, for those that leave its block in one way or the other. */
  Paths behindTry(TryTree tree, Paths ends, List<Exit> found) {
    Exits outer = walk.separate();
    Paths after = new Paths();
    after.addAll(ends);
    for (Exit exit : found) {
      if (!takenByHandler(tree, exit, after)) {
        walk.leave(exit);
      }
    }
    return throughFinally(tree, after, walk.restore(outer));
  }

  /** Routes an exception that code throws by hand to the handlers; others are not followed. */
  private boolean takenByHandler(TryTree tree, Exit exit, Paths after) {
    if (exit.kind() != Exit.Kind.THROW || exit.value().carriesInterruption()) {
      return false;
    }
    Type thrown =
        exit.tree() instanceof ThrowTree statement ? Symbols.type(statement.getExpression()) : null;
    boolean exact =
        exit.tree() instanceof ThrowTree statement
            && Symbols.withoutCasts(statement.getExpression()) instanceof NewClassTree;
    for (CatchTree handler : tree.getCatches()) {
      Type caught = Symbols.type(handler.getParameter().getType());
      if (walk.types().isSubtype(thrown, caught)
          || (!exact && walk.types().isSubtype(caught, thrown))) {
        Symbol parameter = Symbols.variable(handler.getParameter());
        Path entered = exit.path().map(state -> state.with(parameter, exit.value()));
        after.addAll(run(handler.getBlock(), Paths.of(entered)));
        return walk.types().isSubtype(thrown, caught);
      }
    }
    return false;
  }

  Paths throughFinally(TryTree tree, Paths ends, List<Exit> found) {
    if (tree.getFinallyBlock() == null) {
      found.forEach(walk::leave);
      return ends;
    }
    walk.enterCleanUp();
    Paths after = run(tree.getFinallyBlock(), ends);
    for (Exit exit : found) {
      for (Path path : run(tree.getFinallyBlock(), Paths.of(exit.path()))) {
        walk.leave(exit.with(path));
      }
    }
    walk.leaveCleanUp();
    return after;
  }
}
