package dev.selvage.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.selvage.finding.Region;
import dev.selvage.report.SourceLocator.Place;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class SourceLocatorTest {

  private static final String ORDERS =
      """
      package shop;

      class Orders {
      \tprivate final Thread worker = new Thread(this::work);

      \tOrders(int[] sizes, String... names) { start(names[0]); start(names[1]); }

      \tvoid place(java.util.Map<String, int[][]> order) throws Exception {
      \t\torder.keySet().stream()
      \t\t    .map(String::length)
      \t\t    .forEach(length -> {
      \t\t      sleep(length);
      \t\t    });
      \t}
      }
      """;

  @TempDir private Path folder;

  @Test
  void findsTheCallFromItsNameToItsEnd() throws IOException {
    Place place = locate(ORDERS, 12, "sleep").orElseThrow();
    assertThat(place.region()).isEqualTo(new Region(12, 9, 12, 22));
    assertThat(place.code()).isEqualTo("sleep(length)");
    assertThat(place.member()).isEqualTo("place(Map)");
  }

  @Test
  void takesTheCallWhoseNameIsOnTheLine() throws IOException {
    assertThat(locate(ORDERS, 10, "map").orElseThrow().code()).isEqualTo("map(String::length)");
    assertThat(locate(ORDERS, 9, "stream").orElseThrow().code()).isEqualTo("stream()");
  }

  @Test
  void findsMethodReferencesAndConstructors() throws IOException {
    assertThat(locate(ORDERS, 10, "length").orElseThrow().code()).isEqualTo("String::length");
    Place thread = locate(ORDERS, 4, "<init>").orElseThrow();
    assertThat(thread.code()).isEqualTo("new Thread(this::work)");
    assertThat(thread.member()).isEqualTo("worker");
  }

  @Test
  void namesConstructorsAndArraysAsTheChecksDo() throws IOException {
    assertThat(locate(ORDERS, 6, "start").orElseThrow().member())
        .isEqualTo("<init>(int[], String[])");
  }

  @Test
  void takesTheLineWhereNoSuchCallIs() throws IOException {
    Place place = locate(ORDERS, 12, "wait").orElseThrow();
    assertThat(place.code()).isEqualTo("sleep(length);");
    assertThat(place.member()).isEqualTo("place(Map)");
    assertThat(place.region()).isEqualTo(new Region(12, 9, 12, 23));
  }

  @Test
  void takesTheFirstLineWhereNoneIsKnown() throws IOException {
    assertThat(locate(ORDERS, 0, "wait").orElseThrow().code()).isEqualTo("package shop;");
  }

  @Test
  void takesTheLineOfCodeThatDoesNotParse() throws IOException {
    assertThat(locate("clas Orders {\n  sleep(1)\n", 2, "join").orElseThrow().code())
        .isEqualTo("sleep(1)");
  }

  @Test
  void isEmptyWhereTheFileOrTheLineIsMissing() throws IOException {
    assertThat(locate(ORDERS, 99, "sleep")).isEmpty();
    assertThat(locator().locate(folder.resolve("None.java"), 1, "sleep")).isEmpty();
  }

  private Optional<Place> locate(String text, int line, String called) throws IOException {
    Path file = Files.writeString(folder.resolve("Orders.java"), text);
    return locator().locate(file, line, called);
  }

  private static SourceLocator locator() {
    return new SourceLocator(StandardCharsets.UTF_8);
  }
}
