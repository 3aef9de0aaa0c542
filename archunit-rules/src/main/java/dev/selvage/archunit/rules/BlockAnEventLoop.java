package dev.selvage.archunit.rules;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import dev.selvage.archunit.callgraph.Call;
import dev.selvage.archunit.callgraph.CallGraph;
import dev.selvage.archunit.callgraph.Callers;
import dev.selvage.archunit.callgraph.CodeUnit;
import dev.selvage.archunit.callgraph.Hierarchy;
import dev.selvage.archunit.callgraph.MethodName;
import dev.selvage.catalog.Catalog;
import dev.selvage.catalog.Fact;
import dev.selvage.catalog.Kind;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Whether a call that blocks is reached from an event loop, anywhere in the classes that the rule
 * is given, with the way there. Short questions to the file system are left out.
 */
public final class BlockAnEventLoop extends ArchCondition<JavaClass> {

  private final boolean nested;
  private Map<String, List<Path>> byClass = Map.of();
  private Hierarchy hierarchy;

  private BlockAnEventLoop(String description, boolean nested) {
    super(description);
    this.nested = nested;
  }

  /** All calls that block, but those that wait for the loop itself. */
  public static BlockAnEventLoop byAnyCall() {
    return new BlockAnEventLoop("block an event loop", false);
  }

  /** Calls that wait on a loop for that loop. */
  public static BlockAnEventLoop byWaitingForIt() {
    return new BlockAnEventLoop("wait on an event loop for that loop", true);
  }

  @Override
  public void init(Collection<JavaClass> classes) {
    ClassLoader loader = Thread.currentThread().getContextClassLoader();
    hierarchy = new Hierarchy(Program.read(classes, namesThatMatter()::contains), loader);
    Catalog catalog = OwnFacts.in(hierarchy, loader);
    CallGraph graph = new CallGraph(hierarchy);
    Knowledge knowledge = new Knowledge(catalog, hierarchy);
    Threads threads = new Threads(knowledge, new Callers(hierarchy));
    byClass = new HashMap<>();
    for (Path path :
        LoopPaths.of(
            Entries.of(graph, knowledge, threads),
            graph,
            threads,
            new Blocking(knowledge, graph))) {
      if (path.fact().kind() != Kind.BRIEF_IO && path.isNested() == nested) {
        byClass
            .computeIfAbsent(path.entry().maker().name().owner(), each -> new ArrayList<>())
            .add(path);
      }
    }
  }

  /** Calls that say where a chain runs, though they take no function. */
  private static Set<String> namesThatMatter() {
    Set<String> names = new HashSet<>(Blocking.NAMES_THAT_MATTER);
    for (Kind kind : List.of(Kind.MOVES_SIGNALS, Kind.MOVES_SUBSCRIPTION)) {
      Catalog.standard().facts(kind).stream().map(Fact::method).forEach(names::add);
    }
    return names;
  }

  @Override
  public void check(JavaClass type, ConditionEvents events) {
    byClass
        .getOrDefault(type.getName(), List.of())
        .forEach(path -> events.add(SimpleConditionEvent.satisfied(type, text(path))));
  }

  /** No number but those of lines: a frozen rule knows its violations again by the rest. */
  private String text(Path path) {
    StringBuilder text = new StringBuilder();
    text.append(
        "%s runs on an event loop: %s"
            .formatted(name(path.frames().get(0)), path.entry().reason()));
    for (int i = 0; i < path.calls().size(); i++) {
      Call call = path.calls().get(i);
      CodeUnit caller = path.frames().get(i);
      boolean isLast = i == path.calls().size() - 1;
      text.append(
          "%n    %s %s in (%s:%d)%s"
              .formatted(
                  isLast ? "blocks in" : "calls",
                  isLast ? name(call.target()) : name(path.frames().get(i + 1)),
                  source(caller),
                  call.line(),
                  isLast ? ": " + path.fact().reason() : ""));
    }
    text.append(
        "%n    to allow it: @Blocking on a method of the way, a line `never-blocks` or `hands-off` of your"
                .formatted()
            + " catalog, or freeze the rule");
    return text.toString();
  }

  private String source(CodeUnit unit) {
    return hierarchy.given(unit.name().owner()).map(type -> type.source()).orElse("unknown");
  }

  private static String name(CodeUnit unit) {
    return name(unit.name());
  }

  private static String name(MethodName name) {
    return "<%s.%s(%s)>"
        .formatted(name.owner(), name.name(), String.join(", ", name.parameterTypes()));
  }
}
