package dev.selvage.checks.flow;

import com.sun.tools.javac.code.Symbol.ClassSymbol;
import com.sun.tools.javac.code.Symbol.MethodSymbol;
import com.sun.tools.javac.code.Symbol.VarSymbol;
import com.sun.tools.javac.code.Type;
import com.sun.tools.javac.code.Types;
import dev.selvage.catalog.Catalog;
import dev.selvage.catalog.Fact;
import dev.selvage.catalog.Kind;
import java.util.List;
import java.util.Optional;

/** The catalog, asked with javac's symbols. Names are compared before symbols. */
public final class Facts {

  private final Types types;
  private final Catalog catalog = Catalog.standard();

  public Facts(Types types) {
    this.types = types;
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
