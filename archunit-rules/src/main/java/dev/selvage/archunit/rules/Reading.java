package dev.selvage.archunit.rules;

import com.tngtech.archunit.core.domain.JavaClass;
import dev.selvage.archunit.callgraph.CallGraph;
import dev.selvage.archunit.callgraph.Callers;
import dev.selvage.archunit.callgraph.Hierarchy;
import dev.selvage.archunit.callgraph.MethodName;
import dev.selvage.catalog.Catalog;
import dev.selvage.catalog.Fact;
import dev.selvage.catalog.Kind;
import java.lang.ref.SoftReference;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The code of the imported classes, read once for all the rules that need it: they come one after
 * the other, with the same classes. Only the last reading is remembered, and given up before memory
 * runs out. Safe for any thread.
 */
final class Reading {

  private static SoftReference<Reading> last = new SoftReference<>(null);

  private final Set<JavaClass> classes;
  private final ClassLoader loader;
  private final Hierarchy hierarchy;
  private final Knowledge knowledge;
  private List<Path> paths;

  private Reading(Set<JavaClass> classes, ClassLoader loader) {
    this.classes = classes;
    this.loader = loader;
    this.hierarchy = new Hierarchy(Program.read(classes, namesThatMatter()::contains), loader);
    this.knowledge = new Knowledge(OwnFacts.in(hierarchy, loader), hierarchy);
  }

  /**
   * The reading of these very classes.
   *
   * @throws java.io.UncheckedIOException if a class file can no longer be read
   * @throws RuntimeException if a catalog of the class path is wrong
   */
  static synchronized Reading of(Collection<JavaClass> classes) {
    Set<JavaClass> wanted = new HashSet<>(classes);
    ClassLoader loader = Thread.currentThread().getContextClassLoader();
    Reading known = last.get();
    if (known == null || known.loader != loader || !known.classes.equals(wanted)) {
      known = new Reading(wanted, loader);
      last = new SoftReference<>(known);
    }
    return known;
  }

  /** Calls that say where a chain runs, though they take no function. */
  private static Set<String> namesThatMatter() {
    Set<String> names = new HashSet<>(Blocking.NAMES_THAT_MATTER);
    for (Kind kind : List.of(Kind.MOVES_SIGNALS, Kind.MOVES_SUBSCRIPTION)) {
      Catalog.standard().facts(kind).stream().map(Fact::method).forEach(names::add);
    }
    return names;
  }

  Hierarchy hierarchy() {
    return hierarchy;
  }

  /** What the catalog says of this kind about a method. */
  synchronized Optional<Fact> find(Kind kind, MethodName method) {
    return knowledge.find(kind, method);
  }

  /** The ways from event loops to what blocks them. */
  synchronized List<Path> paths() {
    if (paths == null) {
      CallGraph graph = new CallGraph(hierarchy);
      Threads threads = new Threads(knowledge, new Callers(hierarchy));
      paths =
          LoopPaths.of(
              Entries.of(graph, knowledge, threads),
              graph,
              threads,
              new Blocking(knowledge, graph));
    }
    return paths;
  }
}
