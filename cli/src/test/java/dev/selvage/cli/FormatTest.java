package dev.selvage.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.selvage.finding.Finding;
import dev.selvage.finding.FindingsFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FormatTest {

  @TempDir Path folder;
  private Path source;

  @BeforeEach
  void writeSource() {
    source = Cli.writeClass(folder.resolve("Gr\u00F6\u00DFe und 1.java"), "i++;");
    Cli.write(source, "class A {\n\tvoid m() {\n\t\t" + Cli.SWALLOWED + "\n\t}\n}\n");
  }

  @Test
  void text_points_at_the_code_and_shows_the_fix() {
    assertThat(Cli.check(folder).out())
        .startsWith(source + ":3:28: warning: [SwallowedInterrupt] ")
        .contains("\n     3 |         try { Thread.sleep(1); } catch")
        .contains("\n       |                                  ^^^^^")
        .contains("\n    +")
        .contains("Thread.currentThread().interrupt();")
        .contains("/docs/checks/SwallowedInterrupt.md\n")
        .endsWith("1 finding (1 warning) in 1 file checked\n     1 SwallowedInterrupt\n");
  }

  @Test
  void json_is_the_findings_file() throws IOException {
    Path report =
        Cli.write(folder.resolve("report.json"), Cli.check("--format", "json", folder).out());
    assertThat(FindingsFile.read(report).findings())
        .extracting(Finding::check, Finding::file)
        .containsExactly(tuple("SwallowedInterrupt", source.toString()));
  }

  @Test
  void sarif_describes_every_check() {
    assertThat(Cli.check("--format", "sarif", folder).out())
        .contains("\"id\": \"SwallowedInterrupt\"")
        .contains("\"startLine\": 3")
        .contains("/Gr%C3%B6%C3%9Fe%20und%201.java\"");
  }

  @Test
  void github_is_one_command() {
    assertThat(Cli.check("--format", "GitHub", folder).out())
        .startsWith("::warning file=")
        .contains(",line=3,endLine=3,col=28,")
        .hasLineCount(1);
  }

  @Test
  void a_report_in_a_file_leaves_the_standard_output_empty() throws IOException {
    Path report = folder.resolve("made/for it/report.txt");
    Cli run = Cli.check("--output", report, folder);
    assertThat(run).isEqualTo(new Cli(1, "", ""));
    assertThat(report).content().contains("1 finding");
    try (Stream<Path> beside = Files.list(report.getParent())) {
      assertThat(beside).containsExactly(report);
    }
  }
}
