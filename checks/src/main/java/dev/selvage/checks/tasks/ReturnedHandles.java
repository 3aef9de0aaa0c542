package dev.selvage.checks.tasks;

import com.sun.source.tree.AssignmentTree;
import com.sun.source.tree.CatchTree;
import com.sun.source.tree.ConditionalExpressionTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.LiteralTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.NewClassTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.TreePath;
import com.sun.tools.javac.code.Symbol.MethodSymbol;
import com.sun.tools.javac.code.Symbol.VarSymbol;
import dev.selvage.checks.flow.CallNames;
import dev.selvage.checks.flow.FileIndex;
import dev.selvage.checks.flow.ReturnedValues;
import dev.selvage.checks.flow.Symbols;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** Where the handles come from that the methods of a file return. */
final class ReturnedHandles {

  /** What is known of a failure, the stronger behind the weaker. */
  enum Origin {
    /** Somebody sees it, or there is none: kept, handled, logged, completed. */
    SETTLED,
    /** The handle is one of a method whose code is out of sight. */
    UNKNOWN,
    /** Only the handle learns of it. */
    TO_BE_READ
  }

  private final Tasks tasks;
  private final FileIndex file;
  private final Predicate<Task> seen;
  private final Set<MethodTree> inside = new HashSet<>();
  private final Set<VarSymbol> followed = new HashSet<>();

  /**
   * @param seen whether somebody sees the failure of a task, for any but a call of this file
   */
  ReturnedHandles(Tasks tasks, FileIndex file, Predicate<Task> seen) {
    this.tasks = tasks;
    this.file = file;
    this.seen = seen;
  }

  /** Of a method; where it has no body here, it has to be taken at its word. */
  Origin of(MethodSymbol method, TreePath at) {
    MethodTree declaration = file.declaration(method);
    if (declaration == null || declaration.getBody() == null) {
      return Origin.TO_BE_READ;
    }
    if (!inside.add(declaration)) {
      return Origin.SETTLED; // it calls itself, and the other results decide
    }
    List<TreePath> results = ReturnedValues.of(declaration, at);
    Origin origin =
        results.isEmpty() ? Origin.TO_BE_READ : strongest(results.stream().map(this::of));
    inside.remove(declaration);
    return origin;
  }

  /** Whether other code of the file reads what the method returns. */
  boolean isReadElsewhere(MethodSymbol method) {
    return file.uses(method).stream()
        .map(use -> tasks.fates().of(use))
        .anyMatch(fate -> fate == Fate.OBSERVED || fate == Fate.AWAITED || fate == Fate.CONTINUED);
  }

  private static Origin strongest(Stream<Origin> origins) {
    return origins.max(Comparator.naturalOrder()).orElse(Origin.UNKNOWN);
  }

  private Origin of(TreePath result) {
    Tree tree = Symbols.withoutCasts((ExpressionTree) result.getLeaf());
    if (tree instanceof LiteralTree || tree instanceof AssignmentTree || isLogged(result)) {
      return Origin.SETTLED;
    }
    if (tree instanceof ConditionalExpressionTree choice) {
      return strongest(
          Stream.of(choice.getTrueExpression(), choice.getFalseExpression())
              .map(each -> of(new TreePath(result, each))));
    }
    if (tree instanceof MethodInvocationTree call) {
      return ofCall(call, new TreePath(result, tree));
    }
    if (tree instanceof NewClassTree creation) {
      return ofHandles(creation.getArguments(), result);
    }
    VarSymbol variable = Symbols.variable(tree);
    return variable == null ? Origin.UNKNOWN : ofVariable(variable, result);
  }

  private Origin ofCall(MethodInvocationTree call, TreePath path) {
    String name = Symbols.name(call);
    MethodSymbol method = Symbols.method(call);
    if (name.startsWith("completed") || CallNames.isEnding(name)) {
      return Origin.SETTLED;
    }
    Task task = tasks.at(path).orElse(null);
    if (task == null) {
      return ofWrapped(call, path);
    }
    if (seen.test(task)) {
      return Origin.SETTLED;
    }
    return switch (task.form()) {
      case CALL -> file.declaration(method) == null ? Origin.UNKNOWN : of(method, path);
      case STAGE ->
          call.getArguments().stream().anyMatch(each -> !isHandle(each) && isFunction(each))
              ? Origin.TO_BE_READ
              : ofWrapped(call, path);
      default -> Origin.TO_BE_READ;
    };
  }

  private static boolean isFunction(ExpressionTree argument) {
    return switch (argument.getKind()) {
      case LAMBDA_EXPRESSION, MEMBER_REFERENCE -> true;
      default -> Symbols.variable(argument) != null;
    };
  }

  private boolean isHandle(ExpressionTree expression) {
    return tasks.fates().isHandle(Symbols.type(expression));
  }

  /** Of a call that makes another form of its receiver, or of its arguments. */
  private Origin ofWrapped(MethodInvocationTree call, TreePath path) {
    TreePath receiver = Fates.receiver(path);
    return receiver != null && isHandle((ExpressionTree) receiver.getLeaf())
        ? of(receiver)
        : ofHandles(call.getArguments(), path);
  }

  private Origin ofHandles(List<? extends ExpressionTree> arguments, TreePath at) {
    return strongest(
        arguments.stream().filter(this::isHandle).map(each -> of(new TreePath(at, each))));
  }

  private Origin ofVariable(VarSymbol variable, TreePath at) {
    if (!Fates.isLocal(variable) || !followed.add(variable)) {
      return Origin.SETTLED; // others have it
    }
    Origin origin = ofLocal(variable, at);
    followed.remove(variable);
    return origin;
  }

  private Origin ofLocal(VarSymbol variable, TreePath at) {
    List<TreePath> uses = Uses.of(variable, at);
    boolean taken =
        uses.stream()
            .flatMap(use -> tasks.fates().taken(use).stream())
            .anyMatch(fate -> fate == Fate.OBSERVED || fate == Fate.STORED);
    if (taken) {
      return Origin.SETTLED;
    }
    if (uses.stream().anyMatch(ReturnedHandles::isFailed)) {
      return Origin.TO_BE_READ;
    }
    return Initializers.of(variable, at)
        .map(this::of)
        .orElseGet(() -> strongest(values(uses).map(this::of)));
  }

  /** Whether the code fails a promise, such as by {@code completeExceptionally}. */
  private static boolean isFailed(TreePath promise) {
    return promise.getParentPath().getLeaf() instanceof MemberSelectTree select
        && select.getExpression() == promise.getLeaf()
        && CallNames.isPassingFailureOn(select.getIdentifier().toString());
  }

  private static Stream<TreePath> values(List<TreePath> uses) {
    Function<TreePath, Optional<TreePath>> assigned =
        use ->
            use.getParentPath().getLeaf() instanceof AssignmentTree assignment
                    && assignment.getVariable() == use.getLeaf()
                ? Optional.of(new TreePath(use.getParentPath(), assignment.getExpression()))
                : Optional.empty();
    return uses.stream().map(assigned).flatMap(Optional::stream);
  }

  /** Whether a result is made in a handler that logs the failure as well. */
  private static boolean isLogged(TreePath result) {
    for (TreePath at = result; !(at.getLeaf() instanceof MethodTree); at = at.getParentPath()) {
      if (at.getLeaf() instanceof CatchTree handler) {
        return Handlers.speakOf(handler);
      }
    }
    return false;
  }
}
