package dev.selvage.checks;

import com.google.auto.service.AutoService;
import com.google.errorprone.BugPattern;
import com.google.errorprone.BugPattern.SeverityLevel;
import com.google.errorprone.VisitorState;
import com.google.errorprone.bugpatterns.BugChecker;
import com.google.errorprone.bugpatterns.BugChecker.MethodInvocationTreeMatcher;
import com.google.errorprone.bugpatterns.BugChecker.MethodTreeMatcher;
import com.google.errorprone.bugpatterns.BugChecker.NewClassTreeMatcher;
import com.google.errorprone.matchers.Description;
import com.sun.source.tree.AssignmentTree;
import com.sun.source.tree.BlockTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.IfTree;
import com.sun.source.tree.LambdaExpressionTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.NewClassTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.TreePath;
import com.sun.tools.javac.code.Symbol.MethodSymbol;
import com.sun.tools.javac.code.Symbol.VarSymbol;
import dev.selvage.catalog.Kind;
import dev.selvage.checks.flow.Functions;
import dev.selvage.checks.flow.Symbols;
import dev.selvage.checks.tasks.Fate;
import dev.selvage.checks.tasks.Fates;
import dev.selvage.checks.tasks.Task;
import dev.selvage.checks.tasks.Task.Form;
import dev.selvage.checks.tasks.TaskBody;
import dev.selvage.checks.tasks.Tasks;
import dev.selvage.checks.tasks.Threads;
import dev.selvage.checks.tasks.UnclosedExecutors;
import dev.selvage.finding.Severity;
import java.util.List;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.Modifier;

/**
 * Flags a task that can outlive its owner: a thread that nobody joins, interrupts or hands on, a
 * timer that nobody cancels. Notes tasks on executors that nothing closes, and asynchronous methods
 * that return nothing.
 *
 * <p>Left alone on purpose: threads in fields, unless a constructor starts them and nothing ends
 * them; classes of threads with a name, which have a design of their own; threads that shut down
 * what started them, or whose task can be stopped by itself; executors, thread factories and
 * shutdown hooks; test code.
 */
@AutoService(BugChecker.class)
@BugPattern(
    name = "UnscopedTask",
    summary = "This task can outlive everything that could wait for it or stop it",
    link = SelvageCheck.PAGES + "UnscopedTask.md",
    linkType = BugPattern.LinkType.CUSTOM,
    severity = SeverityLevel.WARNING)
