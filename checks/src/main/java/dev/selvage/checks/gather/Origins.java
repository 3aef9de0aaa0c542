package dev.selvage.checks.gather;

import com.google.errorprone.VisitorState;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.TreePath;
import com.sun.tools.javac.code.Symbol.MethodSymbol;
import com.sun.tools.javac.code.Symbol.VarSymbol;
import dev.selvage.catalog.Kind;
import dev.selvage.checks.flow.FileIndex;
import dev.selvage.checks.flow.ReturnedValues;
import dev.selvage.checks.flow.Symbols;
import dev.selvage.checks.tasks.Fates;
import dev.selvage.checks.tasks.Initializers;
import dev.selvage.checks.tasks.Task;
import dev.selvage.checks.tasks.TaskBody;
import dev.selvage.checks.tasks.Tasks;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Which tasks a future, or a collection of futures, is of. All answers are empty where one of them
 * is not started by the code around, or where others have its future too.
 */
public final class Origins {

  private final VisitorState state;
  private final boolean ofShared;
  private final Tasks tasks;
  private final FileIndex file;
  private final ElementOrigins elements;

  /** What the parameters of functions on streams stand for. */
  private final Map<VarSymbol, Optional<Started>> parameters = new HashMap<>();

  private final Set<Object> followed = new HashSet<>();

  public Origins(VisitorState state) {
    this(state, false);
  }

  private Origins(VisitorState state, boolean ofShared) {
    this.state = state;
    this.ofShared = ofShared;
    this.tasks = new Tasks(state);
    this.file = FileIndex.of(state);
    this.elements = new ElementOrigins(this);
  }

  /** Those that also tell of futures in variables that others may have. */
  public static Origins ofSharedAsWell(VisitorState state) {
    return new Origins(state, true);
  }

  /** The task whose future an expression is. */
  public Optional<Started> ofFuture(TreePath future) {
    ExpressionTree bare = Symbols.withoutCasts((ExpressionTree) future.getLeaf());
    if (bare instanceof MethodInvocationTree) {
      return ofCall(new TreePath(future.getParentPath(), bare));
    }
    VarSymbol variable = Symbols.variable(bare);
    if (variable == null) {
      return Optional.empty();
    }
    return parameters.containsKey(variable)
        ? parameters.get(variable)
        : Fates.isLocal(variable) ? ofVariable(variable, future) : Optional.empty();
  }

  /** The tasks whose futures are in an array or a collection, or come out of a stream. */
  public Optional<Started> ofAll(TreePath futures) {
    return elements.of(futures);
  }

  /** The task that a method reference starts for each element of a stream. */
  Optional<Started> ofReference(TreePath reference) {
    return tasks.at(reference).flatMap(task -> ofTask(task, reference));
  }

  /** What {@code parameter} stands for while the results of its function are looked at. */
  void bind(VarSymbol parameter, Optional<Started> origin) {
    parameters.put(parameter, origin);
  }

  boolean isFuture(Tree expression) {
    return tasks.fates().isHandle(Symbols.type(expression));
  }

  private Optional<Started> ofCall(TreePath path) {
    return isFuture(path.getLeaf())
        ? tasks.at(path).flatMap(task -> ofTask(task, path))
        : Optional.empty();
  }

  private Optional<Started> ofTask(Task task, TreePath path) {
    return switch (task.form()) {
      case SUBMISSION -> Optional.of(Started.by(path, isCareful(task)));
      case STAGE -> ofStage(task, path);
      case CALL -> ofMethod(task.method(), path);
      default -> Optional.empty();
    };
  }

  private boolean isCareful(Task task) {
    return !task.arguments().isEmpty()
        && new TaskBody(state).handlesFailures(task.arguments().get(0), task.path());
  }

  private Optional<Started> ofStage(Task task, TreePath path) {
    TreePath receiver = Fates.receiver(path);
    if (receiver == null) {
      return Optional.empty();
    }
    Optional<Started> first = ofFuture(receiver);
    return tasks.facts().find(Kind.REPLACES_FAILURE, task.method()).isPresent()
        ? first.map(Started::carefully)
        : first;
  }

  /** A method of this file that starts a task and returns its future. */
  private Optional<Started> ofMethod(MethodSymbol method, TreePath call) {
    MethodTree declaration = file.declaration(method);
    if (declaration == null || declaration.getBody() == null || !followed.add(declaration)) {
      return Optional.empty();
    }
    Optional<Started> started =
        together(ReturnedValues.of(declaration, call).stream().map(this::ofFuture).toList());
    followed.remove(declaration);
    return started
        .filter(all -> !all.calls().isEmpty())
        .map(all -> Started.by(call, all.careful()));
  }

  private Optional<Started> ofVariable(VarSymbol variable, TreePath inside) {
    if (!ofShared && !Keeping.isFutureKept(variable, inside)) {
      return Optional.empty();
    }
    if (!followed.add(variable)) {
      return Optional.of(Started.NONE); // `f = f.thenRun(..)`: the question is being answered
    }
    Optional<Started> started =
        together(Initializers.values(variable, inside).stream().map(this::ofFuture).toList());
    followed.remove(variable);
    return started.filter(all -> !all.calls().isEmpty() || !followed.isEmpty());
  }

  /** All of them, if none is missing. */
  static Optional<Started> together(List<Optional<Started>> all) {
    return all.stream().allMatch(Optional::isPresent)
        ? Optional.of(all.stream().map(Optional::get).reduce(Started.NONE, Started::and))
        : Optional.empty();
  }
}
