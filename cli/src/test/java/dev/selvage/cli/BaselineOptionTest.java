package dev.selvage.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BaselineOptionTest {

  @TempDir Path folder;
  private Path baseline;

  @BeforeEach
  void accept_one_finding() {
    baseline = folder.resolve("selvage-baseline.txt");
    Cli.writeClass(folder.resolve("src/A.java"), Cli.SWALLOWED);
    Cli run = Cli.check("--baseline", baseline, "--update-baseline", folder.resolve("src"));
    assertThat(run)
        .isEqualTo(new Cli(0, "", "selvage: " + baseline + " has 1 findings; commit it\n"));
  }

  @Test
  void accepted_findings_do_not_fail_wherever_they_move() throws IOException {
    Files.createDirectories(folder.resolve("src/sub"));
    Files.writeString(
        folder.resolve("src/sub/A.java"), "\n\n" + Files.readString(folder.resolve("src/A.java")));
    Files.delete(folder.resolve("src/A.java"));
    Cli run = Cli.check("--baseline", baseline, "--fail-on", "new", folder.resolve("src"));
    assertThat(run)
        .isEqualTo(
            new Cli(
                0, "nothing found in 1 file checked\n1 other finding is in the baseline\n", ""));
  }

  @Test
  void new_findings_are_shown_and_fail() {
    Cli.writeClass(folder.resolve("src/B.java"), Cli.SWALLOWED);
    Cli run = Cli.check("--baseline", baseline, "--fail-on", "new", folder.resolve("src"));
    assertThat(run.code()).isEqualTo(1);
    assertThat(run.findings()).isEqualTo(1);
    assertThat(run.out()).contains("B.java:3").doesNotContain("A.java");
  }

  @Test
  void what_is_no_longer_there_is_counted() {
    Cli.writeClass(folder.resolve("src/A.java"), "i++;");
    Cli run = Cli.check("--baseline", baseline, folder.resolve("src"));
    assertThat(run.code()).isZero();
    assertThat(run.err())
        .isEqualTo(
            "selvage: 1 findings of "
                + baseline
                + " are no longer there; --update-baseline leaves them out\n");
  }

  @Test
  void new_needs_a_baseline_and_a_baseline_must_be_there() {
    assertThat(Cli.check("--fail-on", "new", folder).err())
        .isEqualTo(
            "selvage: --fail-on new needs a baseline: write one with --baseline FILE"
                + " --update-baseline\n");
    Path none = folder.resolve("none.txt");
    Cli run = Cli.check("--baseline", none, folder);
    assertThat(run.code()).isEqualTo(2);
    assertThat(run.err())
        .isEqualTo("selvage: there is no baseline " + none + ": write it with --update-baseline\n");
  }

  @Test
  void fail_on_is_the_least_that_fails() {
    Path source = folder.resolve("src");
    assertThat(Cli.check("--fail-on", "warning", source).code()).isEqualTo(1);
    assertThat(Cli.check("--fail-on", "error", source).code()).isZero();
    assertThat(Cli.check("--fail-on", "never", source).code()).isZero();
  }

  @Test
  void further_reports_are_written_beside_the_first() {
    Path html = folder.resolve("out/report.html");
    Path sarif = folder.resolve("out/report.sarif");
    Cli run =
        Cli.check(
            "--baseline",
            baseline,
            "--report",
            "html=" + html,
            "--report",
            "sarif=" + sarif,
            folder.resolve("src"));
    assertThat(run.out()).startsWith("nothing found");
    assertThat(html).content().contains("SwallowedInterrupt");
    assertThat(sarif).content().contains("\"baselineState\": \"unchanged\"");
  }
}
