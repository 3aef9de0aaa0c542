package dev.selvage.checks.fanout;

import com.google.errorprone.VisitorState;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.IfTree;
import com.sun.source.tree.LambdaExpressionTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.WhileLoopTree;
import com.sun.source.util.TreePath;
import com.sun.source.util.TreeScanner;
import dev.selvage.catalog.Kind;
import dev.selvage.checks.flow.Facts;
import dev.selvage.checks.flow.OwnCodeScanner;
import dev.selvage.checks.flow.Symbols;
import java.util.Set;
import java.util.regex.Pattern;

/** What keeps a loop from starting its next task: a permit, a wait, a question for a count. */
final class Limits {

  private static final Pattern PERMIT =
      Pattern.compile(
          "(try)?[aA]cquire([A-Z].*)?|await([A-Z].*)?|take|(check|wait).*[lL]imit.*|throttle.*");

  private static final Pattern COUNT =
      Pattern.compile(
          "(?i).*(max|limit|capacit|permit|active|inflight|in_flight|pending|outstanding).*");

  private static final Set<String> WAITS = Set.of("join", "get", "invokeAll", "sleep");

  private final Facts facts;

  Limits(VisitorState state) {
    this.facts = Facts.of(state);
  }

  /** Whether some code, other than the functions in it, has such a limit around a task. */
  boolean areIn(Tree code, TreePath task) {
    boolean[] found = {false};
    new OwnCodeScanner() {
      @Override
      public Void visitMethodInvocation(MethodInvocationTree call, Void unused) {
        if (call != task.getLeaf()) {
          found[0] |= isLimit(call);
        }
        return super.visitMethodInvocation(call, null);
      }

      @Override
      public Void visitIf(IfTree tree, Void unused) {
        found[0] |= asksForCount(tree.getCondition());
        return super.visitIf(tree, null);
      }

      @Override
      public Void visitWhileLoop(WhileLoopTree tree, Void unused) {
        found[0] |= asksForCount(tree.getCondition());
        return super.visitWhileLoop(tree, null);
      }
    }.scan(code instanceof LambdaExpressionTree lambda ? lambda.getBody() : code, null);
    return found[0];
  }

  private boolean isLimit(MethodInvocationTree call) {
    String name = Symbols.name(call);
    return PERMIT.matcher(name).matches()
        || (WAITS.contains(name)
            && (facts.find(Kind.AWAITS_TASK, Symbols.method(call)).isPresent()
                || facts.find(Kind.INVOKES_TASK, Symbols.method(call)).isPresent()));
  }

  private static boolean asksForCount(ExpressionTree condition) {
    boolean[] found = {false};
    new TreeScanner<Void, Void>() {
      @Override
      public Void visitIdentifier(IdentifierTree name, Void unused) {
        found[0] |= COUNT.matcher(name.getName()).matches();
        return null;
      }

      @Override
      public Void visitMemberSelect(MemberSelectTree select, Void unused) {
        found[0] |= COUNT.matcher(select.getIdentifier()).matches();
        return super.visitMemberSelect(select, null);
      }
    }.scan(condition, null);
    return found[0];
  }
}
