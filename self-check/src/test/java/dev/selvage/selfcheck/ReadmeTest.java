package dev.selvage.selfcheck;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * What the README tells a user to copy is what the shop does, and its table is that of the pages.
 */
final class ReadmeTest {
  private static final Path PAGES = Project.ROOT.resolve("docs/checks");

  @Test
  void thePomIsTheShops() throws IOException {
    String pom = withoutIndent(Files.readString(Project.SHOP.resolve("pom.xml")));
    assertThat(pom).contains(withoutIndent(block("```xml\n")));
  }

  @Test
  void theJvmFlagsAreTheShops() throws IOException {
    assertThat(readme()).contains(Files.readString(Project.SHOP.resolve(".mvn/jvm.config")));
  }

  @Test
  void theRulesTestIsTheShops() throws IOException {
    assertThat(Files.readString(Project.SHOP.resolve("src/test/java/shop/ThreadRulesTest.java")))
        .contains(block("```java\n"));
  }

  @Test
  void theRuntimesExampleIsTheShops() throws IOException {
    Path report = Project.SHOP.resolve("src/main/java/shop/reports/ScopedReport.java");
    assertThat(withoutIndent(Files.readString(report)))
        .contains(withoutIndent(block("```java\npublic ").strip()));
  }

  @Test
  void theFixIsOneThatIsTried() throws IOException {
    Path pairs = Project.ROOT.resolve("testdata/fixes/UnstructuredGather");
    List<String> lines = block("```diff\n").lines().toList();

    assertThat(side("-", lines)).isNotEqualTo(side("+", lines));
    assertThat(Files.readString(pairs.resolve("before/InTurn.java"))).contains(side("-", lines));
    assertThat(Files.readString(pairs.resolve("after/InTurn.java"))).contains(side("+", lines));
  }

  /** What a patch has taken away, or made of it, with what has stayed. */
  private static String side(String mark, List<String> patch) {
    return patch.stream()
        .filter(line -> line.startsWith(mark) || line.startsWith(" "))
        .map(line -> line.substring(1) + "\n")
        .collect(Collectors.joining());
  }

  @Test
  void theTableHasEachPageAndItsSummary() throws IOException {
    List<String> rows = readme().lines().filter(line -> line.startsWith("| [")).toList();
    List<String> expected;
    try (Stream<Path> pages = Files.list(PAGES)) {
      expected = pages.map(ReadmeTest::row).toList();
    }
    assertThat(rows)
        .map(row -> row.replaceFirst("\\| (warning|note|off) \\|", "|"))
        .containsExactlyInAnyOrderElementsOf(expected);
  }

  private static String row(Path page) {
    try {
      String file = page.getFileName().toString();
      String summary =
          Files.readAllLines(page).stream()
              .filter(line -> line.startsWith("**"))
              .findFirst()
              .orElseThrow()
              .replaceAll("^\\*\\*|\\.?\\*\\*$", "");
      return "| [%s](docs/checks/%s) | %s |".formatted(file.replace(".md", ""), file, summary);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String readme() throws IOException {
    return Files.readString(Project.ROOT.resolve("README.md"));
  }

  /** The first block of the README that begins so. */
  private static String block(String fence) throws IOException {
    String readme = readme();
    int start = readme.indexOf(fence) + fence.length();
    return readme.substring(start, readme.indexOf("```", start));
  }

  private static String withoutIndent(String text) {
    return text.replaceAll("(?m)^ +", "");
  }
}
