package dev.selvage.report.html;

import static org.assertj.core.api.Assertions.assertThat;

import dev.selvage.finding.Finding;
import dev.selvage.finding.Region;
import dev.selvage.finding.Severity;
import dev.selvage.finding.Step;
import dev.selvage.report.BaseDirectory;
import dev.selvage.report.Results;
import dev.selvage.report.Samples;
import dev.selvage.report.Sources;
import dev.selvage.report.html.Entry.Row;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.Keys;

final class HtmlReportTest {

  private static final String BROWSER = "dev.selvage.report.html.Browser#isThere";
  private static final String WAY = "EventLoopBlocking";

  @TempDir private Path folder;

  @Test
  void noTextOfAFindingCanEndTheScript() throws IOException {
    Finding evil =
        Samples.saying(
            "a </script><script>alert(1)</script> <!-- b", folder.resolve("A.java").toString());
    String page = Files.readString(page(List.of(evil)));
    assertThat(page.split("</script>", -1)).hasSize(3);
    assertThat(page).doesNotContain("alert(1)</").doesNotContain("<!-- b");
  }

  @Test
  void linesStandBesideEachOtherWithAGapBetweenPlaces() {
    List<Row> rows = SideBySide.rows("a\nb\nc\nd\ne\nf\ng\nh\n", "a\nB\nc\nd\ne\nf\ng\ni\nh\n");
    assertThat(rows)
        .containsExactly(
            new Row("same", 1, "a", 1, "a"),
            new Row("changed", 2, "b", 2, "B"),
            new Row("same", 3, "c", 3, "c"),
            new Row("same", 4, "d", 4, "d"),
            new Row("gap", 0, "", 0, ""),
            new Row("same", 6, "f", 6, "f"),
            new Row("same", 7, "g", 7, "g"),
            new Row("new", 0, "", 8, "i"),
            new Row("same", 8, "h", 9, "h"));
  }

  @Test
  @EnabledIf(BROWSER)
  void showsTheCodeTheWayAndTheFixOfAFinding() throws IOException {
    try (Browser browser = new Browser(page(findings()))) {
      assertThat(browser.errors()).isEmpty();
      assertThat(browser.one("#headline").getText()).isEqualTo("3 findings in 7 files");
      browser.search("interruption");
      assertThat(browser.texts(".row .name")).containsExactly("Retry.java:5");
      assertThat(browser.texts(".row .folder")).containsExactly("my shop");
      assertThat(browser.one("mark").getText()).isEqualTo("catch");
      assertThat(browser.count("svg .first, svg .last")).isEqualTo(2);
      assertThat(browser.texts(".diff .new td:nth-child(4)"))
          .containsExactly("Thread.currentThread().interrupt();");
      assertThat(browser.texts(".tabs button"))
          .containsExactly("restore the interrupt flag", "throw on");
      browser.screenshot(Path.of("target", "screenshots", "finding.png"));
    }
  }

  @Test
  @EnabledIf(BROWSER)
  void isUsedWithAKeyboard() throws IOException {
    try (Browser browser = new Browser(page(findings()))) {
      browser.press("j");
      String second = browser.one("[aria-selected=true]").getText();
      browser.press("k");
      assertThat(browser.one("[aria-selected=true]").getText()).isNotEqualTo(second);

      browser.search("interruption");
      browser.press("f");
      assertThat(browser.texts("[aria-pressed=true]")).containsExactly("throw on");
      browser.press(Keys.ESCAPE);
      assertThat(browser.count(".row")).isEqualTo(3);

      String before = browser.background();
      browser.press("t");
      assertThat(browser.background()).isNotEqualTo(before);
      browser.search(WAY);
      browser.screenshot(Path.of("target", "screenshots", "other-theme.png"));
    }
  }

  @Test
  @EnabledIf(BROWSER)
  void filtersAndGroups() throws IOException {
    try (Browser browser = new Browser(page(findings()))) {
      browser.one("nav input").click();
      assertThat(browser.count(".row")).isEqualTo(1);
      browser.one("nav input").click();
      browser.one("#group option[value=age]").click();
      assertThat(browser.texts(".group")).containsExactlyInAnyOrder("new 2", "in the baseline 1");
    }
  }

  @Test
  @EnabledIf(BROWSER)
  void worksWithFiveThousandFindings() throws IOException {
    List<Finding> many = new ArrayList<>();
    for (int i = 0; i < 5000; i++) {
      String file = folder.resolve("p" + i % 40).resolve("C" + i % 900 + ".java").toString();
      many.add(
          Samples.bare("Check" + i % 20, Severity.WARNING, file, new Region(i + 1, 1, i + 1, 2)));
    }
    try (Browser browser = new Browser(page(many))) {
      assertThat(browser.count(".row")).isEqualTo(5000);
      browser.search("check7 c7.java");
      assertThat(browser.texts(".row .name"))
          .isNotEmpty()
          .allMatch(place -> place.startsWith("C7.java:"));
    }
  }

  private List<Finding> findings() throws IOException {
    Path file = Files.createDirectories(folder.resolve("my shop")).resolve("Retry.java");
    Files.writeString(file, Samples.SOURCE);
    Finding old = Samples.bare("Old", Severity.NOTE, file.toString(), new Region(1, 1, 1, 6));
    return List.of(
        Samples.finding(file.toString()),
        new Finding(
            WAY,
            Severity.WARNING,
            "`Thread.sleep` blocks an event loop: Netty calls its handlers on the channel's event loop",
            file.toString(),
            new Region(4, 11, 4, 16),
            "shop.Retry#pause(boolean)",
            List.of(
                new Step(file.toString(), 2, "`channelRead`: Netty calls it on the event loop"),
                new Step(file.toString(), 3, "calls `Retry.pause`"),
                new Step(file.toString(), 4, "`Thread.sleep`: it sleeps")),
            List.of(),
            "new",
            Samples.HELP),
        new Finding(
            old.check(),
            old.severity(),
            old.message(),
            old.file(),
            old.region(),
            old.member(),
            List.of(),
            List.of(),
            "old",
            old.help()));
  }

  /** Those whose fingerprint is "old" are in the baseline. */
  private static Results results(List<Finding> findings) {
    Map<Boolean, List<Finding>> byAge =
        findings.stream()
            .collect(Collectors.partitioningBy(each -> each.fingerprint().equals("old")));
    return Results.of(List.of(), 7).with(byAge.get(false), byAge.get(true));
  }

  private Path page(List<Finding> findings) throws IOException {
    StringBuilder page = new StringBuilder();
    new HtmlReport("1.0", new BaseDirectory(folder), new Sources(StandardCharsets.UTF_8))
        .write(results(findings), page);
    return Files.writeString(folder.resolve("report.html"), page);
  }
}
