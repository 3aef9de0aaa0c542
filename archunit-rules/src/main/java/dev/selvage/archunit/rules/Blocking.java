package dev.selvage.archunit.rules;

import dev.selvage.archunit.callgraph.Call;
import dev.selvage.archunit.callgraph.CallGraph;
import dev.selvage.archunit.callgraph.CodeUnit;
import dev.selvage.archunit.callgraph.Function;
import dev.selvage.archunit.callgraph.Hierarchy;
import dev.selvage.archunit.callgraph.MethodName;
import dev.selvage.catalog.Fact;
import dev.selvage.catalog.Kind;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Finds the calls that block. */
final class Blocking {

  /** What asks a future, which may be done. */
  private static final Set<String> QUESTIONS =
      Set.of("get", "join", "sync", "syncUninterruptibly", "await");

  /** Calls whose receivers tell whether they block. */
  static final Set<String> NAMES_THAT_MATTER = Set.of("forPath");

  private static final String CURATOR_API = "org.apache.curator.framework.api.";
  private static final String CURATOR = "CuratorFramework";

  private static final Set<String> TASK_METHODS = Set.of("run", "call");
  private static final Set<String> TASKS =
      Set.of("java.lang.Runnable", "java.util.concurrent.Callable");

  private static final Set<String> ENDLESS = Set.of("join", "wait");

  private static final Set<String> ANSWERED =
      Set.of("isDone", "isSuccess", "isCompletedExceptionally", "isCompleted");

  private static final Set<String> CALLBACKS = Set.of("operationComplete", "done");

  private static final Set<String> OF_OBJECTS =
      Set.of("close", "equals", "hashCode", "toString", "getClass");

  private static final Set<String> BLOCKING =
      Set.of("Blocking", "RunOnVirtualThread", "VirtualThreads", "ExecuteOn");

  private final Knowledge knowledge;
  private final Hierarchy hierarchy;
  private final Answers answers;
  private final Map<MethodName, Optional<Fact>> known = new HashMap<>();

  Blocking(Knowledge knowledge, CallGraph graph) {
    this.knowledge = knowledge;
    this.hierarchy = graph.hierarchy();
    this.answers = new Answers(graph);
  }

  /** What blocks in a call, if it does; a question to a future counts. */
  Optional<Fact> at(Call call) {
    return fact(call.target())
        .filter(fact -> fact.kind() != Kind.NEVER_BLOCKS)
        .filter(fact -> !hasNoTime(call, fact))
        .filter(fact -> !isInBackground(call) && !isHookOfTests(call));
  }

  /**
   * A latch, say, that only tests ever set: {@code @VisibleForTesting CountDownLatch debugLatch}.
   */
  private boolean isHookOfTests(Call call) {
    String field = call.receiverField();
    int dot = field.lastIndexOf('.');
    return dot > 0
        && hierarchy
            .given(field.substring(0, dot))
            .map(type -> type.annotatedFields().get(field.substring(dot + 1)))
            .filter(annotations -> has(annotations, Set.of("VisibleForTesting")))
            .isPresent();
  }

  /**
   * Whether a method runs a task by itself that it otherwise hands over: whether there is an
   * executor is configured, and then no loop has to do the work.
   */
  static boolean mayHandOver(Call call, CodeUnit unit) {
    return TASK_METHODS.contains(call.target().name())
        && call.target().descriptor().startsWith("()")
        && unit.calls().stream().map(Call::target).anyMatch(Blocking::takesTask);
  }

  private static boolean takesTask(MethodName method) {
    return (method.name().startsWith("execute") || method.name().startsWith("submit"))
        && method.parameterTypes().stream().anyMatch(TASKS::contains);
  }

  /**
   * Whether the catalog speaks of just the method that a call names, so that its code tells nothing
   * better. A given class that overrides the method tells for itself.
   */
  boolean isKnown(Call call) {
    String declaring = hierarchy.declaring(call.target());
    return fact(call.target()).filter(fact -> fact.type().equals(declaring)).isPresent();
  }

