package dev.selvage.archunit.rules;

import dev.selvage.archunit.callgraph.CodeUnit;
import dev.selvage.archunit.callgraph.Hierarchy;
import dev.selvage.catalog.Catalog;
import dev.selvage.catalog.CatalogException;
import dev.selvage.catalog.Fact;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * The catalog with the facts of a project: the resources of one name on the class path of the
 * tests, the same that the checks read from the processor path.
 */
final class OwnFacts {

  private static final String RESOURCE = "META-INF/selvage/catalog.txt";

  private OwnFacts() {}

  /**
   * The standard catalog with what the class path adds.
   *
   * @throws CatalogException if a line is no fact
   * @throws IllegalArgumentException if a line names a member that its class does not have; one
   *     about a class that is not there says nothing
   */
  static Catalog in(Hierarchy hierarchy, ClassLoader loader) {
    Catalog catalog = Catalog.standard();
    List<String> wrong = new ArrayList<>();
    try {
      for (URL url : Collections.list(loader.getResources(RESOURCE))) {
        catalog = catalog.with(url.toString(), lines(url));
        catalog.facts(url.toString()).stream()
            .filter(fact -> !isResolved(fact, hierarchy))
            .map(fact -> "%s: `%s` does not exist".formatted(fact.source(), fact.signature()))
            .forEach(wrong::add);
      }
    } catch (IOException e) {
      throw new UncheckedIOException("the catalogs %s cannot be read".formatted(RESOURCE), e);
    }
    if (!wrong.isEmpty()) {
      throw new IllegalArgumentException(String.join(System.lineSeparator(), wrong));
    }
    return catalog;
  }

  private static List<String> lines(URL url) throws IOException {
    try (InputStream in = url.openStream()) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
    }
  }

  private static boolean isResolved(Fact fact, Hierarchy hierarchy) {
    return fact.kind().isOfTypes()
        || hierarchy
            .find(fact.type())
            .map(type -> type.methods().stream().anyMatch(unit -> isMeant(unit, fact)))
            .orElse(true);
  }

  private static boolean isMeant(CodeUnit unit, Fact fact) {
    return fact.isNamed(unit.name().name())
        && (fact.hasAnyParameters() || fact.parameterTypes().equals(unit.name().parameterTypes()));
  }
}
