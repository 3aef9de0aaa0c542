package dev.selvage.checks;

import com.google.auto.service.AutoService;
import com.google.errorprone.BugPattern;
import com.google.errorprone.BugPattern.SeverityLevel;
import com.google.errorprone.VisitorState;
import com.google.errorprone.bugpatterns.BugChecker;
import com.google.errorprone.bugpatterns.BugChecker.MethodInvocationTreeMatcher;
import com.google.errorprone.matchers.Description;
import com.sun.source.tree.BlockTree;
import com.sun.source.tree.ExpressionStatementTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.StatementTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.TreePath;
import com.sun.tools.javac.tree.JCTree;
import com.sun.tools.javac.tree.TreeInfo;
import dev.selvage.checks.fixes.KeepSchedule;
import dev.selvage.checks.flow.CallNames;
import dev.selvage.checks.flow.Symbols;
import dev.selvage.checks.tasks.CodeInSight;
import dev.selvage.checks.tasks.Fate;
import dev.selvage.checks.tasks.OwnExecutors;
import dev.selvage.checks.tasks.Task;
import dev.selvage.checks.tasks.Task.Form;
import dev.selvage.checks.tasks.TaskBody;
import dev.selvage.checks.tasks.Tasks;
import dev.selvage.finding.Severity;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * Flags a task that is run again and again until it throws for the first time, if it can throw and
 * nobody looks at the future that would tell of it.
 *
 * <p>Left alone on purpose: tasks that catch all their failures, and those whose code is out of
 * sight; futures that somebody waits for, asks or has; executors of the project's own, which may
 * see to failures.
 */
@AutoService(BugChecker.class)
@BugPattern(
    name = "SilentScheduleDeath",
    summary = "The first exception ends this schedule, and nobody hears of it",
    link = SelvageCheck.PAGES + "SilentScheduleDeath.md",
    linkType = BugPattern.LinkType.CUSTOM,
    severity = SeverityLevel.WARNING)
public final class SilentScheduleDeath extends SelvageCheck implements MethodInvocationTreeMatcher {

  private static final long serialVersionUID = 1L;

  private static final String MESSAGE =
      "%s ends `%s` in silence: it never runs again, and"
          + " nothing is printed. Catch it in the task, and tell somebody.";

  @Override
  public Description matchMethodInvocation(MethodInvocationTree tree, VisitorState state) {
    return inspect(tree, state, () -> check(tree, state));
  }

  private void check(MethodInvocationTree tree, VisitorState state) {
    Tasks tasks = new Tasks(state);
    Task task = tasks.at(state.getPath()).orElse(null);
    if (task == null
        || task.form() != Form.SCHEDULE
        || new OwnExecutors(state).is(state.getPath())) {
      return;
    }
    ExpressionTree body = tree.getArguments().get(0);
    Optional<Tree> code =
        new CodeInSight(state)
            .of(body, state.getPath())
            .filter(each -> !new TaskBody(state).neverThrows(each) && !onlyTells(each));
    if (code.isPresent() && isUnobserved(tasks.fate(task), state.getPath())) {
      report(match(tree, body, TaskBody.tellsOfExpected(code.get()), state), state);
    }
  }

  /** Whether all that ends with the schedule is lines in a log. */
  private static boolean onlyTells(Tree code) {
    return code instanceof BlockTree block
        && block.getStatements().stream().anyMatch(each -> calls(each, CallNames::isTelling))
        && block.getStatements().stream()
            .allMatch(
                each ->
                    each instanceof VariableTree
                        || calls(each, CallNames::isTelling)
                        // the next line then tells of what came since
                        || calls(each, "reset"::equals));
  }

  private static boolean calls(StatementTree statement, Predicate<String> name) {
    return statement instanceof ExpressionStatementTree expression
        && expression.getExpression() instanceof MethodInvocationTree call
        && name.test(Symbols.name(call));
  }

  private static boolean isUnobserved(Fate fate, TreePath schedule) {
    return fate.isLost()
        || fate == Fate.CANCELLED
        || fate == Fate.STORED && KeptFuture.isOnlyCancelled(schedule);
  }

  private static Match match(
      MethodInvocationTree tree, ExpressionTree body, boolean tellsOfExpected, VisitorState state) {
    SourceText source = new SourceText(state);
    int endOfName = source.end(tree.getMethodSelect());
    String name = Symbols.name(tree);
    return new Match(
        tree,
        endOfName - TreeInfo.name((JCTree) tree.getMethodSelect()).length(),
        source.end(tree),
        tellsOfExpected ? Severity.NOTE : Severity.WARNING,
        MESSAGE.formatted(
            tellsOfExpected
                ? "An exception that this task does not expect"
                : "The first exception that leaves this task",
            name),
        Members.enclosing(state.getPath()),
        List.of(),
        KeepSchedule.fix(body, state));
  }
}
