package dev.selvage.checks;

import com.google.auto.service.AutoService;
import com.google.errorprone.BugPattern;
import com.google.errorprone.BugPattern.SeverityLevel;
import com.google.errorprone.VisitorState;
import com.google.errorprone.bugpatterns.BugChecker;
import com.google.errorprone.bugpatterns.BugChecker.MemberReferenceTreeMatcher;
import com.google.errorprone.bugpatterns.BugChecker.MethodInvocationTreeMatcher;
import com.google.errorprone.matchers.Description;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.MemberReferenceTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.MethodTree;
import dev.selvage.checks.fixes.TaskFixes;
import dev.selvage.checks.flow.CallNames;
import dev.selvage.checks.flow.FileIndex;
import dev.selvage.checks.gather.LatchGather;
import dev.selvage.checks.tasks.Fate;
import dev.selvage.checks.tasks.SeenFailures;
import dev.selvage.checks.tasks.Task;
import dev.selvage.checks.tasks.Task.Form;
import dev.selvage.checks.tasks.Tasks;
import dev.selvage.finding.Severity;
import java.util.List;

/**
 * Flags a task whose handle nobody takes, and whose failure therefore nobody sees: a dropped
 * future, a chain of stages without an end, a publisher that nobody subscribes to or subscribes to
 * without asking for failures.
 *
 * <p>Left alone on purpose: all but the first message that a method sends; handles that are kept,
 * passed on or returned; tasks that catch all their failures; methods of other files, unless asked
 * for, and those that close or release something; methods that say {@code @CanIgnoreReturnValue};
 * calls in assertions and stubs; executors that run a task in the thread of their caller.
 */
@AutoService(BugChecker.class)
@BugPattern(
    name = "FireAndForget",
    summary = "Nobody learns of the failure of this task",
    link = SelvageCheck.PAGES + "FireAndForget.md",
    linkType = BugPattern.LinkType.CUSTOM,
    severity = SeverityLevel.WARNING)
public final class FireAndForget extends SelvageCheck
    implements MethodInvocationTreeMatcher, MemberReferenceTreeMatcher {

  private static final long serialVersionUID = 1L;

  private static final String EVERY_CALL = "FireAndForget:EveryCall";

  @Override
  public Description matchMethodInvocation(MethodInvocationTree tree, VisitorState state) {
    return inspect(tree, state, () -> check(tree, state));
  }

  @Override
  public Description matchMemberReference(MemberReferenceTree tree, VisitorState state) {
    return inspect(tree, state, () -> check(tree, state));
  }

  private void check(ExpressionTree tree, VisitorState state) {
    if (state.getPath().getParentPath().getLeaf() instanceof MemberSelectTree) {
      return; // whoever takes the result of the chain answers for all of it
    }
    Tasks tasks = new Tasks(state);
    Task task = tasks.at(state.getPath()).orElse(null);
    if (task == null
        || !isAbout(task.form())
        || (task.form() == Form.CALL && !isKnownCall(task, state))) {
      return;
    }
    Fate fate = tasks.fate(task);
    if (!fate.isLost()
        || MeantToBeIgnored.is(task)
        || LatchGather.has(task, state) // UnstructuredGather
        || (isMessage(task) && !FirstMessage.is(task))) {
      return;
    }
    SeenFailures seen = new SeenFailures(tasks, state);
    if (!seen.of(task)) {
      report(match(task, fate, seen.ofExpected(task), state), state);
    }
  }

  /**
   * Whether a method that returns a future is of this file, where one can see what it does about
   * failures, or the user wants to be told of all. Those that only end something are left alone.
   */
  private static boolean isKnownCall(Task task, VisitorState state) {
    return !CallNames.isEnding(task.method().name.toString())
        && (isAskedFor(EVERY_CALL, state) || isOfThisFile(task, FileIndex.of(state)));
  }

  /** A method without a body may see to a task that it is given wherever it has one. */
  private static boolean isOfThisFile(Task task, FileIndex file) {
    MethodTree declaration = file.declaration(task.method());
    return declaration != null
        && (declaration.getBody() != null
            || task.method().getParameters().stream()
                .noneMatch(each -> file.types().isTask(each.type)));
  }

  private static boolean isAbout(Form form) {
    return switch (form) {
      case SUBMISSION, QUEUED, FORK, MESSAGE, CALL, STAGE, PUBLISHER, SUBSCRIPTION -> true;
      case EXECUTION, SCHEDULE, START, TIMER -> false;
    };
  }

  /** Whether something is sent, which may be lost on its way as well. */
  private static boolean isMessage(Task task) {
    return task.form() == Form.MESSAGE
        || (task.form() == Form.CALL && CallNames.isSending(task.method().name.toString()));
  }

  private static Match match(Task task, Fate fate, boolean tellsOfExpected, VisitorState state) {
    SourceText source = new SourceText(state);
    return new Match(
        task.tree(),
        source.start(task.tree()),
        source.end(task.tree()),
        isMessage(task) || tellsOfExpected ? Severity.NOTE : Severity.WARNING,
        LostTask.message(task, fate, tellsOfExpected, source),
        Members.enclosing(state.getPath()),
        List.of(),
        TaskFixes.of(task, fate, state));
  }
}
