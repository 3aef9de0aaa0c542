package dev.selvage.checks.flow;

import com.google.errorprone.VisitorState;
import com.google.errorprone.names.LevenshteinEditDistance;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.tools.javac.api.JavacTrees;
import com.sun.tools.javac.code.Symbol;
import com.sun.tools.javac.code.Symbol.ClassSymbol;
import com.sun.tools.javac.code.Symbol.MethodSymbol;
import com.sun.tools.javac.code.Types;
import dev.selvage.catalog.Catalog;
import dev.selvage.catalog.CatalogException;
import dev.selvage.catalog.Fact;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import javax.tools.Diagnostic;

/**
 * The catalogs of a user: files named by an option, and resources on the processor path. A line
 * that is no fact, or that speaks of a member that its class does not have, is an error of the
 * compilation; one about a class that is not on the class path says nothing, so that the modules of
 * a build can share a file.
 */
final class OwnCatalogs {

  private static final String OPTION = "Selvage:Catalog";
  private static final String RESOURCE = "META-INF/selvage/catalog.txt";

  private final VisitorState state;
  private Catalog catalog = Catalog.standard();

  private OwnCatalogs(VisitorState state) {
    this.state = state;
  }

  /** The standard catalog with the user's facts; errors are told once, by whoever asks first. */
  static Catalog read(VisitorState state) {
    OwnCatalogs own = new OwnCatalogs(state);
    own.addFiles();
    own.addResources();
    return own.catalog;
  }

  private void addFiles() {
    for (String name :
        state.errorProneOptions().getFlags().getListOrEmpty(OPTION).stream()
            .filter(each -> !each.isBlank())
            .toList()) {
      try {
        add(name, Files.readAllLines(Path.of(name)));
      } catch (NoSuchFileException e) {
        complain("there is no catalog %s in %s".formatted(name, Path.of("").toAbsolutePath()));
      } catch (IOException | InvalidPathException e) {
        complain("the catalog %s cannot be read: %s".formatted(name, e));
      }
    }
  }

  private void addResources() {
    try {
      for (URL url : Collections.list(OwnCatalogs.class.getClassLoader().getResources(RESOURCE))) {
        try (InputStream in = url.openStream()) {
          add(
              url.toString(),
              new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList());
        }
      }
    } catch (IOException | UncheckedIOException e) {
      complain("the catalog %s cannot be read: %s".formatted(RESOURCE, e));
    }
  }

  private void add(String name, List<String> lines) {
    try {
      Catalog with = catalog.with(name, lines);
      with.facts(name).forEach(this::requireResolved);
      catalog = with;
    } catch (CatalogException e) {
      complain(e.getMessage());
    }
  }

  private void requireResolved(Fact fact) {
    Optional<ClassSymbol> type = ClassPath.find(fact.type(), state);
    if (type.isEmpty()) {
      requireNoPackage(fact);
      return;
    }
    if (fact.kind().isOfTypes()) {
      return;
    }
    List<String> members = new ArrayList<>();
    for (Symbol member : type.get().members().getSymbols()) {
      if (member instanceof MethodSymbol method) {
        if (fact.isNamed(method.name.toString()) && hasParameters(method, fact)) {
          return;
        }
        members.add(fact.type() + "#" + method.name + parameters(method));
      }
    }
    complainOfMissing(fact, members);
  }

  /** A class that is missing from its package is a mistake; a missing package, another module's. */
  private void requireNoPackage(Fact fact) {
    String name = fact.type();
    int end = name.lastIndexOf('.');
    if (end < 0) {
      return;
    }
    List<String> types = ClassPath.classesOf(name.substring(0, end), state);
    if (!types.isEmpty()) {
      complainOfMissing(fact, types);
    }
  }

  private void complainOfMissing(Fact fact, List<String> candidates) {
    String wrong = fact.signature();
    Optional<String> nearest =
        candidates.stream()
            .min(
                Comparator.comparingInt(
                    each -> LevenshteinEditDistance.getEditDistance(wrong, each, true)));
    complain(
        "%s: `%s` does not exist%s"
            .formatted(
                fact.source(),
                wrong,
                nearest.map(each -> "; the nearest is `%s`".formatted(each)).orElse("")));
  }

  private boolean hasParameters(MethodSymbol method, Fact fact) {
    return fact.hasAnyParameters()
        || parameters(method).equals("(" + String.join(",", fact.parameterTypes()) + ")");
  }

  private String parameters(MethodSymbol method) {
    Types types = state.getTypes();
    return method.params().stream()
        .map(parameter -> Facts.name(types.erasure(parameter.type)))
        .collect(Collectors.joining(",", "(", ")"));
  }

  private void complain(String problem) {
    CompilationUnitTree file = state.getPath().getCompilationUnit();
    JavacTrees.instance(state.context)
        .printMessage(Diagnostic.Kind.ERROR, "Selvage: " + problem, file, file);
  }
}
