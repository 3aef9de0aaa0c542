package dev.selvage.archunit.rules;

import dev.selvage.archunit.callgraph.Hierarchy;
import dev.selvage.archunit.callgraph.MethodName;
import dev.selvage.catalog.Catalog;
import dev.selvage.catalog.Fact;
import dev.selvage.catalog.Kind;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The catalog, asked with the names of class files. A fact about a method holds for those that
 * override it. Remembers its answers; not thread-safe.
 */
final class Knowledge {

  private final Catalog catalog;
  private final Hierarchy hierarchy;
  private final Map<Kind, Map<MethodName, Optional<Fact>>> known = new EnumMap<>(Kind.class);

  Knowledge(Catalog catalog, Hierarchy hierarchy) {
    this.catalog = catalog;
    this.hierarchy = hierarchy;
  }

  /** What the catalog says of this kind about a method, or about one that it overrides. */
  Optional<Fact> find(Kind kind, MethodName method) {
    return known
        .computeIfAbsent(kind, each -> new HashMap<>())
        .computeIfAbsent(method, each -> search(kind, each));
  }

  boolean is(Kind kind, MethodName method) {
    return find(kind, method).isPresent();
  }

  boolean isAny(Set<Kind> kinds, MethodName method) {
    return kinds.stream().anyMatch(kind -> is(kind, method));
  }

  /** What the catalog says of this kind about a type, or about one of its supertypes. */
  Optional<Fact> find(Kind kind, String type) {
    Set<String> supertypes = hierarchy.supertypes(type);
    return catalog.facts(kind).stream()
        .filter(fact -> supertypes.contains(fact.type()))
        .findFirst();
  }

  /** The same for annotations, which have no supertypes. */
  Optional<Fact> ofAnnotations(Kind kind, Set<String> annotations) {
    return catalog.facts(kind).stream()
        .filter(fact -> annotations.contains(fact.type()))
        .findFirst();
  }

  private Optional<Fact> search(Kind kind, MethodName method) {
    List<Fact> named = catalog.named(kind, method.name());
    return named.isEmpty()
        ? Optional.empty()
        : named.stream().filter(fact -> speaksOf(fact, method)).findFirst();
  }

  private boolean speaksOf(Fact fact, MethodName method) {
    if (!fact.hasAnyParameters() && !fact.parameterTypes().equals(method.parameterTypes())) {
      return false;
    }
    if (method.owner().equals(fact.type())) {
      return true;
    }
    return !method.isConstructor()
        && hierarchy.isSubtype(method.owner(), fact.type())
        && (!fact.isPattern() || hierarchy.declares(fact.type(), method));
  }
}
