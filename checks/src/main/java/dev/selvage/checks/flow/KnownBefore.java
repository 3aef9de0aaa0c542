package dev.selvage.checks.flow;

import com.sun.source.tree.AssignmentTree;
import com.sun.source.tree.BlockTree;
import com.sun.source.tree.CompoundAssignmentTree;
import com.sun.source.tree.ExpressionStatementTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.LiteralTree;
import com.sun.source.tree.StatementTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.TryTree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.SourcePositions;
import com.sun.source.util.TreePath;
import com.sun.source.util.TreeScanner;
import com.sun.tools.javac.code.Symbol;
import com.sun.tools.javac.code.Symbol.ClassSymbol;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/**
 * The local variables that are known to hold a constant when a handler is entered, since the code
 * in front of it assigned one and nothing can have changed it since. Reads statements, follows no
 * branches.
 */
final class KnownBefore {

  private final Map<Symbol, Value> known = new HashMap<>();
  private final SourcePositions positions;
  private final TreePath handler;

  private KnownBefore(TreePath handler, SourcePositions positions) {
    this.handler = handler;
    this.positions = positions;
  }

  /**
   * What is known when a handler is entered.
   *
   * @param handler a catch clause
   * @param sources the calls that may have thrown what it catches
   */
  static Map<Symbol, Value> entering(
      TreePath handler, List<? extends Tree> sources, SourcePositions positions) {
    KnownBefore before = new KnownBefore(handler, positions);
    before.read(sources);
    return before.known;
  }

  private void read(List<? extends Tree> sources) {
    Deque<TreePath> inwards = new ArrayDeque<>();
    for (TreePath at = handler.getParentPath(); at != null; at = at.getParentPath()) {
      inwards.push(at);
      if (HandlerWalk.isEnd(at.getLeaf())) {
        break;
      }
    }
    while (!inwards.isEmpty()) {
      Tree tree = inwards.pop().getLeaf();
      Tree child = inwards.isEmpty() ? handler.getLeaf() : inwards.peek().getLeaf();
      enter(tree, child, sources);
    }
  }

  private void enter(Tree tree, Tree child, List<? extends Tree> sources) {
    switch (tree.getKind()) {
      case WHILE_LOOP, DO_WHILE_LOOP, FOR_LOOP, ENHANCED_FOR_LOOP -> forget(tree, place -> true);
      case BLOCK -> {
        List<? extends StatementTree> statements = ((BlockTree) tree).getStatements();
        statements.subList(0, Math.max(0, statements.indexOf(child))).forEach(this::pass);
      }
      case TRY -> {
        TryTree origin = (TryTree) tree;
        if (child != origin.getBlock()) {
          long last = sources.stream().mapToLong(this::end).max().orElse(Long.MAX_VALUE);
          forget(origin.getBlock(), place -> start(place) < last);
        }
      }
      default -> {}
    }
  }

  private void pass(StatementTree statement) {
    if (statement instanceof VariableTree variable) {
      learn(Symbols.variable(variable), variable.getInitializer());
    } else if (statement instanceof ExpressionStatementTree expression
        && expression.getExpression() instanceof AssignmentTree assignment) {
      learn(Symbols.variable(assignment.getVariable()), assignment.getExpression());
    } else {
      forget(statement, place -> true);
    }
  }

  private void learn(Symbol variable, ExpressionTree value) {
    if (variable == null || variable.owner instanceof ClassSymbol) {
      return;
    }
    known.remove(variable);
    if (value instanceof LiteralTree literal
        && (literal.getValue() == null || literal.getValue() instanceof Boolean)) {
      known.put(
          variable,
          literal.getValue() == null ? Value.NULL : Value.of((Boolean) literal.getValue()));
    }
  }

  /** Forgets the variables that code may assign. */
  private void forget(Tree code, Predicate<Tree> counts) {
    new TreeScanner<Void, Void>() {
      @Override
      public Void visitAssignment(AssignmentTree tree, Void unused) {
        if (counts.test(tree)) {
          known.remove(Symbols.variable(tree.getVariable()));
        }
        return super.visitAssignment(tree, null);
      }

      @Override
      public Void visitCompoundAssignment(CompoundAssignmentTree tree, Void unused) {
        if (counts.test(tree)) {
          known.remove(Symbols.variable(tree.getVariable()));
        }
        return super.visitCompoundAssignment(tree, null);
      }
    }.scan(code, null);
  }

  private long start(Tree tree) {
    return positions.getStartPosition(handler.getCompilationUnit(), tree);
  }

  private long end(Tree tree) {
    return positions.getEndPosition(handler.getCompilationUnit(), tree);
  }
}
