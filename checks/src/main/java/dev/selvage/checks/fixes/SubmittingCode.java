package dev.selvage.checks.fixes;

import com.sun.source.tree.AssignmentTree;
import com.sun.source.tree.BlockTree;
import com.sun.source.tree.EnhancedForLoopTree;
import com.sun.source.tree.ExpressionStatementTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.ForLoopTree;
import com.sun.source.tree.IfTree;
import com.sun.source.tree.LambdaExpressionTree;
import com.sun.source.tree.MemberReferenceTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.StatementTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.TreePath;
import com.sun.source.util.TreeScanner;
import com.sun.tools.javac.code.Symbol.VarSymbol;
import dev.selvage.checks.flow.Symbols;
import dev.selvage.checks.tasks.Fates;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Statements that give tasks to an executor and drop their futures, also in loops and branches.
 * None of them jumps: control leaves them at their end, or by an exception.
 */
final class SubmittingCode {

  /** What may be asked of the thread of a task, since it is the same for each thread. */
  private static final Set<String> OF_ANY_THREAD = Set.of("interrupt", "isInterrupted");

  private final List<? extends StatementTree> statements;
  private final VarSymbol executor;
  private final List<MethodInvocationTree> calls = new ArrayList<>();
  private boolean loops;

  private SubmittingCode(List<? extends StatementTree> statements, VarSymbol executor) {
    this.statements = statements;
    this.executor = executor;
  }

  /**
   * The statements as such code. Empty where one of them does more than that, where a task is no
   * lambda or method reference, or where it asks which thread it runs in.
   */
  static Optional<SubmittingCode> of(List<? extends StatementTree> statements, VarSymbol executor) {
    SubmittingCode code = new SubmittingCode(statements, executor);
    return code.arePlain(statements, false) && !code.calls.isEmpty()
        ? Optional.of(code)
        : Optional.empty();
  }

  private boolean arePlain(List<? extends StatementTree> all, boolean inLoop) {
    return all.stream().allMatch(each -> isPlain(each, inLoop));
  }

  private boolean isPlain(StatementTree statement, boolean inLoop) {
    if (isCall(statement, "submit", executor)) {
      MethodInvocationTree call =
          (MethodInvocationTree) ((ExpressionStatementTree) statement).getExpression();
      calls.add(call);
      loops |= inLoop;
      return call.getArguments().size() == 1 && isTask(call.getArguments().get(0));
    }
    if (statement instanceof BlockTree block) {
      return arePlain(block.getStatements(), inLoop);
    }
    if (statement instanceof IfTree branch) {
      return isPlain(branch.getThenStatement(), inLoop)
          && (branch.getElseStatement() == null || isPlain(branch.getElseStatement(), inLoop));
    }
    if (statement instanceof EnhancedForLoopTree loop) {
      return isPlain(loop.getStatement(), true);
    }
    if (statement instanceof ForLoopTree loop) {
      return loop.getCondition() != null && isPlain(loop.getStatement(), true);
    }
    return statement instanceof ExpressionStatementTree || statement instanceof VariableTree;
  }

  /** Whether a statement is a call of a method of {@code receiver}, and nothing else. */
  static boolean isCall(StatementTree statement, String name, VarSymbol receiver) {
    return statement instanceof ExpressionStatementTree expression
        && expression.getExpression() instanceof MethodInvocationTree call
        && call.getMethodSelect() instanceof MemberSelectTree select
        && select.getIdentifier().contentEquals(name)
        && Symbols.variable(select.getExpression()) == receiver;
  }

  /** Whether an argument is a function that does not care which thread runs it. */
  static boolean isTask(ExpressionTree argument) {
    return argument instanceof MemberReferenceTree reference
            && !reference.getName().contentEquals("currentThread")
        || argument instanceof LambdaExpressionTree lambda && !asksForItsThread(lambda);
  }

  private static boolean asksForItsThread(LambdaExpressionTree task) {
    boolean[] found = {false};
    new TreeScanner<Void, Void>() {
      @Override
      public Void visitMemberSelect(MemberSelectTree select, Void unused) {
        boolean isHarmless =
            OF_ANY_THREAD.contains(select.getIdentifier().toString())
                && select.getExpression() instanceof MethodInvocationTree call
                && call.getArguments().isEmpty();
        return isHarmless ? null : super.visitMemberSelect(select, null);
      }

      @Override
      public Void visitMethodInvocation(MethodInvocationTree call, Void unused) {
        found[0] |= Symbols.name(call).equals("currentThread");
        return super.visitMethodInvocation(call, null);
      }
    }.scan(task, null);
    return found[0];
  }

  /** The calls that hand over the tasks, in the order of the code. */
  List<MethodInvocationTree> calls() {
    return List.copyOf(calls);
  }

  /** Whether there are no more tasks than {@link #calls}. */
  boolean isCounted() {
    return !loops;
  }

  /** What the statements declare for those behind them. */
  List<VariableTree> variables() {
    return statements.stream()
        .filter(VariableTree.class::isInstance)
        .map(VariableTree.class::cast)
        .toList();
  }

  /** Whether a place is in the statements. */
  boolean contains(TreePath place) {
    for (TreePath at = place; at != null; at = at.getParentPath()) {
      Tree tree = at.getLeaf();
      if (statements.stream().anyMatch(each -> each == tree)) {
        return true;
      }
    }
    return false;
  }

  /** Whether a local variable gets a value, which a handler behind could not rely on. */
  boolean assignsLocals() {
    boolean[] found = {false};
    TreeScanner<Void, Void> scanner =
        new TreeScanner<>() {
          @Override
          public Void visitAssignment(AssignmentTree assignment, Void unused) {
            VarSymbol variable = Symbols.variable(assignment.getVariable());
            found[0] |= variable != null && Fates.isLocal(variable);
            return super.visitAssignment(assignment, null);
          }
        };
    statements.forEach(each -> scanner.scan(each, null));
    return found[0];
  }
}
