package dev.selvage.checks;

import com.google.auto.service.AutoService;
import com.google.errorprone.BugPattern;
import com.google.errorprone.BugPattern.SeverityLevel;
import com.google.errorprone.VisitorState;
import com.google.errorprone.bugpatterns.BugChecker;
import com.google.errorprone.bugpatterns.BugChecker.MemberReferenceTreeMatcher;
import com.google.errorprone.bugpatterns.BugChecker.MethodInvocationTreeMatcher;
import com.google.errorprone.matchers.Description;
import com.sun.source.tree.MemberReferenceTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.Tree;
import dev.selvage.checks.fanout.DisguisedSequence;
import dev.selvage.checks.fanout.FanOut;
import dev.selvage.checks.fanout.FanOut.Form;
import dev.selvage.checks.fanout.FanOuts;
import dev.selvage.checks.fanout.PublisherFanOut;
import dev.selvage.checks.fixes.AcceptFix;
import dev.selvage.checks.fixes.GatherFix;
import dev.selvage.checks.fixes.LimitPool;
import dev.selvage.checks.flow.Symbols;
import dev.selvage.finding.Fix;
import dev.selvage.finding.Severity;
import java.util.List;

/**
 * Flags a task for each element of an input of unknown size where nothing limits how many run at a
 * time: threads, cached pools, virtual threads, scopes, {@code flatMap}.
 *
 * <p>Left alone on purpose: inputs that the code writes out; executors with a bound, and those from
 * elsewhere; loops that take a permit, wait, or look at a count; parts of an input; tests.
 */
@AutoService(BugChecker.class)
@BugPattern(
    name = "UnboundedFanOut",
    summary = "One task for each element, and nothing limits how many run at a time",
    link = SelvageCheck.PAGES + "UnboundedFanOut.md",
    linkType = BugPattern.LinkType.CUSTOM,
    severity = SeverityLevel.WARNING)
public final class UnboundedFanOut extends SelvageCheck
    implements MethodInvocationTreeMatcher, MemberReferenceTreeMatcher {

  private static final long serialVersionUID = 1L;

  @Override
  public Description matchMethodInvocation(MethodInvocationTree tree, VisitorState state) {
    return inspect(
        tree,
        state,
        () ->
            new FanOuts(state)
                .at(state.getPath())
                .or(() -> new DisguisedSequence(state).at(state.getPath()))
                .or(() -> new PublisherFanOut(state).at(state.getPath()))
                .ifPresent(found -> report(found, state)));
  }

  @Override
  public Description matchMemberReference(MemberReferenceTree tree, VisitorState state) {
    return inspect(
        tree,
        state,
        () -> new FanOuts(state).at(state.getPath()).ifPresent(found -> report(found, state)));
  }

  private void report(FanOut found, VisitorState state) {
    if (!TestCode.isLenient(state)) {
      report(match(found, state), state);
    }
  }

  /** The region is the name of the method: arguments may be long. */
  private static Match match(FanOut found, VisitorState state) {
    SourceText source = new SourceText(state);
    Tree task = found.task();
    Tree named = task instanceof MethodInvocationTree call ? call.getMethodSelect() : task;
    int end = source.end(named);
    int start =
        task instanceof MethodInvocationTree call
            ? end - Symbols.name(call).length()
            : source.start(task);
    boolean isNote = found.form() == Form.ONE_BY_ONE || found.form() == Form.LIBRARY_LIMIT;
    return new Match(
        task,
        start,
        end,
        isNote ? Severity.NOTE : Severity.WARNING,
        message(found.form()),
        Members.enclosing(state.getPath()),
        List.of(),
        fixes(found.form(), state));
  }

  private static List<Fix> fixes(Form form, VisitorState state) {
    return switch (form) {
      case PER_CONNECTION -> AcceptFix.of(state.getPath(), state);
      case PER_ELEMENT, IN_COMMON_POOL -> ofElements(state);
      default -> List.of();
    };
  }

  /** A scope where somebody waits for the tasks, else a pool with a limit. */
  private static List<Fix> ofElements(VisitorState state) {
    List<Fix> scope = GatherFix.of(state.getPath(), state);
    return scope.isEmpty() ? LimitPool.of(state.getPath(), state) : scope;
  }

  private static String message(Form form) {
    return switch (form) {
      case PER_ELEMENT ->
          "One task for each element, all at a time: as many threads, connections and buffers as"
              + " there are elements. Take a permit before each, or fork in a scope with a limit.";
      case IN_COMMON_POOL ->
          "One task for each element, in the pool that the whole process shares, or on a thread of its"
              + " own where there is but one processor. Use an executor with a limit, or a scope.";
      case IN_SCOPE ->
          "One subtask for each element, all at a time: a scope ends them, and does not limit them by"
              + " itself. Open it with a limit.";
      case PER_CONNECTION ->
          "One task for each connection, as many as there are clients. Take a permit before accept, or"
              + " use a bounded pool.";
      case ALL_AT_ONCE ->
          "`invokeAll` starts all tasks at a time here: this executor has as many threads as tasks. Use"
              + " one with a limit, or a scope with one.";
      case ONE_BY_ONE ->
          "Each task is waited for before the next one starts, so no two run at the same time. Call the"
              + " function itself, or start all tasks before the first wait.";
      case LIBRARY_LIMIT ->
          "The library decides how many of these run at a time, such as 256. Say how many the other side"
              + " can take, by an argument.";
      case NO_LIMIT ->
          "This asks for no limit: as many run at a time as there are items. Say how many the other side"
              + " can take.";
    };
  }
}