public final class UnscopedTask extends SelvageCheck
    implements MethodInvocationTreeMatcher, NewClassTreeMatcher, MethodTreeMatcher {

  private static final long serialVersionUID = 1L;

  private static final String INSTEAD =
      " Keep it and join it, or give the task to a scope or to an executor that its owner closes.";

  @Override
  public Description matchMethodInvocation(MethodInvocationTree tree, VisitorState state) {
    return inspect(tree, state, () -> check(tree, state));
  }

  @Override
  public Description matchNewClass(NewClassTree tree, VisitorState state) {
    return inspect(tree, state, () -> check(tree, state));
  }

  @Override
  public Description matchMethod(MethodTree tree, VisitorState state) {
    return inspect(tree, state, () -> checkAsync(tree, state));
  }

  private void check(ExpressionTree tree, VisitorState state) {
    Tasks tasks = new Tasks(state);
    Task task = tasks.at(state.getPath()).orElse(null);
    if (task == null || TestCode.isLenient(state)) {
      return;
    }
    switch (task.form()) {
      case START -> checkStart(task, tasks, state);
      case TIMER -> checkTimer(task, tasks, state);
      case EXECUTION, SUBMISSION -> checkExecutor(task, tasks, state);
      default -> {}
    }
  }

  private void checkStart(Task start, Tasks tasks, VisitorState state) {
    Threads threads = new Threads(state);
    Fate fate = tasks.fate(start);
    boolean lost = fate.isLost();
    if (!(lost || (fate == Fate.STORED && isForgottenField(start, tasks)))
        || !threads.isMadeHere(start)
        || threads.isOwnedOtherwise(start)
        || (isStatic(start.path()) && threads.isDaemon(start))) {
      return;
    }
    if (threads.isWellEquipped(start)) {
      report(
          Severity.NOTE,
          start.tree(),
          "Its name and what handles its failures tell of this thread, but nobody can wait for it or stop it."
              + INSTEAD,
          state);
    } else if (threads.isMadeByFactory(start)) {
      report(
          Severity.NOTE,
          start.tree(),
          "The factory may know this thread, but nobody here can wait for it or stop it." + INSTEAD,
          state);
    } else if (isOneAtMost(start.path())) {
      report(
          Severity.NOTE,
          start.tree(),
          "There is one of these threads at most, but nobody can wait for it or stop it." + INSTEAD,
          state);
    } else {
      report(
          Severity.WARNING,
          start.tree(),
          "Nobody can wait for this thread or stop it: %s.".formatted(reason(fate, start))
              + INSTEAD,
          state);
    }
  }

  /** Whether it is started only by the one who has turned a flag. */
  private static boolean isOneAtMost(TreePath start) {
    for (TreePath at = start; !Functions.is(at.getLeaf()); at = at.getParentPath()) {
      if (at.getParentPath().getLeaf() instanceof IfTree branch
          && branch.getThenStatement() == at.getLeaf()
          && Symbols.withoutCasts(branch.getCondition()) instanceof MethodInvocationTree call
          && Symbols.name(call).equals("compareAndSet")) {
        return true;
      }
    }
    return false;
  }

  private static String reason(Fate fate, Task start) {
    return switch (fate) {
      case UNREAD ->
          "no code joins or interrupts `%s`, or hands it on"
              .formatted(Fates.receiver(start.path()).getLeaf());
      case COLLECTED -> "it is put into a collection that nobody reads";
      case STORED ->
          "it is started while its owner is made, and no code of this class joins or interrupts it";
      default -> "its object is dropped when it has been started";
    };
  }

  /** Whether a start stands where an object is made, and nothing of its class ends the thread. */
  private static boolean isForgottenField(Task start, Tasks tasks) {
    TreePath receiver = Fates.receiver(start.path());
    VarSymbol field = receiver == null ? null : Symbols.variable(receiver.getLeaf());
    return field != null
        && isPrivateField(field)
        && isWhileMade(start.path())
        && isForgotten(field, receiver, tasks);
  }

  private static boolean isPrivateField(VarSymbol variable) {
    return variable.getKind() == ElementKind.FIELD
        && variable.getModifiers().contains(Modifier.PRIVATE);
  }

  private static boolean isForgotten(VarSymbol field, TreePath inside, Tasks tasks) {
    return tasks.fates().ofField(field, inside).isLost();
  }

  /**
   * In a constructor, an initialiser, or a method that a container calls behind the constructor.
   */
  private static boolean isWhileMade(TreePath path) {
    for (TreePath at = path; at != null; at = at.getParentPath()) {
      Tree tree = at.getLeaf();
      if (tree instanceof LambdaExpressionTree) {
        return false;
      }
      if (tree instanceof MethodTree method) {
        return method.getReturnType() == null || isPostConstruct(Symbols.declared(method));
      }
      if (tree instanceof ClassTree) {
        return true;
      }
    }
    return false;
  }

  /** In a static initialiser: the thread is one of the class, and lives as long as the process. */
  private static boolean isStatic(TreePath path) {
    for (TreePath at = path; at != null; at = at.getParentPath()) {
      if (at.getLeaf() instanceof LambdaExpressionTree || at.getLeaf() instanceof MethodTree) {
        return false;
      }
      if (at.getLeaf() instanceof BlockTree block && block.isStatic()) {
        return true;
      }
    }
    return false;
  }

  private static boolean isPostConstruct(MethodSymbol method) {
    return method != null
        && method.getAnnotationMirrors().stream()
            .anyMatch(each -> each.type.tsym.name.contentEquals("PostConstruct"));
  }

  private void checkTimer(Task timer, Tasks tasks, VisitorState state) {
    Fate fate = tasks.fate(timer);
    VarSymbol field = fieldOf(timer.path());
    if (fate.isLost() || (field != null && isForgotten(field, timer.path(), tasks))) {
      report(
          Severity.WARNING,
          timer.tree(),
          "Nobody cancels this timer, so its thread runs on until the process ends. Keep it and cancel"
              + " it, or use a ScheduledExecutorService that its owner shuts down.",
          state);
    }
  }

  /** The private field that is given the value of an expression, or null. */
  private static VarSymbol fieldOf(TreePath value) {
    Tree around = value.getParentPath().getLeaf();
    Tree target =
        around instanceof AssignmentTree assignment
            ? assignment.getVariable()
            : around instanceof VariableTree ? around : null;
    VarSymbol variable = target == null ? null : Symbols.variable(target);
    return variable != null && isPrivateField(variable) ? variable : null;
  }

  private void checkExecutor(Task task, Tasks tasks, VisitorState state) {
    TreePath receiver = Fates.receiver(task.path());
    if (receiver != null
        && (task.form() == Form.EXECUTION || tasks.fate(task).isLost())
        && task.arguments().stream().limit(1).noneMatch(each -> isLookedAfter(each, tasks, state))
        && new UnclosedExecutors(state).is(receiver)) {
      report(
          Severity.NOTE,
          task.tree(),
          "Nobody waits for this task or ends it: nothing ever closes `%s`. Give it to a scope or to an executor that its owner closes."
              .formatted(Words.shortened(receiver.getLeaf().toString())),
          state);
    }
  }

  /** Whether somebody holds the task and can wait for it, or it sees to its own failures. */
  private static boolean isLookedAfter(ExpressionTree task, Tasks tasks, VisitorState state) {
    return tasks.fates().isHandle(Symbols.type(task))
        || new TaskBody(state).handlesFailures(task, state.getPath());
  }

  private void checkAsync(MethodTree tree, VisitorState state) {
    MethodSymbol method = Symbols.declared(tree);
    if (method == null
        || method.getAnnotationMirrors().isEmpty()
        || !method.getReturnType().isPrimitiveOrVoid()) {
      return;
    }
    Tasks tasks = new Tasks(state);
    boolean async =
        method.getAnnotationMirrors().stream()
            .anyMatch(each -> tasks.facts().isOf(Kind.ASYNC_METHOD, each.type));
    if (async && !TestCode.isLenient(state)) {
      SourceText source = new SourceText(state);
      int name = source.nameOf(tree);
      report(
          new Match(
              tree,
              name,
              name + tree.getName().length(),
              Severity.NOTE,
              "Callers of `%s` cannot wait for it, cancel it, or learn of its failure, because it runs in another thread and returns nothing. Return a CompletableFuture."
                  .formatted(tree.getName()),
              Members.enclosing(state.getPath()),
              List.of(),
              List.of()),
          state);
    }
  }

  private void report(Severity severity, Tree tree, String message, VisitorState state) {
    SourceText source = new SourceText(state);
    report(
        new Match(
            tree,
            source.start(tree),
            source.end(tree),
            severity,
            message,
            Members.enclosing(state.getPath()),
            List.of(),
            List.of()),
        state);
  }
}
