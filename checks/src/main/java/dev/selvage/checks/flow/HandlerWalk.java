package dev.selvage.checks.flow;

import com.google.errorprone.VisitorState;
import com.sun.source.tree.BlockTree;
import com.sun.source.tree.CaseTree;
import com.sun.source.tree.CatchTree;
import com.sun.source.tree.LabeledStatementTree;
import com.sun.source.tree.SwitchTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.TryTree;
import com.sun.source.util.SourcePositions;
import com.sun.source.util.TreePath;
import com.sun.tools.javac.api.JavacTrees;
import com.sun.tools.javac.code.Symbol.ClassSymbol;
import com.sun.tools.javac.code.Symbol.VarSymbol;
import com.sun.tools.javac.code.Type;
import com.sun.tools.javac.tree.JCTree;
import com.sun.tools.javac.tree.JCTree.JCCase;
import com.sun.tools.javac.tree.JCTree.JCSwitch;
import com.sun.tools.javac.tree.TreeInfo;
import java.util.List;
import java.util.Optional;
import javax.lang.model.element.Name;

/**
 * Follows every path from the start of a handler to the end of the method, lambda or initialiser
 * that it stands in.
 */
public final class HandlerWalk {

  private final Walk walk;
  private final Statements statements;

  private HandlerWalk(Walk walk) {
    this.walk = walk;
    this.statements = walk.statements();
  }

  /**
   * The ways out of a handler that has just caught an interruption.
   *
   * @param handler a {@link CatchTree}
   * @param interruption the type of what was caught, on the paths of interest: InterruptedException
   *     also where the handler catches more
   * @param sources the calls that may have thrown it, as far as they are known
   * @return empty where the code has more paths than are worth following
   */
  public static Optional<WaysOut> from(
      TreePath handler, Type interruption, List<? extends Tree> sources, VisitorState state) {
    CatchTree tree = (CatchTree) handler.getLeaf();
    TryTree origin = (TryTree) handler.getParentPath().getLeaf();
    State start = State.caught(Symbols.variable(tree.getParameter()));
    SourcePositions positions = JavacTrees.instance(state.context).getSourcePositions();
    for (var known : KnownBefore.entering(handler, sources, positions).entrySet()) {
      start = start.with(known.getKey(), known.getValue());
    }
    return follow(handler, tree.getBlock(), walk(handler, interruption, origin, state), start);
  }

  /**
   * The ways out of a statement that runs when the interrupted flag was just asked for and cleared.
   *
   * @param statement a statement, such as the branch of an {@code if}
   */
  public static Optional<WaysOut> fromCleared(TreePath statement, VisitorState state) {
    Type interruption = FileIndex.of(state).types().interruptedException;
    Walk walk = walk(statement, interruption, enclosingTry(statement), state);
    return follow(statement, statement.getLeaf(), walk, State.lost());
  }

  private static Walk walk(TreePath start, Type interruption, TryTree origin, VisitorState state) {
    FileIndex file = FileIndex.of(state);
    TreePath function = start;
    while (function.getParentPath() != null && !isEnd(function.getLeaf())) {
      function = function.getParentPath();
    }
    boolean isThread = Owner.of(function, file) == Owner.THREAD;
    return new Walk(file, Facts.of(state), interruption, origin, isThread);
  }

  private static TryTree enclosingTry(TreePath path) {
    for (TreePath up = path; up != null; up = up.getParentPath()) {
      if (up.getLeaf() instanceof TryTree tree) {
        return tree;
      }
      if (isEnd(up.getLeaf())) {
        return null;
      }
    }
    return null;
  }

  private static Optional<WaysOut> follow(TreePath from, Tree start, Walk walk, State state) {
    try {
      return Optional.of(new HandlerWalk(walk).follow(from, start, state));
    } catch (TooManyPaths e) {
      return Optional.empty();
    }
  }

