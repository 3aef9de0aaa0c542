package dev.selvage.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import dev.selvage.finding.Finding;
import dev.selvage.finding.Region;
import dev.selvage.finding.Severity;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;

class GitlabReportTest {

  private static final Path BASE = Path.of("/repo").toAbsolutePath();

  @Test
  void nothing_found_is_an_empty_list() {
    assertThat(report()).isEmpty();
  }

  @Test
  void a_finding_has_all_that_the_format_asks_for() {
    JsonObject issue =
        report(finding(Severity.WARNING, new Region(3, 5, 4, 9))).get(0).getAsJsonObject();
    assertThat(issue)
        .isEqualTo(
            JsonParser.parseString(
                """
                {"description": "Check: a message See HELP", "check_name": "Check",
                 "fingerprint": "f", "severity": "major",
                 "location": {"path": "src/A.java", "lines": {"begin": 3, "end": 4}}}
                """
                    .replace("HELP", Samples.HELP)));
  }

  @Test
  void severities_have_the_names_of_gitlab() {
    Region region = new Region(1, 1, 1, 2);
    assertThat(
            all(
                "severity",
                finding(Severity.ERROR, region),
                finding(Severity.WARNING, region),
                finding(Severity.NOTE, region)))
        .containsExactly("critical", "major", "info");
  }

  @Test
  void no_two_share_a_fingerprint() {
    Region region = new Region(1, 1, 1, 2);
    Finding finding = finding(Severity.ERROR, region);
    assertThat(all("fingerprint", finding, finding, finding)).containsExactly("f", "f-2", "f-3");
  }

  private static List<String> all(String property, Finding... findings) {
    return StreamSupport.stream(report(findings).spliterator(), false)
        .map(each -> each.getAsJsonObject().get(property).getAsString())
        .toList();
  }

  private static Finding finding(Severity severity, Region region) {
    return Samples.bare("Check", severity, BASE.resolve("src/A.java").toString(), region);
  }

  private static JsonArray report(Finding... findings) {
    StringBuilder out = new StringBuilder();
    try {
      new GitlabReport(new BaseDirectory(BASE)).write(Results.of(List.of(findings), 1), out);
    } catch (IOException e) {
      throw new AssertionError(e);
    }
    return JsonParser.parseString(out.toString()).getAsJsonArray();
  }
}
