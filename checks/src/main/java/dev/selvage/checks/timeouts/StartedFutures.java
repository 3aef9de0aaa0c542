package dev.selvage.checks.timeouts;

import com.google.errorprone.VisitorState;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.util.TreePath;
import com.sun.tools.javac.code.Symbol.VarSymbol;
import dev.selvage.checks.flow.Symbols;
import dev.selvage.checks.flow.VariableUses;
import dev.selvage.checks.gather.LookingAfter;
import dev.selvage.checks.gather.Origins;
import dev.selvage.checks.gather.Started;
import dev.selvage.checks.tasks.Fates;
import dev.selvage.checks.tasks.Initializers;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.Modifier;

/** Futures whose tasks the file starts itself, in variables of a method or in a private field. */
public final class StartedFutures {

  /** What starts a task that no future can interrupt. */
  private static final Set<String> UNSTOPPABLE = Set.of("supplyAsync", "runAsync");

  private static final String COMPLETABLE_FUTURE = "java.util.concurrent.CompletableFuture";

  private final VisitorState state;

  public StartedFutures(VisitorState state) {
    this.state = state;
  }

  /** Whether this method alone has a future, or a private field that nobody cancels. */
  boolean isOwn(TreePath future) {
    VarSymbol variable = Symbols.variable(future.getLeaf());
    if (variable != null && variable.getKind() == ElementKind.FIELD) {
      return variable.getModifiers().contains(Modifier.PRIVATE)
          && isKept(variable, future)
          && allStarted(Initializers.values(variable, future), new Origins(state));
    }
    return new Origins(state).ofFuture(future).isPresent();
  }

  /**
   * Whether a call gives a future an end that does not reach its task, which this method starts and
   * does not stop in another way.
   *
   * @param path of {@code orTimeout} or one of its kind
   */
  public static boolean isEndedEarly(TreePath path, VisitorState state) {
    MethodInvocationTree call = (MethodInvocationTree) path.getLeaf();
    TreePath future = Fates.receiver(path);
    return future != null
        && Symbols.method(call) != null
        && Symbols.method(call).owner.flatName().contentEquals(COMPLETABLE_FUTURE)
        && !LookingAfter.cancels(path)
        && new StartedFutures(state).isUnstoppable(future);
  }

  /** Whether the task of a future goes on whatever becomes of the future, shared or not. */
  public boolean isUnstoppable(TreePath future) {
    VarSymbol variable = Symbols.variable(future.getLeaf());
    Origins origins = Origins.ofSharedAsWell(state);
    List<TreePath> values =
        variable != null && variable.getKind() == ElementKind.FIELD
            ? Initializers.values(variable, future)
            : List.of(future);
    return !values.isEmpty()
        && values.stream()
            .map(origins::ofFuture)
            .allMatch(each -> each.filter(StartedFutures::areUnstoppable).isPresent());
  }

  private static boolean areUnstoppable(Started tasks) {
    return tasks.calls().stream()
        .allMatch(
            each ->
                each.getLeaf() instanceof MethodInvocationTree call
                    && UNSTOPPABLE.contains(Symbols.name(call)));
  }

  private static boolean allStarted(List<TreePath> values, Origins origins) {
    return !values.isEmpty()
        && values.stream().map(origins::ofFuture).allMatch(Optional::isPresent);
  }

  /** Whether the file does nothing with a field but to set it and to call its methods. */
  private static boolean isKept(VarSymbol field, TreePath inside) {
    return VariableUses.in(new TreePath(inside.getCompilationUnit()), field).stream()
        .allMatch(
            use ->
                use.getParentPath().getLeaf() instanceof MemberSelectTree select
                    ? !select.getIdentifier().toString().startsWith("cancel")
                    : switch (use.getParentPath().getLeaf().getKind()) {
                      case ASSIGNMENT, EQUAL_TO, NOT_EQUAL_TO -> true;
                      default -> false;
                    });
  }
}
