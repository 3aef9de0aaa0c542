package dev.selvage.checks.gather;

import com.google.errorprone.VisitorState;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.TreePath;
import com.sun.tools.javac.code.Symbol.MethodSymbol;
import com.sun.tools.javac.code.Symbol.VarSymbol;
import dev.selvage.catalog.Kind;
import dev.selvage.checks.flow.Facts;
import dev.selvage.checks.flow.Symbols;
import dev.selvage.checks.gather.Gather.Form;
import dev.selvage.checks.tasks.Fates;
import dev.selvage.checks.tasks.Initializers;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Finds gathers. Looks at names first, then at the catalog, and only then at the code around. */
public final class Gathers {

  private static final Map<Kind, Form> COMBINATIONS = new EnumMap<>(Kind.class);

  static {
    COMBINATIONS.put(Kind.GATHERS_ALL, Form.ALL);
    COMBINATIONS.put(Kind.GATHERS_FAILING_FAST, Form.FAIL_FAST);
    COMBINATIONS.put(Kind.GATHERS_OUTCOMES, Form.OUTCOMES);
    COMBINATIONS.put(Kind.RACES_TASKS, Form.RACE);
  }

  /** What hands each element of a stream or a collection to a function. */
  private static final Set<String> PER_ELEMENT =
      Set.of(
          "map",
          "mapToInt",
          "mapToLong",
          "mapToDouble",
          "mapToObj",
          "flatMap",
          "forEach",
          "forEachOrdered",
          "filter",
          "allMatch",
          "anyMatch",
          "noneMatch");

  private final VisitorState state;
  private final Facts facts;
  private Origins origins;

  public Gathers(VisitorState state) {
    this.state = state;
    this.facts = Facts.of(state);
  }

  /** Made when a wait was found: most calls are none. */
  private Origins origins() {
    if (origins == null) {
      origins = new Origins(state);
    }
    return origins;
  }

  /** The gather that a call is the wait of. */
  public Optional<Gather> atCall(TreePath path) {
    MethodInvocationTree call = (MethodInvocationTree) path.getLeaf();
    String name = Symbols.name(call);
    if (name.equals("invokeAll")) {
      return InvokedGather.at(path, state);
    }
    if (name.equals("await")) {
      return LatchGather.at(path, state);
    }
    if (PER_ELEMENT.contains(name) && call.getArguments().size() == 1) {
      return perElement(call, path);
    }
    if (!FailingWait.isOne(call, facts)) {
      return Optional.empty();
    }
    Optional<Gather> combined = combined(Fates.receiver(path), call);
    return combined.isPresent() || !call.getArguments().isEmpty()
        ? combined
        : LookingAfter.cancelsOrGathers(path)
            ? Optional.empty()
            : NamedGather.at(path, origins(), state)
                .flatMap(tasks -> gather(Form.IN_TURN, call, tasks));
  }

  /** The gather that a loop is. */
  public Optional<Gather> atLoop(TreePath loop) {
    return FailFastLoop.wait(loop, state)
        .filter(wait -> FailingWait.isWithoutEnd(wait.call(), facts))
        .flatMap(
            wait ->
                origins()
                    .ofAll(wait.futures())
                    .flatMap(tasks -> gather(Form.IN_TURN, wait.call(), tasks)));
  }

  private Optional<Gather> gather(Form form, Tree wait, Started tasks) {
    return gather(form, wait, "", tasks);
  }

  private Optional<Gather> gather(Form form, Tree wait, String name, Started tasks) {
    return !tasks.isSeveral()
            || tasks.careful()
            || LookingAfter.cancels(tasks.calls().get(0))
            || LookingAfter.cancels(state.getPath())
            || (form == Form.IN_TURN && LookingAfter.awaitsTerminationBefore(state.getPath()))
        ? Optional.empty()
        : Optional.of(
            new Gather(form, wait, name, ClosedExecutor.isAround(state.getPath(), tasks)));
  }

  /** A wait for what {@code allOf} or one of its kind returns, with stages behind it or without. */
  private Optional<Gather> combined(TreePath future, MethodInvocationTree wait) {
    TreePath call = combination(future);
    if (call == null) {
      return Optional.empty();
    }
    MethodInvocationTree combination = (MethodInvocationTree) call.getLeaf();
    Form form = form(Symbols.method(combination)).orElseThrow();
    return arguments(combination, call)
        .flatMap(tasks -> gather(form, wait, Symbols.name(combination), tasks));
  }

  private Optional<Form> form(MethodSymbol method) {
    return COMBINATIONS.entrySet().stream()
        .filter(each -> facts.find(each.getKey(), method).isPresent())
        .map(Map.Entry::getValue)
        .findFirst();
  }

  private TreePath combination(TreePath future) {
    ExpressionTree bare = Symbols.withoutCasts((ExpressionTree) future.getLeaf());
    if (bare instanceof MethodInvocationTree call) {
      MethodSymbol method = Symbols.method(call);
      TreePath path = new TreePath(future.getParentPath(), bare);
      if (form(method).isPresent()) {
        return path;
      }
      TreePath receiver = Fates.receiver(path);
      return receiver != null
              && facts.find(Kind.ADDS_STAGE, method).isPresent()
              && facts.find(Kind.REPLACES_FAILURE, method).isEmpty()
          ? combination(receiver)
          : null;
    }
    VarSymbol variable = Symbols.variable(bare);
    return variable != null && Fates.isLocal(variable) && Keeping.isFutureKept(variable, future)
        ? Initializers.of(variable, future).map(this::combination).orElse(null)
        : null;
  }

  private Optional<Started> arguments(MethodInvocationTree call, TreePath path) {
    return Origins.together(
        call.getArguments().stream()
            .map(each -> new TreePath(path, each))
            .map(
                each ->
                    origins().isFuture(each.getLeaf())
                        ? origins().ofFuture(each)
                        : origins().ofAll(each))
            .toList());
  }

  /** A function that waits for each of the futures that a stream or a collection has. */
  private Optional<Gather> perElement(MethodInvocationTree call, TreePath path) {
    TreePath wait = FunctionWait.in(new TreePath(path, call.getArguments().get(0)), state);
    TreePath receiver = Fates.receiver(path);
    return wait == null || receiver == null || LookingAfter.cancelsOrGathers(path)
        ? Optional.empty()
        : origins()
            .ofAll(receiver)
            .filter(tasks -> Barriers.isBehind(receiver))
            .flatMap(tasks -> gather(Form.IN_TURN, wait.getLeaf(), tasks));
  }
}
