package dev.selvage.checks.fixes;

import com.google.errorprone.VisitorState;
import com.sun.source.tree.BlockTree;
import com.sun.source.tree.BreakTree;
import com.sun.source.tree.CatchTree;
import com.sun.source.tree.ContinueTree;
import com.sun.source.tree.ExpressionStatementTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.ReturnTree;
import com.sun.source.tree.StatementTree;
import com.sun.source.tree.ThrowTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.TryTree;
import com.sun.source.util.TreePath;
import dev.selvage.checks.SourceText;
import dev.selvage.checks.flow.CallNames;
import dev.selvage.checks.flow.FileIndex;
import dev.selvage.checks.flow.Functions;
import dev.selvage.checks.flow.JavaTypes;
import dev.selvage.checks.flow.Jumps;
import dev.selvage.checks.flow.Symbols;
import dev.selvage.checks.flow.ThrownInterruptions;
import java.util.List;

/** A handler that is to be fixed, with what every fix asks of it. */
final class Handler {

  final CatchTree tree;
  final TreePath path;
  final TryTree tryTree;
  final SourceText source;
  final VisitorState state;
  final JavaTypes types;

  Handler(TreePath path, VisitorState state) {
    this.tree = (CatchTree) path.getLeaf();
    this.path = path;
    this.tryTree = (TryTree) path.getParentPath().getLeaf();
    this.source = new SourceText(state);
    this.state = state;
    this.types = FileIndex.of(state).types();
  }

  String variable() {
    return tree.getParameter().getName().toString();
  }

  List<? extends StatementTree> statements() {
    return tree.getBlock().getStatements();
  }

  StatementTree lastStatement() {
    return statements().isEmpty() ? null : statements().get(statements().size() - 1);
  }

  /** Whether there is nothing between its braces, not even a comment. */
  boolean isEmpty() {
    return source.between(source.start(block()) + 1, source.end(block()) - 1).isBlank();
  }

  /** Whether it does nothing, or only tells a log of the exception. */
  boolean onlySpeaks() {
    return statements().stream().allMatch(Handler::speaks);
  }

  /** Whether it only speaks, and then throws something else. */
  boolean onlyThrows() {
    return lastStatement() instanceof ThrowTree && allButLastSpeak();
  }

  /** Whether it only speaks, and then goes to the next round of its loop. */
  boolean onlyContinues() {
    return plainContinue() != null && allButLastSpeak();
  }

  /**
   * Whether {@code call} is a statement of the block, and the rest only speaks or continues the
   * loop.
   */
  boolean onlySpeaksAfter(Tree call) {
    for (int i = 0; i < statements().size(); i++) {
      if (statements().get(i) instanceof ExpressionStatementTree statement
          && statement.getExpression() == call) {
        List<? extends StatementTree> rest = statements().subList(i + 1, statements().size());
        return rest.stream().allMatch(each -> speaks(each) || each == plainContinue());
      }
    }
    return false;
  }

  private StatementTree plainContinue() {
    return lastStatement() instanceof ContinueTree next && next.getLabel() == null ? next : null;
  }

  private boolean allButLastSpeak() {
    return statements().subList(0, statements().size() - 1).stream().allMatch(Handler::speaks);
  }

  private static boolean speaks(StatementTree statement) {
    return statement instanceof ExpressionStatementTree expression
        && expression.getExpression() instanceof MethodInvocationTree call
        && CallNames.isSpeaking(Symbols.name(call));
  }

  /** Whether an InterruptedException can leave the handler itself. */
  boolean waitsInterruptibly() {
    return statements().stream().anyMatch(this::waitsInterruptibly);
  }

  boolean waitsInterruptibly(Tree part) {
    return WaitScanner.finds(part, types);
  }

  /** Whether a statement other than the last one may leave the handler. */
  boolean mayLeaveBefore(StatementTree last) {
    return statements().stream()
        .filter(each -> each != last || !isJump(last))
        .anyMatch(each -> Jumps.areIn(each) || Jumps.areThrowsIn(each));
  }

  /** Whether a statement is a jump out of the handler, and nothing else. */
  static boolean isJump(StatementTree statement) {
    return statement instanceof ReturnTree
        || statement instanceof ThrowTree
        || statement instanceof BreakTree
        || statement instanceof ContinueTree;
  }

  /** Whether a handler around this one, in the same method, would take a rethrown interruption. */
  boolean isInsideOfBroadHandler() {
    for (TreePath at = path.getParentPath(); at != null; at = at.getParentPath()) {
      if (Functions.is(at.getLeaf())) {
        return false;
      }
      TreePath around = at.getParentPath();
      if (around.getLeaf() instanceof TryTree outer
          && outer.getBlock() == at.getLeaf()
          && takesInterruption(outer)) {
        return true;
      }
    }
    return false;
  }

  boolean takesInterruption(TryTree outer) {
    return outer.getCatches().stream()
        .flatMap(each -> ThrownInterruptions.alternatives(each).stream())
        .map(Symbols::type)
        .anyMatch(type -> types.isSubtype(types.interruptedException, type));
  }

  /** The white space in front of the handler's line. */
  String indent() {
    return source.indentOf(source.start(tree));
  }

  /** One step of indentation, as the code around the handler does it. */
  String indentUnit() {
    return source.indentUnit(tryTree.getBlock(), source.indentOf(source.start(tryTree)));
  }

  BlockTree block() {
    return tree.getBlock();
  }
}
