package dev.selvage.checks;

import com.google.auto.service.AutoService;
import com.google.errorprone.BugPattern;
import com.google.errorprone.BugPattern.SeverityLevel;
import com.google.errorprone.VisitorState;
import com.google.errorprone.bugpatterns.BugChecker;
import com.google.errorprone.bugpatterns.BugChecker.MethodInvocationTreeMatcher;
import com.google.errorprone.bugpatterns.BugChecker.NewClassTreeMatcher;
import com.google.errorprone.matchers.Description;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.NewClassTree;
import com.sun.source.tree.ThrowTree;
import com.sun.source.tree.Tree;
import dev.selvage.checks.executors.ExecutorCreation;
import dev.selvage.checks.executors.ExecutorField;
import dev.selvage.checks.executors.LocalExecutor;
import dev.selvage.checks.executors.OpenPath;
import dev.selvage.checks.fixes.CloseExecutor;
import dev.selvage.finding.Fix;
import dev.selvage.finding.Severity;
import dev.selvage.finding.Step;
import java.util.List;

/**
 * Flags an executor that nobody shuts down: a local one that is open on some path out of its block,
 * one in a field that no code of the class ends, one that nobody can name any more.
 *
 * <p>Left alone on purpose: executors that somebody else may end (returned, passed on, in a field
 * that other files can name), those of the whole process if their threads are daemons or end when
 * they are idle, and, in test code, what is not shut down only when an exception is thrown.
 */
@AutoService(BugChecker.class)
@BugPattern(
    name = "LeakedExecutor",
    summary = "Nobody shuts this executor down: its threads outlive their work",
    link = SelvageCheck.PAGES + "LeakedExecutor.md",
    linkType = BugPattern.LinkType.CUSTOM,
    severity = SeverityLevel.WARNING)
public final class LeakedExecutor extends SelvageCheck
    implements MethodInvocationTreeMatcher, NewClassTreeMatcher {

  private static final long serialVersionUID = 1L;

  private static final String DROPPED =
      "Nobody can shut this executor down, because nothing keeps it: its threads live on. Keep it in"
          + " a variable, and close it there.";
  private static final String NEVER =
      "`%s` is never shut down: its threads outlive this method, and each call leaves more of them"
          + " behind. Close it, or shut it down in `finally`.";
  private static final String ON_PATH =
      "`%s` is not shut down %s: its threads live on. Close it by try-with-resources, or shut it down"
          + " in `finally`.";
  private static final String OVERWRITTEN =
      "`%s` is overwritten before it is shut down: nobody can end the executor that was there. Shut it"
          + " down first.";
  private static final String FIELD =
      "Nothing in this class shuts `%s` down: its threads outlive the object. Shut it down where the"
          + " object ends, or be given an executor by whoever ends it.";
  private static final String FOR_EVER =
      "Nothing shuts `%s` down, and its threads are no daemons: they keep the JVM from ending. Shut it"
          + " down, or give it daemon threads.";

  @Override
  public Description matchMethodInvocation(MethodInvocationTree tree, VisitorState state) {
    return inspect(tree, state, () -> check(state));
  }

  @Override
  public Description matchNewClass(NewClassTree tree, VisitorState state) {
    return inspect(tree, state, () -> check(state));
  }

  private void check(VisitorState state) {
    ExecutorCreation creation = ExecutorCreation.at(state.getPath(), state).orElse(null);
    if (creation == null) {
      return;
    }
    switch (creation.keeper()) {
      case NOTHING -> report(match(DROPPED, List.of(), List.of(), state), state);
      case LOCAL -> checkLocal(creation, state);
      case FIELD -> checkField(creation, state);
      case ANOTHER -> {}
    }
  }

  private void checkLocal(ExecutorCreation creation, VisitorState state) {
    LocalExecutor local = LocalExecutor.of(creation, state).orElse(null);
    if (local == null
        || local.isOpenOnlyByException() && (local.isIdle(state) || TestCode.isLenient(state))) {
      return;
    }
    OpenPath slip = local.slip();
    String name = creation.variable().name.toString();
    if (slip.kind() == OpenPath.Kind.OVERWRITE) {
      report(match(OVERWRITTEN.formatted(name), step(slip, state), List.of(), state), state);
    } else if (local.isNeverClosed(state)) {
      report(
          match(NEVER.formatted(name), List.of(), CloseExecutor.fix(local, state), state), state);
    } else {
      String message = ON_PATH.formatted(name, when(slip));
      List<Fix> fixes = CloseExecutor.fix(local, state);
      report(match(message, step(slip, state), fixes, state), state);
    }
  }

  private static String when(OpenPath slip) {
    return switch (slip.kind()) {
      case RETURN, BREAK, CONTINUE, YIELD -> "before `" + code(slip) + "`";
      case THROW ->
          slip.tree() instanceof ThrowTree
              ? "before `" + code(slip) + "`"
              : "when `%s` throws %s".formatted(code(slip), slip.thrown().tsym.name);
      case END, OVERWRITE -> "on every path";
    };
  }

  private static List<Step> step(OpenPath slip, VisitorState state) {
    if (slip.tree() == null) {
      return List.of();
    }
    String text =
        slip.kind() == OpenPath.Kind.OVERWRITE
            ? "is overwritten by `" + code(slip) + "`"
            : slip.kind() == OpenPath.Kind.THROW && !(slip.tree() instanceof ThrowTree)
                ? "leaves when `%s` throws %s".formatted(code(slip), slip.thrown().tsym.name)
                : "leaves by `" + code(slip) + "`";
    String file = SourceFiles.path(state.getPath().getCompilationUnit().getSourceFile());
    return List.of(new Step(file, new SourceText(state).line(slip.tree()), text));
  }

  private static String code(OpenPath slip) {
    return Words.shortened(slip.tree().toString());
  }

  private void checkField(ExecutorCreation creation, VisitorState state) {
    ExecutorField field = ExecutorField.of(creation, state);
    String name = creation.variable().name.toString();
    if (field.isLeaked()) {
      if (!TestCode.isLenient(state)) {
        String message = (field.lives() ? FOR_EVER : FIELD).formatted(name);
        report(match(message, List.of(), List.of(), state), state);
      }
    } else if (field.overwrites()) {
      report(match(OVERWRITTEN.formatted(name), List.of(), List.of(), state), state);
    }
  }

  private static Match match(String message, List<Step> path, List<Fix> fixes, VisitorState state) {
    SourceText source = new SourceText(state);
    Tree tree = state.getPath().getLeaf();
    return new Match(
        tree,
        source.start(tree),
        source.end(tree),
        Severity.WARNING,
        message,
        Members.enclosing(state.getPath()),
        path,
        fixes);
  }
}