  private Optional<Fact> fact(MethodName method) {
    return known.computeIfAbsent(method, this::search);
  }

  private Optional<Fact> search(MethodName method) {
    return Kind.BLOCKING.stream()
        .map(kind -> knowledge.find(kind, method))
        .flatMap(Optional::stream)
        .max(Fact.BY_DETAIL)
        .or(() -> ofClient(method))
        .or(() -> ofDeclaration(method));
  }

  /** A method without code in sight, whose declaration says that it blocks. */
  private Optional<Fact> ofDeclaration(MethodName method) {
    return hierarchy
        .find(method.owner())
        .filter(
            type ->
                type.methods().stream()
                    .anyMatch(
                        each ->
                            each.name().equals(method)
                                && (isAllowed(each.annotations())
                                    || isAllowed(type.annotations())
                                        && !isForbidden(each.annotations()))))
        .map(
            type ->
                new Fact(
                    Kind.WAITS,
                    method.owner(),
                    method.name(),
                    List.of(Fact.ANY),
                    0,
                    "is declared @Blocking",
                    ""));
  }

  private Optional<Fact> ofClient(MethodName method) {
    return method.isConstructor() || OF_OBJECTS.contains(method.name())
        ? Optional.empty()
        : knowledge.find(Kind.BLOCKING_CLIENT, hierarchy.declaring(method));
  }

  /** Whether a call asks a future. */
  static boolean isQuestion(Call call) {
    return QUESTIONS.contains(call.target().name());
  }

  /** Whether code asks futures of which it, or who calls it, knows that they are done. */
  boolean isAnswered(CodeUnit unit) {
    return CALLBACKS.contains(unit.name().name())
        || unit.calls().stream().anyMatch(each -> ANSWERED.contains(each.target().name()))
        || unit.functions().stream().anyMatch(Blocking::asks)
        || answers.isGiven(unit);
  }

  private static boolean asks(Function function) {
    return !function.isObject() && ANSWERED.contains(function.code().name());
  }

  /**
   * {@code sleep(0)} and {@code poll(0, unit)}; {@code join(0)} and {@code wait(0)} wait for ever.
   */
  private static boolean hasNoTime(Call call, Fact fact) {
    return call.hasZero()
        && (fact.kind() == Kind.SLEEPS || fact.kind() == Kind.WAITS)
        && !ENDLESS.contains(call.target().name());
  }

  /**
   * Whether an answer comes in the background: Curator's chains say so with a call, or lead through
   * a method that may have said it.
   */
  private static boolean isInBackground(Call call) {
    return isOfCurator(call)
        && (call.upstream().isEmpty()
            || call.upstream().stream()
                .anyMatch(
                    each -> each.target().name().equals("inBackground") || !isOfCurator(each)));
  }

  private static boolean isOfCurator(Call call) {
    MethodName target = call.target();
    return target.owner().startsWith(CURATOR_API)
        || target.owner().endsWith(CURATOR)
        || target.returnType().endsWith(CURATOR);
  }

  /** Whether code asks which thread it is on, and so may wait on the others. */
  boolean isGuarded(CodeUnit unit) {
    return unit.calls().stream()
        .map(Call::target)
        .anyMatch(
            target ->
                knowledge.is(Kind.ASKS_FOR_LOOP, target)
                    || knowledge.is(Kind.ALLOWS_BLOCKING, target));
  }

  /** Whether annotations say that a method runs where it may wait. */
  static boolean isAllowed(Set<String> annotations) {
    return has(annotations, BLOCKING);
  }

  static boolean isForbidden(Set<String> annotations) {
    return has(annotations, Set.of("NonBlocking"));
  }

  private static boolean has(Set<String> annotations, Set<String> simpleNames) {
    return annotations.stream()
        .map(each -> each.substring(Math.max(each.lastIndexOf('.'), each.lastIndexOf('$')) + 1))
        .anyMatch(simpleNames::contains);
  }
}
