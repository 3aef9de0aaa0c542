package dev.selvage.checks.blocking;

import com.sun.tools.javac.code.Attribute;
import com.sun.tools.javac.code.Symbol;
import com.sun.tools.javac.code.Symbol.MethodSymbol;
import java.util.Optional;
import java.util.Set;

/**
 * Annotations that say where a method may run, by their simple names, whoever ships them:
 * JetBrains, SmallRye, Micronaut and Armeria have one each. What a method says counts before what
 * its class says.
 */
final class Annotations {

  private static final Set<String> BLOCKING =
      Set.of("Blocking", "RunOnVirtualThread", "VirtualThreads", "ExecuteOn");
  private static final Set<String> NON_BLOCKING = Set.of("NonBlocking");

  private Annotations() {}

  /** Whether a method, or its class, says that it blocks, or that it runs where this is allowed. */
  static boolean isBlocking(MethodSymbol method) {
    return said(method).filter(BLOCKING::contains).isPresent();
  }

  /** Whether a method, or its class, says that it must not block. */
  static boolean isNonBlocking(MethodSymbol method) {
    return said(method).filter(NON_BLOCKING::contains).isPresent();
  }

  private static Optional<String> said(Symbol symbol) {
    for (Symbol at = symbol;
        at != null && (at instanceof MethodSymbol || at instanceof Symbol.ClassSymbol);
        at = at.owner) {
      for (Attribute.Compound annotation : at.getAnnotationMirrors()) {
        String name = annotation.type.tsym.name.toString();
        if (BLOCKING.contains(name) || NON_BLOCKING.contains(name)) {
          return Optional.of(name);
        }
      }
    }
    return Optional.empty();
  }
}
