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
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The catalog, asked with javac's symbols. Names are compared before symbols. A fact about a
 * constructor holds for the class itself and for anonymous subclasses of it.
 */
public final class Facts {

  private final Types types;
  private final Catalog catalog = Catalog.standard();

  /** The kinds of each class that was asked about. */
  private final Map<Symbol, Set<Kind>> ofTypes = new HashMap<>();

  /** Facts that remember nothing yet; {@link #of} gives those of a compilation. */
  public Facts(Types types) {
    this.types = types;
  }

  /** The facts of a compilation, which remember what they found out about its types. */
  public static Facts of(VisitorState state) {
    Facts facts = state.context.get(Facts.class);
    if (facts == null) {
      facts = new Facts(state.getTypes());
      state.context.put(Facts.class, facts);
    }
    return facts;
  }

  /** What the catalog says of this kind about a method, or about one that it overrides. */
  public Optional<Fact> find(Kind kind, MethodSymbol method) {
    if (method == null) {
      return Optional.empty();
    }
    for (Fact fact : catalog.named(kind, method.name.toString())) {
      if (hasParameters(method, fact.parameterTypes()) && isDeclaredIn(method, fact.type())) {
        return Optional.of(fact);
      }
    }
    return Optional.empty();
  }

  /** Whether the catalog says something of one of these kinds about a method. */
  public boolean isAny(Set<Kind> kinds, MethodSymbol method) {
    return kinds.stream().anyMatch(kind -> find(kind, method).isPresent());
  }

  /** Whether the catalog says of this kind something of a type, or of one of its supertypes. */
  public boolean isOf(Kind kind, Type type) {
    if (!(type instanceof Type.ClassType) || type.isErroneous()) {
      return false;
    }
    return ofTypes.computeIfAbsent(type.tsym, each -> kindsOf(type)).contains(kind);
  }

  private Set<Kind> kindsOf(Type type) {
    Set<Kind> kinds = EnumSet.noneOf(Kind.class);
    Set<String> supertypes = new HashSet<>();
    types
        .closure(types.erasure(type))
        .forEach(each -> supertypes.add(each.tsym.flatName().toString()));
    for (Kind kind : Kind.values()) {
      if (kind.isOfTypes()
          && catalog.facts(kind).stream().anyMatch(fact -> supertypes.contains(fact.type()))) {
        kinds.add(kind);
      }
    }
    return kinds;
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
        && types.closure(owner.type).stream()
            .anyMatch(supertype -> supertype.tsym.flatName().contentEquals(type));
  }

  private static String name(Type erased) {
    return erased instanceof Type.ArrayType array
        ? name(array.elemtype) + "[]"
        : erased.isPrimitive() ? erased.toString() : erased.tsym.flatName().toString();
  }
}
