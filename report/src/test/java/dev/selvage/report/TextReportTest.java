package dev.selvage.report;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.selvage.finding.Finding;
import dev.selvage.finding.Region;
import dev.selvage.finding.Severity;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TextReportTest {

  @TempDir Path folder;
  private Path file;

  @BeforeEach
  void writeSource() throws IOException {
    file = folder.resolve("src dir/Größe.java");
    Files.createDirectories(file.getParent());
    Files.writeString(file, Samples.SOURCE);
  }

  @Test
  void nothing_found() {
    assertThat(report(Results.of(List.of(), 1))).isEqualTo("nothing found in 1 file checked\n");
  }

  @Test
  void a_finding_with_all_its_parts() {
    assertThat(report(Results.of(List.of(Samples.finding(file.toString())), 3)))
        .isEqualTo(
            """
            src dir/Größe.java:5:5: warning: [SwallowedInterrupt] when `again` is false the interruption is lost: restore the flag
                 5 |         } catch (InterruptedException e) {
                   |           ^^^^^
              src dir/Größe.java:6: `again` is false
              src dir/Größe.java:8: the method returns
              fix: restore the interrupt flag
                @@ -4,4 +4,5 @@
                 \t\t\tThread.sleep(1);
                 \t\t} catch (InterruptedException e) {
                +\t\t\tThread.currentThread().interrupt();
                 \t\t\tif (again) throw new IllegalStateException(e);
                 \t\t}
              1 more fix in --format json or sarif
              https://selvage.example/SwallowedInterrupt.md

            1 finding (1 warning) in 3 files checked
                 1 SwallowedInterrupt
            """);
  }

  @Test
  void crlf_looks_like_lf() throws IOException {
    String lf = report(Results.of(List.of(Samples.finding(file.toString())), 3));
    Files.writeString(file, Samples.SOURCE.replace("\n", "\r\n"));
    Finding at = Samples.finding(file.toString());

    assertThat(report(Results.of(List.of(at), 3)))
        .doesNotContain("\r")
        .startsWith(lf.substring(0, lf.indexOf("  fix")));
  }

  @Test
  void a_missing_source_costs_the_excerpt_only() {
    assertThat(report(Results.of(List.of(Samples.finding("/nowhere/A.java")), 1)))
        .startsWith("/nowhere/A.java:5:5: warning: [SwallowedInterrupt] when")
        .doesNotContain(" | ")
        .contains("  /nowhere/A.java:6: `again` is false\n")
        .contains("  fix: restore the interrupt flag\n")
        .contains(Samples.HELP);
  }

  @Test
  void a_source_that_has_shrunk_costs_the_excerpt_only() throws IOException {
    Files.writeString(file, "class A {}");
    assertThat(report(Results.of(List.of(Samples.finding(file.toString())), 1)))
        .doesNotContain(" | ")
        .doesNotContain("@@")
        .contains(Samples.HELP);
  }

  @Test
  void the_summary_counts_by_check_and_severity() {
    Region region = new Region(1, 1, 1, 2);
    String name = file.toString();
    List<Finding> findings =
        List.of(
            Samples.bare("B", Severity.NOTE, name, region),
            Samples.bare("A", Severity.WARNING, name, region),
            Samples.bare("A", Severity.ERROR, name, region),
            Samples.bare("C", Severity.WARNING, name, region));
    Results results =
        new Results(findings, List.of(), 7, 1204, 1, List.of(new Unchecked(name, 3, "why")));

    assertThat(report(results))
        .endsWith(
            """

            4 findings (1 error, 2 warnings, 1 note) in 7 files checked
                 2 A
                 1 B
                 1 C
            1204 names could not be resolved, and no check judged what hangs on them: pass --classpath, or let the build generate its sources first
            javac has 1 other error to report on this code
            1 file was not checked
            """);
  }

  @Test
  void colour_only_when_asked() {
    Results results = Results.of(List.of(Samples.finding(file.toString())), 1);
    assertThat(report(results)).doesNotContain("\u001B");
    assertThat(report(results, true)).contains("\u001B[1;33mwarning:\u001B[0m");
    assertThat(report(results, true).replaceAll("\u001B\\[[0-9;]*m", ""))
        .isEqualTo(report(results));
  }

  @Test
  void source_code_does_not_command_the_terminal() throws IOException {
    Files.writeString(file, "class A { } // \u001B]0;evil\u0007\n");
    Finding finding = Samples.bare("A", Severity.NOTE, file.toString(), new Region(1, 1, 1, 6));
    assertThat(report(Results.of(List.of(finding), 1)))
        .doesNotContain("\u001B")
        .doesNotContain("\u0007");
  }

  private String report(Results results) {
    return report(results, false);
  }

  private String report(Results results, boolean colour) {
    StringBuilder out = new StringBuilder();
    try {
      new TextReport(new BaseDirectory(folder), new Sources(UTF_8), colour).write(results, out);
    } catch (IOException e) {
      throw new AssertionError(e);
    }
    return out.toString();
  }
}
