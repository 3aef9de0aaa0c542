package dev.selvage.checks.fixes;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.LambdaExpressionTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.TryTree;
import com.sun.source.util.TreePath;
import dev.selvage.checks.flow.FileIndex;
import dev.selvage.checks.flow.Functions;
import dev.selvage.checks.flow.Symbols;
import dev.selvage.finding.Fix;
import dev.selvage.finding.TextEdit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.lang.model.element.Modifier;

/**
 * Lets the exception travel, where the callers are ready for it: the method declares it, or is
 * private and all its callers declare it.
 */
final class LetTravel {

  private LetTravel() {}

  static Optional<Fix> fix(Handler handler) {
    if (!(handler.onlySpeaks() || handler.onlyThrows()) || handler.isInsideOfBroadHandler()) {
      return Optional.empty();
    }
    TreePath method = method(handler.path);
    if (method == null) {
      return Optional.empty();
    }
    List<TextEdit> edits = new ArrayList<>();
    MethodTree tree = (MethodTree) method.getLeaf();
    if (!declares(tree, handler)) {
      if (!callersDeclare(tree, handler)) {
        return Optional.empty();
      }
      edits.add(declaration(tree, handler));
    }
    String rethrow = "throw " + handler.variable() + ";";
    edits.add(
        handler.onlyThrows()
            ? new TextEdit(
                handler.source.start(handler.lastStatement()),
                handler.source.end(handler.lastStatement()),
                rethrow)
            : BlockEdits.append(handler, List.of(rethrow)));
    return Optional.of(new Fix("let the interruption travel to the caller", edits));
  }

  /** The method that the handler stands in, or null where it is a lambda or an initialiser. */
  private static TreePath method(TreePath path) {
    for (TreePath at = path; at != null; at = at.getParentPath()) {
      if (at.getLeaf() instanceof MethodTree) {
        return at;
      }
      if (Functions.is(at.getLeaf())) {
        return null;
      }
    }
    return null;
  }

  private static boolean declares(MethodTree method, Handler handler) {
    return method.getThrows().stream()
        .anyMatch(thrown -> handler.types.isInterruptedException(Symbols.type(thrown)));
  }

  private static boolean callersDeclare(MethodTree method, Handler handler) {
    if (!method.getModifiers().getFlags().contains(Modifier.PRIVATE)
        || method.getReturnType() == null) {
      return false;
    }
    List<TreePath> uses = FileIndex.of(handler.state).uses(Symbols.declared(method));
    return !uses.isEmpty() && uses.stream().allMatch(use -> isReady(use, handler));
  }

  private static boolean isReady(TreePath use, Handler handler) {
    if (!(use.getLeaf() instanceof MethodInvocationTree)) {
      return false;
    }
    Tree child = use.getLeaf();
    for (TreePath at = use.getParentPath(); at != null; at = at.getParentPath()) {
      Tree tree = at.getLeaf();
      if (tree instanceof TryTree outer
          && outer.getBlock() == child
          && handler.takesInterruption(outer)) {
        return false;
      }
      if (tree instanceof MethodTree caller) {
        return declares(caller, handler);
      }
      if (tree instanceof LambdaExpressionTree || tree instanceof ClassTree) {
        return false;
      }
      child = tree;
    }
    return false;
  }

  private static TextEdit declaration(MethodTree method, Handler handler) {
    if (method.getThrows().isEmpty()) {
      int open = handler.source.start(method.getBody());
      int head = handler.source.text().lastIndexOf(')', open) + 1;
      return new TextEdit(head, head, " throws InterruptedException");
    }
    int last = handler.source.end(method.getThrows().get(method.getThrows().size() - 1));
    return new TextEdit(last, last, ", InterruptedException");
  }
}
