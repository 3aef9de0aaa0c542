package dev.selvage.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.selvage.finding.Finding;
import dev.selvage.finding.Region;
import dev.selvage.finding.Severity;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BaselineTest {

  @TempDir Path folder;

  @Test
  void it_knows_what_it_was_made_of_wherever_that_has_moved_to() throws IOException {
    Path file = folder.resolve("new folder/selvage-baseline.txt");
    Baseline.write(file, List.of(finding("a", "A.java", 3)));
    Baseline read = Baseline.read(file);
    assertThat(read.knows(finding("a", "moved/B.java", 77))).isTrue();
    assertThat(read.knows(finding("b", "A.java", 3))).isFalse();
  }

  @Test
  void lines_are_in_alphabetical_order_and_once_each() throws IOException {
    Path file = folder.resolve("b.txt");
    Baseline.write(
        file,
        List.of(finding("b", "B.java", 1), finding("a", "A.java", 3), finding("a", "A.java", 3)));
    assertThat(Files.readAllLines(file).stream().filter(line -> !line.startsWith("#")))
        .containsExactly(
            "Check " + "a".repeat(24) + " p.C#m()", "Check " + "b".repeat(24) + " p.C#m()");
  }

  @Test
  void it_counts_what_is_no_longer_there() throws IOException {
    Path file = folder.resolve("b.txt");
    Baseline.write(file, List.of(finding("a", "A.java", 3), finding("b", "B.java", 1)));
    assertThat(Baseline.read(file).stale(List.of(finding("b", "B.java", 9)))).isEqualTo(1);
  }

  @Test
  void a_line_that_is_none_is_named() throws IOException {
    Path file = folder.resolve("b.txt");
    Files.writeString(file, "# a comment\n\n<<<<<<< HEAD\n");
    assertThatThrownBy(() -> Baseline.read(file))
        .isInstanceOf(IOException.class)
        .hasMessage(
            file
                + ":3: this is no line of a baseline (a check, 24 hexadecimal digits, a member):"
                + " <<<<<<< HEAD");
  }

  private static Finding finding(String digit, String file, int line) {
    return new Finding(
        "Check",
        Severity.WARNING,
        "m",
        file,
        new Region(line, 1, line, 2),
        "p.C#m()",
        List.of(),
        List.of(),
        digit.repeat(24),
        Samples.HELP);
  }
}
