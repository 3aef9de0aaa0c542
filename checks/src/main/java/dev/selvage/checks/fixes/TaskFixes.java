package dev.selvage.checks.fixes;

import com.google.errorprone.VisitorState;
import com.sun.source.tree.BlockTree;
import com.sun.source.tree.ExpressionStatementTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.LambdaExpressionTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.util.TreePath;
import dev.selvage.checks.SourceText;
import dev.selvage.checks.flow.Symbols;
import dev.selvage.checks.tasks.Fate;
import dev.selvage.checks.tasks.Fates;
import dev.selvage.checks.tasks.Task;
import dev.selvage.checks.tasks.Task.Form;
import dev.selvage.finding.Fix;
import dev.selvage.finding.TextEdit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The fixes of a task whose failure nobody sees. What waits comes first, since it changes least for
 * whoever reads the code; then what says aloud that nobody waits.
 */
public final class TaskFixes {

  private static final String DETACHED = "dev.selvage.scope.Detached";
  private static final String REASON = "\"TODO: why nobody waits for it\"";
  private static final Set<String> TO_COMPOSE = Set.of("thenApply", "thenApplyAsync");

  private final Task task;
  private final VisitorState state;
  private final SourceText source;

  private TaskFixes(Task task, VisitorState state) {
    this.task = task;
    this.state = state;
    this.source = new SourceText(state);
  }

  /** The fixes of a lost task, of which none may be safe. */
  public static List<Fix> of(Task task, Fate fate, VisitorState state) {
    TaskFixes fixes = new TaskFixes(task, state);
    if (fate == Fate.NESTED) {
      return fixes.compose().stream().toList();
    }
    if (fate != Fate.DROPPED || task.form() != Form.SUBMISSION || task.isReference()) {
      return List.of();
    }
    List<Fix> all = new ArrayList<>();
    ScopeFix.of(task, state).ifPresent(all::add);
    fixes.await().ifPresent(all::add);
    if (ScopeApi.isOurs(state)) {
      fixes.detach().ifPresent(all::add);
    }
    return all;
  }

  /** {@code thenCompose} in place of {@code thenApply}, where somebody takes what it returns. */
  private Optional<Fix> compose() {
    TreePath around =
        task.isReference()
                || !(task.path().getParentPath().getLeaf() instanceof LambdaExpressionTree)
            ? task.path().getParentPath()
            : task.path().getParentPath().getParentPath();
    if (!(around.getLeaf() instanceof MethodInvocationTree call)
        || !(call.getMethodSelect() instanceof MemberSelectTree select)
        || !TO_COMPOSE.contains(Symbols.name(call))
        || around.getParentPath().getLeaf() instanceof ExpressionStatementTree) {
      return Optional.empty();
    }
    int end = source.end(select);
    int start = end - select.getIdentifier().length();
    String composed = select.getIdentifier().toString().replace("thenApply", "thenCompose");
    return Optional.of(
        new Fix("compose the two futures", List.of(new TextEdit(start, end, composed))));
  }

  /** Waits, where the method ends with the task and declares what waiting throws. */
  private Optional<Fix> await() {
    TreePath statement = task.path().getParentPath();
    if (!(statement.getLeaf() instanceof ExpressionStatementTree)
        || !(statement.getParentPath().getLeaf() instanceof BlockTree block)
        || !(statement.getParentPath().getParentPath().getLeaf() instanceof MethodTree method)
        || block.getStatements().get(block.getStatements().size() - 1) != statement.getLeaf()
        || Symbols.name((MethodInvocationTree) task.tree()).equals("invokeAll")
        || !DeclaredExceptions.include(DeclaredExceptions.EXECUTION, method, state)
        || !DeclaredExceptions.include(DeclaredExceptions.INTERRUPTED, method, state)) {
      return Optional.empty();
    }
    int end = source.end(task.tree());
    return Optional.of(
        new Fix(
            "wait for the task, and see its failure", List.of(new TextEdit(end, end, ".get()"))));
  }

  /** Says that nobody waits, and hands a failure to the handler of the thread. */
  private Optional<Fix> detach() {
    MethodInvocationTree call = (MethodInvocationTree) task.tree();
    List<? extends ExpressionTree> arguments = call.getArguments();
    TreePath receiver = Fates.receiver(task.path());
    String name = Symbols.name(call);
    boolean submit = name.equals("submit") && arguments.size() == 1 && receiver != null;
    boolean async =
        arguments.size() == 2
            && (name.equals("runAsync")
                || (name.equals("supplyAsync")
                    && arguments.get(0) instanceof LambdaExpressionTree));
    if (!submit && !async) {
      return Optional.empty();
    }
    String executor = source.of(submit ? receiver.getLeaf() : arguments.get(1));
    Imports imports = new Imports(state, source);
    String detached = imports.use(DETACHED);
    List<TextEdit> edits = new ArrayList<>(imports.edits());
    edits.add(
        new TextEdit(
            source.start(call),
            source.start(arguments.get(0)),
            "%s.run(%s, %s, ".formatted(detached, executor, REASON)));
    if (async) {
      edits.add(new TextEdit(source.end(arguments.get(0)), source.end(arguments.get(1)), ""));
    }
    return Optional.of(
        new Fix("say why nobody waits, and hand a failure to the thread's handler", edits));
  }
}
