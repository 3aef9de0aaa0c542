package dev.selvage.catalog;

import java.util.Arrays;
import java.util.stream.Stream;

/** Every fact of the standard catalog, as the source of parameterized tests. */
final class StandardFacts {
  private StandardFacts() {}

  static Stream<Fact> all() {
    return Arrays.stream(Kind.values()).flatMap(StandardFacts::of);
  }

  /** Those whose member the running JDK has to have. */
  static Stream<Fact> present() {
    return all().filter(fact -> fact.since() <= Runtime.version().feature());
  }

  static Stream<Fact> rethrowing() {
    return of(Kind.RETHROWS);
  }

  private static Stream<Fact> of(Kind kind) {
    return Catalog.standard().facts(kind).stream();
  }
}