  private WaysOut follow(TreePath from, Tree start, State state) {
    Paths ends = statements.run(start, Paths.of(Path.start(state)));
    boolean goesOn = goesOn(ends);
    walk.leaveHandler();
    TreePath at = from;
    while (at.getParentPath() != null && !isEnd(at.getParentPath().getLeaf())) {
      ends = behind(at, ends);
      at = at.getParentPath();
    }
    for (Path path : ends) {
      walk.leave(new Exit(Exit.Kind.END, null, Value.UNKNOWN, null, path));
    }
    TreePath function = at.getParentPath();
    List<WayOut> ways =
        walk.exits().all().stream()
            .map(exit -> WayOut.of(rememberedOutside(exit, function.getLeaf()), walk.types()))
            .toList();
    return new WaysOut(
        ways,
        walk.spinning(),
        walk.restoring(),
        walk.cameBack(),
        walk.wentOnBlindly(),
        walk.goesRound(),
        goesOn,
        function);
  }

  /** What a lambda keeps in a variable of the code around it, that code may act on. */
  private static Exit rememberedOutside(Exit exit, Tree function) {
    int start = TreeInfo.getStartPos((JCTree) function);
    boolean remembered =
        exit.path().state().values().entrySet().stream()
            .anyMatch(
                known ->
                    known.getKey() instanceof VarSymbol variable
                        && !(variable.owner instanceof ClassSymbol)
                        && variable.pos < start
                        && (known.getValue() == Value.TRUE
                            || known.getValue() == Value.INTERRUPTION));
    return remembered ? exit.with(exit.path().map(state -> state.with(Flag.HANDLED))) : exit;
  }

  private boolean goesOn(Paths ends) {
    for (Path path : ends) {
      if (path.state().flag() == Flag.LOST) {
        return true;
      }
    }
    return walk.exits().all().stream()
        .anyMatch(
            exit -> exit.kind() == Exit.Kind.CONTINUE && exit.path().state().flag() == Flag.LOST);
  }

  /** The node whose end is the end of the walk. */
  static boolean isEnd(Tree tree) {
    return switch (tree.getKind()) {
      case METHOD,
          LAMBDA_EXPRESSION,
          SWITCH_EXPRESSION,
          CLASS,
          INTERFACE,
          ENUM,
          RECORD,
          ANNOTATION_TYPE ->
          true;
      default -> false;
    };
  }

  /** From the end of {@code at} to the end of the node around it. */
  private Paths behind(TreePath at, Paths ends) {
    Tree child = at.getLeaf();
    TreePath around = at.getParentPath();
    Tree parent = around.getLeaf();
    return switch (parent.getKind()) {
      case BLOCK -> statements.runAll(after(((BlockTree) parent).getStatements(), child), ends);
      case TRY -> behindTry((TryTree) parent, child, ends);
      case CASE -> behindCase((CaseTree) parent, child, around.getParentPath().getLeaf(), ends);
      case SWITCH -> breaks(null, ends);
      case LABELED_STATEMENT -> breaks(((LabeledStatementTree) parent).getLabel(), ends);
      case WHILE_LOOP, DO_WHILE_LOOP, FOR_LOOP, ENHANCED_FOR_LOOP ->
          statements.behindBody(parent, label(around), ends);
      default -> ends;
    };
  }

  private static Name label(TreePath loop) {
    return loop.getParentPath().getLeaf() instanceof LabeledStatementTree labeled
        ? labeled.getLabel()
        : null;
  }

  private Paths breaks(Name label, Paths ends) {
    Paths after = new Paths();
    after.addAll(ends);
    after.addAll(walk.exits().take(exit -> exit.is(Exit.Kind.BREAK, label)));
    return after;
  }

  private Paths behindTry(TryTree tree, Tree child, Paths ends) {
    if (child == tree.getFinallyBlock()) {
      return ends;
    }
    List<Exit> found = walk.exits().drain();
    return child == tree.getBlock()
        ? statements.behindTry(tree, ends, found)
        : statements.throughFinally(tree, ends, found);
  }

  private Paths behindCase(CaseTree tree, Tree child, Tree around, Paths ends) {
    Paths after = statements.runAll(after(((JCCase) tree).stats, child), ends);
    if (tree.getCaseKind() == CaseTree.CaseKind.RULE || !(around instanceof SwitchTree)) {
      return after;
    }
    for (CaseTree next : after(((JCSwitch) around).getCases(), tree)) {
      after = statements.runAll(((JCCase) next).stats, after);
    }
    return after;
  }

  private static <T extends Tree> List<T> after(List<T> trees, Tree child) {
    return trees.subList(trees.indexOf(child) + 1, trees.size());
  }
}
