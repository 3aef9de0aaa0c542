package dev.selvage.catalog;

import static java.util.stream.Collectors.groupingBy;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

final class CatalogTest {
  private static final Catalog CATALOG = Catalog.standard();

  @Test
  void isReadOnce() {
    assertThat(Catalog.standard()).isSameAs(CATALOG);
  }

  @Test
  void readsEveryFileOfItsFolder() throws IOException {
    Path folder = Path.of("src/main/resources/dev/selvage/catalog");
    try (Stream<Path> files = Files.list(folder)) {
      assertThat(files.map(file -> file.getFileName().toString()))
          .containsExactlyInAnyOrderElementsOf(Catalog.FILES);
    }
  }

  @Test
  void statesNothingTwice() {
    assertThat(StandardFacts.all().collect(groupingBy(f -> f.kind() + " " + f.signature())))
        .allSatisfy((fact, lines) -> assertThat(lines).extracting(Fact::source).hasSize(1));
  }

  @Test
  void hasFactsOfEveryKind() {
    assertThat(Kind.values()).allSatisfy(kind -> assertThat(CATALOG.facts(kind)).isNotEmpty());
  }

  @Test
  void findsFactsByTheNameOfTheirMethod() {
    assertThat(CATALOG.named(Kind.UNINTERRUPTIBLE_WAIT, "join"))
        .singleElement()
        .satisfies(
            fact -> {
              assertThat(fact.signature())
                  .isEqualTo("java.util.concurrent.CompletableFuture#join()");
              assertThat(fact.reason()).isEqualTo("keeps waiting when the caller is interrupted");
              assertThat(fact.source()).matches("jdk\\.txt:\\d+");
            });
    assertThat(CATALOG.named(Kind.MAKES_THREAD, Fact.CONSTRUCTOR))
        .isNotEmpty()
        .allMatch(Fact::isConstructor);
    assertThat(CATALOG.named(Kind.RETHROWS, "join")).isEmpty();
  }

  @Test
  void cannotBeChanged() {
    List<Fact> facts = CATALOG.facts(Kind.RETHROWS);
    assertThatThrownBy(facts::clear).isInstanceOf(UnsupportedOperationException.class);
  }
}
