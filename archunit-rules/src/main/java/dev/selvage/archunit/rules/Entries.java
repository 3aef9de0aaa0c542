package dev.selvage.archunit.rules;

import dev.selvage.archunit.callgraph.Call;
import dev.selvage.archunit.callgraph.CallGraph;
import dev.selvage.archunit.callgraph.ClassFile;
import dev.selvage.archunit.callgraph.CodeUnit;
import dev.selvage.archunit.callgraph.Function;
import dev.selvage.archunit.callgraph.Hierarchy;
import dev.selvage.archunit.callgraph.MethodName;
import dev.selvage.archunit.rules.Place.Thread;
import dev.selvage.catalog.Fact;
import dev.selvage.catalog.Kind;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Where event loops enter the given classes: methods that a framework calls, and functions that are
 * handed to a loop.
 */
final class Entries {

  private static final String DEPLOYMENT = "io.vertx.core.DeploymentOptions";
  private static final Set<String> WORKERS = Set.of("setThreadingModel", "setWorker");

  private final CallGraph graph;
  private final Hierarchy hierarchy;
  private final Knowledge knowledge;
  private final Threads threads;
  private final List<Entry> entries = new ArrayList<>();

  private Entries(CallGraph graph, Knowledge knowledge, Threads threads) {
    this.graph = graph;
    this.hierarchy = graph.hierarchy();
    this.knowledge = knowledge;
    this.threads = threads;
  }

  /** All of them, class by class. Costs a look at every call. */
  static List<Entry> of(CallGraph graph, Knowledge knowledge, Threads threads) {
    Entries found = new Entries(graph, knowledge, threads);
    for (ClassFile type : graph.hierarchy().classes()) {
      if (deploysWorkers(type)) {
        continue;
      }
      for (CodeUnit unit : type.methods()) {
        found.addMethod(type, unit);
        found.addFunctions(unit);
      }
    }
    return found.entries;
  }

  /** Whether a class of Vert.x says of itself which threads it has: it may be a worker. */
  private static boolean deploysWorkers(ClassFile type) {
    return type.methods().stream()
        .flatMap(unit -> unit.calls().stream())
        .map(Call::target)
        .anyMatch(target -> target.owner().equals(DEPLOYMENT) && WORKERS.contains(target.name()));
  }

  private void addMethod(ClassFile type, CodeUnit unit) {
    if (Modifier.isAbstract(unit.access())
        || Modifier.isStatic(unit.access())
        || unit.name().isConstructor()
        || Blocking.isAllowed(unit.annotations())) {
      return;
    }
    boolean says = Blocking.isForbidden(unit.annotations());
    Optional<Fact> fact =
        knowledge
            .find(Kind.ON_LOOP, unit.name())
            .or(() -> knowledge.ofAnnotations(Kind.LOOP_METHOD, unit.annotations()))
            .or(() -> ofReactiveMethod(unit))
            .filter(each -> says || !Blocking.isAllowed(type.annotations()));
    if (fact.isPresent()) {
      entries.add(new Entry(unit, unit, fact.get().reason(), fact.get().file()));
    } else if (says
        || Blocking.isForbidden(type.annotations()) && !Modifier.isPrivate(unit.access())) {
      entries.add(new Entry(unit, unit, "its declaration says @NonBlocking", ""));
    }
  }

  private Optional<Fact> ofReactiveMethod(CodeUnit unit) {
    return knowledge
        .ofAnnotations(Kind.REACTIVE_METHOD, unit.annotations())
        .filter(fact -> knowledge.find(Kind.LOOP_PUBLISHER, unit.name().returnType()).isPresent())
        .filter(fact -> !fact.type().startsWith("org.springframework.") || isWebFlux());
  }

  private boolean isWebFlux() {
    return hierarchy.find("org.springframework.web.reactive.DispatcherHandler").isPresent()
        && hierarchy.find("org.springframework.web.servlet.DispatcherServlet").isEmpty();
  }

  private void addFunctions(CodeUnit unit) {
    Set<Function> placed = new HashSet<>();
    for (Call call : unit.calls()) {
      for (Function function : call.functions()) {
        Place place = threads.of(function, call, unit);
        if (place.is(Thread.LOOP)) {
          add(function, unit, place.reason(), place.file());
        }
        if (!place.is(Thread.UNKNOWN)) {
          placed.add(function);
        }
      }
    }
    for (Function function : unit.functions()) {
      if (!placed.contains(function)) {
        ofInterface(function).ifPresent(fact -> add(function, unit, fact.reason(), fact.file()));
      }
    }
  }

  private Optional<Fact> ofInterface(Function function) {
    return hierarchy.find(function.type()).stream()
        .flatMap(type -> type.methods().stream())
        .map(CodeUnit::name)
        .filter(name -> name.name().equals(function.method()))
        .flatMap((MethodName name) -> knowledge.find(Kind.ON_LOOP, name).stream())
        .findFirst();
  }

  private void add(Function function, CodeUnit maker, String reason, String file) {
    for (CodeUnit unit : graph.code(function)) {
      if (!Blocking.isAllowed(unit.annotations())) {
        entries.add(new Entry(unit, maker, reason, file));
      }
    }
  }
}
