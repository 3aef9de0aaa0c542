package dev.selvage.catalog;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** All facts, found by kind and by the name of their method. Immutable, so safe for any thread. */
public final class Catalog {
  /** The files beside this class, one per library. */
  static final List<String> FILES =
      List.of(
          "jdk.txt",
          "guava.txt",
          "commons-lang3.txt",
          "spring.txt",
          "reactor.txt",
          "rxjava3.txt",
          "mutiny.txt",
          "netty.txt",
          "vertx.txt",
          "kafka.txt");

  private final Map<Kind, List<Fact>> byKind = new EnumMap<>(Kind.class);
  private final Map<Kind, Map<String, List<Fact>>> byName = new EnumMap<>(Kind.class);

  Catalog(List<Fact> facts) {
    for (Kind kind : Kind.values()) {
      List<Fact> ofKind = facts.stream().filter(fact -> fact.kind() == kind).toList();
      byKind.put(kind, ofKind);
      byName.put(
          kind,
          ofKind.stream()
              .collect(Collectors.groupingBy(Fact::method, Collectors.toUnmodifiableList())));
    }
  }

  /**
   * The facts that come with Selvage; read once.
   *
   * @throws CatalogException if the files are damaged
   */
  public static Catalog standard() {
    return Standard.CATALOG;
  }

  /** The facts of a kind, file by file in the order of their lines. */
  public List<Fact> facts(Kind kind) {
    return byKind.get(kind);
  }

  /**
   * The facts of a kind about methods of a name; {@link Fact#CONSTRUCTOR} for constructors. One
   * look-up, so that a caller can ask it of every call before it resolves a type.
   */
  public List<Fact> named(Kind kind, String methodName) {
    return byName.get(kind).getOrDefault(methodName, List.of());
  }

  private static Catalog read() {
    List<Fact> facts = new ArrayList<>();
    for (String file : FILES) {
      facts.addAll(FactFile.parse(file, lines(file)));
    }
    return new Catalog(facts);
  }

  private static List<String> lines(String file) {
    try (InputStream in = Catalog.class.getResourceAsStream(file)) {
      if (in == null) {
        throw new CatalogException(file + " is missing beside " + Catalog.class.getName());
      }
      return new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8)).lines().toList();
    } catch (IOException | UncheckedIOException e) {
      throw new CatalogException(file + " cannot be read", e);
    }
  }

  private static final class Standard {
    static final Catalog CATALOG = read();
  }
}
