package dev.selvage.checks;

import com.google.errorprone.VisitorState;
import com.sun.source.tree.AssignmentTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.LambdaExpressionTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.TryTree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.TreePath;
import com.sun.source.util.TreeScanner;
import com.sun.tools.javac.code.Symbol;
import com.sun.tools.javac.tree.JCTree;
import com.sun.tools.javac.tree.TreeInfo;
import dev.selvage.checks.flow.FileIndex;
import dev.selvage.checks.flow.Functions;
import dev.selvage.checks.flow.JavaTypes;
import dev.selvage.checks.flow.Symbols;
import dev.selvage.checks.flow.ThrownInterruptions;
import java.util.HashSet;
import java.util.Set;

/** What a method says of the futures that it waits for. */
final class CancelledFutures {

  private static final Set<String> WAITS = Set.of("get", "join", "getDone", "invokeAny");

  private CancelledFutures() {}

  /**
   * Whether the method around a try statement cancelled the future that the try waits for, or asks
   * whether it is cancelled.
   */
  static boolean isOwnCancellation(TryTree tree, TreePath path) {
    Set<Symbol> awaited = variables(tree.getBlock());
    boolean[] found = {false};
    new TreeScanner<Void, Void>() {
      @Override
      public Void visitMethodInvocation(MethodInvocationTree call, Void unused) {
        String name = Symbols.name(call);
        if (name.equals("isCancelled")) {
          found[0] = true;
        } else if (name.equals("cancel")
            && isBefore(call, path.getLeaf())
            && call.getMethodSelect() instanceof MemberSelectTree select) {
          found[0] |= awaited.contains(Symbols.variable(select.getExpression()));
        }
        return super.visitMethodInvocation(call, null);
      }
    }.scan(Functions.around(path).getLeaf(), null);
    return found[0];
  }

  /**
   * Whether the try waits for a future that the method made of a lambda out of which an
   * InterruptedException can come.
   */
  static boolean mayWrapInterruption(TryTree tree, TreePath path, VisitorState state) {
    Set<Symbol> awaited = variables(tree.getBlock());
    boolean[] found = {false};
    new TreeScanner<Void, Void>() {
      @Override
      public Void visitVariable(VariableTree variable, Void unused) {
        check(Symbols.variable(variable), variable.getInitializer());
        return super.visitVariable(variable, null);
      }

      @Override
      public Void visitAssignment(AssignmentTree assignment, Void unused) {
        check(Symbols.variable(assignment.getVariable()), assignment.getExpression());
        return super.visitAssignment(assignment, null);
      }

      private void check(Symbol variable, ExpressionTree value) {
        if (awaited.contains(variable) && value instanceof MethodInvocationTree call) {
          call.getArguments().forEach(argument -> found[0] |= isInterruptible(argument, state));
        }
      }
    }.scan(Functions.around(path).getLeaf(), null);
    return found[0];
  }

  /** Whether a try statement waits for a future. */
  static boolean awaitsFuture(TryTree tree) {
    boolean[] found = {false};
    new TreeScanner<Void, Void>() {
      @Override
      public Void visitMethodInvocation(MethodInvocationTree call, Void unused) {
        found[0] |= WAITS.contains(Symbols.name(call));
        return super.visitMethodInvocation(call, null);
      }
    }.scan(tree.getBlock(), null);
    return found[0];
  }

  private static boolean isInterruptible(ExpressionTree task, VisitorState state) {
    JavaTypes types = FileIndex.of(state).types();
    return task instanceof LambdaExpressionTree lambda
        && ThrownInterruptions.leaves(
            lambda.getBody(), types.interruptedException, types, state.getTypes());
  }

  private static boolean isBefore(Tree call, Tree tree) {
    return TreeInfo.getStartPos((JCTree) call) < TreeInfo.getStartPos((JCTree) tree);
  }

  private static Set<Symbol> variables(Tree tree) {
    Set<Symbol> variables = new HashSet<>();
    new TreeScanner<Void, Void>() {
      @Override
      public Void visitIdentifier(IdentifierTree identifier, Void unused) {
        Symbol variable = Symbols.variable(identifier);
        if (variable != null) {
          variables.add(variable);
        }
        return null;
      }
    }.scan(tree, null);
    return variables;
  }
}
