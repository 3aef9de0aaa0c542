package dev.selvage.checks;

import com.google.errorprone.VisitorState;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.TryTree;
import com.sun.source.util.TreePath;
import com.sun.source.util.TreeScanner;
import com.sun.tools.javac.code.Symbol.MethodSymbol;
import dev.selvage.checks.flow.FileIndex;
import dev.selvage.checks.flow.Functions;
import dev.selvage.checks.flow.Symbols;
import java.util.regex.Pattern;

/** A {@code Thread.interrupted();} that means what it does. */
final class DeliberateClear {

  private static final Pattern SAYS_WHY =
      Pattern.compile("(?i)(//|\\*).*(clear|reset|interrupt|swallow|ignore|drop|forget).*");

  private DeliberateClear() {}

  /**
   * Whether the statement is in a class whose name says that interruptions are its business, is
   * explained by a comment in front of it or behind it, or stands in the {@code finally} of a
   * task's run: the flag belongs to that task, not to the next one.
   */
  static boolean isOne(VisitorState state) {
    SourceText source = new SourceText(state);
    int start = source.start(state.getPath().getLeaf());
    int line = source.lineStart(start);
    int end = source.text().indexOf('\n', start);
    String here = source.between(line, end < 0 ? source.text().length() : end);
    String above = line == 0 ? "" : source.between(source.lineStart(line - 1), line - 1);
    return Members.enclosing(state.getPath()).split("#")[0].contains("Interrupt")
        || SAYS_WHY.matcher(above).find()
        || SAYS_WHY.matcher(here.substring(Math.max(0, here.indexOf(';')))).find()
        || isAfterTask(state);
  }

  private static boolean isAfterTask(VisitorState state) {
    TreePath at = state.getPath();
    while (!Functions.is(at.getLeaf())) {
      Tree child = at.getLeaf();
      at = at.getParentPath();
      if (at.getLeaf() instanceof TryTree run && run.getFinallyBlock() == child) {
        return runsTask(run.getBlock(), state);
      }
    }
    return false;
  }

  private static boolean runsTask(Tree tree, VisitorState state) {
    boolean[] found = {false};
    new TreeScanner<Void, Void>() {
      @Override
      public Void visitMethodInvocation(MethodInvocationTree call, Void unused) {
        MethodSymbol method = Symbols.method(call);
        found[0] |=
            method != null
                && (method.name.contentEquals("run") || method.name.contentEquals("call"))
                && FileIndex.of(state).types().isTask(method.owner.type);
        return super.visitMethodInvocation(call, null);
      }
    }.scan(tree, null);
    return found[0];
  }
}
