package dev.selvage.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.selvage.finding.Finding;
import dev.selvage.finding.Region;
import dev.selvage.finding.Severity;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class GithubReportTest {

  private static final Path BASE = Path.of("/repo").toAbsolutePath();

  @Test
  void nothing_found_nothing_said() {
    assertThat(report()).isEmpty();
  }

  @Test
  void a_finding_in_one_line_has_columns() {
    assertThat(report(finding(Severity.WARNING, "src/A.java", new Region(3, 5, 3, 9))))
        .isEqualTo(
            "::warning file=src/A.java,line=3,endLine=3,col=5,endColumn=9,title=Check::"
                + "a message%0ASee "
                + Samples.HELP
                + "\n");
  }

  @Test
  void a_finding_in_several_lines_has_none() {
    assertThat(report(finding(Severity.NOTE, "src/A.java", new Region(3, 5, 4, 1))))
        .startsWith("::notice file=src/A.java,line=3,endLine=4,title=Check::");
  }

  @Test
  void properties_and_messages_are_escaped_each_in_its_way() {
    Finding finding =
        new Finding(
            "Check",
            Severity.ERROR,
            "100 %: a, b\r\nc",
            BASE.resolve("a,b:c%/A.java").toString(),
            new Region(1, 1, 1, 2),
            "",
            List.of(),
            List.of(),
            "f",
            "https://x/y");
    assertThat(report(finding))
        .isEqualTo(
            "::error file=a%2Cb%3Ac%25/A.java,line=1,endLine=1,col=1,endColumn=2,title=Check::"
                + "100 %25: a, b%0D%0Ac%0ASee https://x/y\n");
  }

  @Test
  void the_gravest_come_first() {
    Region region = new Region(1, 1, 1, 2);
    assertThat(
            report(
                    finding(Severity.NOTE, "A.java", region),
                    finding(Severity.WARNING, "B.java", region),
                    finding(Severity.ERROR, "C.java", region),
                    finding(Severity.ERROR, "D.java", region))
                .lines()
                .map(line -> line.substring(0, line.indexOf(','))))
        .containsExactly(
            "::error file=C.java",
            "::error file=D.java",
            "::warning file=B.java",
            "::notice file=A.java");
  }

  @Test
  void no_more_of_a_level_are_shown_than_github_shows() {
    Region region = new Region(1, 1, 1, 2);
    Finding[] findings = new Finding[13];
    Arrays.setAll(
        findings,
        i -> finding(i < 12 ? Severity.WARNING : Severity.NOTE, "A" + i + ".java", region));
    assertThat(report(findings).lines())
        .hasSize(12)
        .endsWith(
            "10 of 12 warnings are shown; the others stand in the summary of the job",
            "::notice file=A12.java,line=1,endLine=1,col=1,endColumn=2,title=Check::a message%0ASee "
                + Samples.HELP);
  }

  private static Finding finding(Severity severity, String file, Region region) {
    return Samples.bare("Check", severity, BASE.resolve(file).toString(), region);
  }

  private static String report(Finding... findings) {
    StringBuilder out = new StringBuilder();
    try {
      new GithubReport(new BaseDirectory(BASE)).write(Results.of(List.of(findings), 1), out);
    } catch (IOException e) {
      throw new AssertionError(e);
    }
    return out.toString();
  }
}
