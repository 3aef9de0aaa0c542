package dev.selvage.checks.flow;

import com.google.errorprone.VisitorState;
import com.sun.tools.javac.code.Symbol;
import com.sun.tools.javac.code.Symbol.ClassSymbol;
import com.sun.tools.javac.code.Symbol.MethodSymbol;
import com.sun.tools.javac.code.Symbol.VarSymbol;
import com.sun.tools.javac.code.Type;
import com.sun.tools.javac.code.Types;
import dev.selvage.catalog.Catalog;
import dev.selvage.catalog.Fact;
import dev.selvage.catalog.Kind;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The catalog, asked with javac's symbols. Names are compared before symbols. A fact about a
 * constructor holds for the class itself and for anonymous subclasses of it; one about a method for
 * those that override it.
 */
public final class Facts {

  private final Types types;
  private final Catalog catalog;

  /** The kinds of each class that was asked about. */
  private final Map<Symbol, Set<Kind>> ofTypes = new HashMap<>();

  /** The names of each class that was asked about, and of its supertypes. */
  private final Map<Symbol, Set<String>> supertypes = new HashMap<>();

  private final Map<Set<Kind>, Set<String>> names = new HashMap<>();
  private final Map<Kind, Map<String, List<Fact>>> named = new EnumMap<>(Kind.class);

  private Facts(Types types, Catalog catalog) {
    this.types = types;
    this.catalog = catalog;
  }

  /**
   * The facts of a compilation, with those that its user adds; they remember what they found out
   * about its types.
   */
  public static Facts of(VisitorState state) {
    Facts facts = state.context.get(Facts.class);
    if (facts == null) {
      facts = new Facts(state.getTypes(), OwnCatalogs.read(state));
      state.context.put(Facts.class, facts);
    }
    return facts;
  }

  /** What the catalog says of this kind about a method, or about one that it overrides. */
  public Optional<Fact> find(Kind kind, MethodSymbol method) {
    if (method == null) {
      return Optional.empty();
    }
    for (Fact fact : named(kind, method.name.toString())) {
      if (speaksOf(fact, method)) {
        return Optional.of(fact);
      }
    }
    return Optional.empty();
  }

  /** Whether the catalog says something of one of these kinds about a method. */
  public boolean isAny(Set<Kind> kinds, MethodSymbol method) {
    return kinds.stream().anyMatch(kind -> find(kind, method).isPresent());
  }

  /** The names of the methods that the catalog says something of these kinds about. */
  public Set<String> names(Set<Kind> kinds) {
    return names.computeIfAbsent(
        kinds,
        each ->
            each.stream()
                .flatMap(kind -> catalog.facts(kind).stream())
                .map(Fact::method)
                .collect(Collectors.toUnmodifiableSet()));
  }

  /** Whether the catalog says of this kind something of a type, or of one of its supertypes. */
  public boolean isOf(Kind kind, Type type) {
    if (!(type instanceof Type.ClassType) || type.isErroneous()) {
      return false;
    }
    return ofTypes.computeIfAbsent(type.tsym, each -> kindsOf(type)).contains(kind);
  }

  /** What the catalog says of this kind about a type, or about one of its supertypes. */
  public Optional<Fact> find(Kind kind, Type type) {
    if (!isOf(kind, type)) {
      return Optional.empty();
    }
    Set<String> names = supertypes(type);
    return catalog.facts(kind).stream().filter(fact -> names.contains(fact.type())).findFirst();
  }

  /** The facts of these kinds that are about methods of a name, of whichever class. */
  public List<Fact> named(Set<Kind> kinds, String name) {
    return kinds.stream().flatMap(kind -> catalog.named(kind, name).stream()).toList();
  }

  private List<Fact> named(Kind kind, String name) {
    return named
        .computeIfAbsent(kind, each -> new HashMap<>())
        .computeIfAbsent(name, each -> catalog.named(kind, each));
  }

  private Set<Kind> kindsOf(Type type) {
    Set<Kind> kinds = EnumSet.noneOf(Kind.class);
    Set<String> names = supertypes(type);
    for (Kind kind : Kind.values()) {
      if (kind.isOfTypes()
          && catalog.facts(kind).stream().anyMatch(fact -> names.contains(fact.type()))) {
        kinds.add(kind);
      }
    }
    return kinds;
  }

  private Set<String> supertypes(Type type) {
    return supertypes.computeIfAbsent(type.tsym, each -> namesOf(type));
  }

  private Set<String> namesOf(Type type) {
    Set<String> names = new HashSet<>();
    types.closure(types.erasure(type)).forEach(each -> names.add(each.tsym.flatName().toString()));
    return names;
  }

  /**
   * Whether a fact about methods of that name is about a method, or about one that it overrides.
   */
  public boolean speaksOf(Fact fact, MethodSymbol method) {
    return fact.isPattern()
        ? hasPattern(method, fact)
        : hasParameters(method, fact.parameterTypes()) && isDeclaredIn(method, fact.type());
  }

  /** Whether a method is, or overrides, one that a fact with a pattern speaks of. */
  private boolean hasPattern(MethodSymbol method, Fact fact) {
    if (!fact.hasAnyParameters() && !hasParameters(method, fact.parameterTypes())) {
      return false;
    }
    if (method.owner.flatName().contentEquals(fact.type())) {
      return true;
    }
    if (method.isConstructor()) {
      return isDeclaredIn(method, fact.type());
    }
    return !method.isStatic()
        && method.owner instanceof ClassSymbol owner
        && supertypes(owner.type).contains(fact.type())
        && types.closure(owner.type).stream()
            .filter(supertype -> supertype.tsym.flatName().contentEquals(fact.type()))
            .anyMatch(supertype -> overridesOneOf(method, supertype, owner));
  }

  private boolean overridesOneOf(MethodSymbol method, Type supertype, ClassSymbol owner) {
    for (Symbol member : supertype.tsym.members().getSymbolsByName(method.name)) {
      if (member instanceof MethodSymbol overridden
          && !overridden.isStatic()
          && method.overrides(overridden, owner, types, false)) {
        return true;
      }
    }
    return false;
  }

  private boolean hasParameters(MethodSymbol method, List<String> names) {
    List<VarSymbol> parameters = method.params();
    if (parameters.size() != names.size()) {
      return false;
    }
    for (int i = 0; i < names.size(); i++) {
      if (!name(types.erasure(parameters.get(i).type)).equals(names.get(i))) {
        return false;
      }
    }
    return true;
  }

  private boolean isDeclaredIn(MethodSymbol method, String type) {
    if (method.owner.flatName().contentEquals(type)) {
      return true;
    }
    if (method.isConstructor()) {
      Type supertype = types.supertype(method.owner.type);
      return method.owner.name.isEmpty()
          && supertype.tsym != null
          && supertype.tsym.flatName().contentEquals(type);
    }
    return !method.isStatic()
        && method.owner instanceof ClassSymbol owner
        && supertypes(owner.type).contains(type);
  }

  static String name(Type erased) {
    return erased instanceof Type.ArrayType array
        ? name(array.elemtype) + "[]"
        : erased.isPrimitive() ? erased.toString() : erased.tsym.flatName().toString();
  }
}
