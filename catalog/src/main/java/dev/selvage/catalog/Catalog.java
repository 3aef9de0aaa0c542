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
import java.util.stream.Stream;

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
          "kafka.txt",
          "zookeeper.txt",
          "curator.txt",
          "grpc.txt",
          "lettuce.txt",
          "jedis.txt",
          "aws.txt",
          "mongodb.txt",
          "okhttp.txt",
          "httpclient5.txt",
          "jpa.txt",
          "hazelcast.txt",
          "undertow.txt",
          "armeria.txt",
          "micronaut.txt",
          "jetty.txt",
          "mina.txt",
          "swing.txt",
          "javafx.txt",
          "selvage.txt");

  private final Map<Kind, List<Fact>> byKind = new EnumMap<>(Kind.class);
  private final Map<Kind, Map<String, List<Fact>>> byName = new EnumMap<>(Kind.class);
  private final Map<Kind, List<Fact>> byPrefix = new EnumMap<>(Kind.class);

  Catalog(List<Fact> facts) {
    for (Kind kind : Kind.values()) {
      List<Fact> ofKind = facts.stream().filter(fact -> fact.kind() == kind).toList();
      byKind.put(kind, ofKind);
      byName.put(
          kind,
          ofKind.stream()
              .collect(Collectors.groupingBy(Fact::method, Collectors.toUnmodifiableList())));
      byPrefix.put(kind, ofKind.stream().filter(fact -> fact.method().endsWith("*")).toList());
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

  /** The facts of a file, by its name as it was given to {@link #with}, in no certain order. */
  public List<Fact> facts(String file) {
    return byKind.values().stream()
        .flatMap(List::stream)
        .filter(fact -> fact.source().startsWith(file + ":"))
        .toList();
  }

  /**
   * The facts of a kind about methods of a name, those that name it in full first; {@link
   * Fact#CONSTRUCTOR} for constructors. One look-up where the kind has no facts that end with
   * {@code *}, so that a caller can ask it of every call before it resolves a type.
   */
  public List<Fact> named(Kind kind, String methodName) {
    List<Fact> exact = byName.get(kind).getOrDefault(methodName, List.of());
    List<Fact> patterns = byPrefix.get(kind);
    return patterns.isEmpty()
        ? exact
        : Stream.concat(exact.stream(), patterns.stream().filter(fact -> fact.isNamed(methodName)))
            .toList();
  }

  /**
   * This catalog with the facts of another file behind its own.
   *
   * @param name the file's name, for {@link Fact#source} and for messages
   * @param lines in the format of the files beside this class
   * @throws CatalogException if a line is no fact; the message names it and says what is expected
   */
  public Catalog with(String name, List<String> lines) {
    List<Fact> all = new ArrayList<>();
    byKind.values().forEach(all::addAll);
    all.addAll(FactFile.parse(name, lines));
    return new Catalog(all);
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
