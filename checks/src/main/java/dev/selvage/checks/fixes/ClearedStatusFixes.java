package dev.selvage.checks.fixes;

import com.google.errorprone.VisitorState;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.TreePath;
import dev.selvage.checks.SourceText;
import dev.selvage.checks.flow.FileIndex;
import dev.selvage.checks.flow.Functions;
import dev.selvage.checks.flow.Symbols;
import dev.selvage.finding.Fix;
import dev.selvage.finding.TextEdit;
import java.util.List;

/** The fixes of a {@code Thread.interrupted()} whose answer is forgotten. */
public final class ClearedStatusFixes {

  private ClearedStatusFixes() {}

  /** Whether a call is {@code Thread.interrupted()}. */
  public static boolean clears(MethodInvocationTree call) {
    return ClearedAgain.clears(call);
  }

  /**
   * The fixes, of which none may be safe.
   *
   * @param path of the call
   * @param asked whether it is the condition of an {@code if}
   */
  public static List<Fix> of(TreePath path, boolean asked, VisitorState state) {
    SourceText source = new SourceText(state);
    Tree call = path.getLeaf();
    if (asked) {
      TextEdit ask =
          new TextEdit(
              source.start(call), source.end(call), "Thread.currentThread().isInterrupted()");
      return List.of(new Fix("ask without clearing the flag", List.of(ask)));
    }
    Tree statement = path.getParentPath().getLeaf();
    int start = source.start(statement);
    String indent = source.indentOf(start);
    if (!declaresInterruptedException(path, state)
        || !source.between(source.lineStart(start), start).isBlank()) {
      return List.of();
    }
    String eol = source.lineEnd();
    String act =
        "if (Thread.interrupted()) {"
            + eol
            + (indent + source.fileIndentUnit())
            + "throw new InterruptedException();"
            + eol
            + indent
            + "}";
    return List.of(
        new Fix(
            "end the method when the thread was interrupted",
            List.of(new TextEdit(start, source.end(statement), act))));
  }

  private static boolean declaresInterruptedException(TreePath path, VisitorState state) {
    for (TreePath at = path; at != null; at = at.getParentPath()) {
      if (at.getLeaf() instanceof MethodTree method) {
        return method.getThrows().stream()
            .anyMatch(
                thrown -> FileIndex.of(state).types().isInterruptedException(Symbols.type(thrown)));
      }
      if (Functions.is(at.getLeaf())) {
        return false;
      }
    }
    return false;
  }
}
