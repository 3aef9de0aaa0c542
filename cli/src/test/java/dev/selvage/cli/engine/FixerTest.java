package dev.selvage.cli.engine;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.selvage.finding.Finding;
import dev.selvage.finding.Fix;
import dev.selvage.finding.Region;
import dev.selvage.finding.Severity;
import dev.selvage.finding.TextEdit;
import dev.selvage.report.Results;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FixerTest {

  @TempDir Path folder;
  private Path file;

  @BeforeEach
  void writeFile() throws IOException {
    file = Files.writeString(folder.resolve("A.java"), "0123456789");
  }

  @Test
  void a_finding_without_a_fix_changes_nothing() {
    assertThat(plan(finding()).changes()).isEmpty();
  }

  @Test
  void the_first_fix_of_each_finding_is_taken() {
    Finding two =
        finding(
            new Fix("first", List.of(new TextEdit(1, 2, "a"))),
            new Fix("second", List.of(new TextEdit(8, 9, "b"))));
    FileFix change = only(plan(two, finding(edit(4, 5, "c"))));
    assertThat(change.after()).isEqualTo("0a23c56789");
    assertThat(change.postponed()).isZero();
  }

  @Test
  void fixes_that_touch_wait_for_the_next_run() {
    FileFix change =
        only(plan(finding(edit(1, 3, "a")), finding(edit(2, 4, "b")), finding(edit(3, 3, "c"))));
    assertThat(change.after()).isEqualTo("0a3456789");
    assertThat(change.fixed()).hasSize(1);
    assertThat(change.postponed()).isEqualTo(2);
  }

  @Test
  void an_edit_that_two_fixes_share_is_made_once() {
    Finding one =
        finding(new Fix("", List.of(new TextEdit(0, 0, "import;"), new TextEdit(4, 5, "a"))));
    Finding other =
        finding(new Fix("", List.of(new TextEdit(0, 0, "import;"), new TextEdit(7, 8, "b"))));
    assertThat(only(plan(one, other)).after()).isEqualTo("import;0123a56b89");
  }

  @Test
  void a_fix_at_the_start_goes_behind_a_byte_order_mark() throws IOException {
    Files.writeString(file, "\uFEFFabc");
    assertThat(only(plan(finding(edit(0, 0, "x")))).after()).isEqualTo("\uFEFFxabc");
  }

  @Test
  void a_file_that_changed_before_the_plan_is_refused() throws IOException {
    CheckResult result = result(finding(edit(1, 2, "a")));
    Files.writeString(file, "other");
    Fixer.Plan plan = new Fixer(UTF_8).plan(result);
    assertThat(plan.changes()).isEmpty();
    assertThat(plan.refusals()).containsEntry(file, "it has changed since it was checked");
  }

  @Test
  void a_file_that_changed_after_the_plan_is_not_written() throws IOException {
    FileFix change = only(plan(finding(edit(1, 2, "a"))));
    Files.writeString(file, "other");
    assertThatThrownBy(change::write).hasMessage("it has changed since it was checked");
    assertThat(file).hasContent("other");
  }

  @Test
  void a_fix_beyond_the_end_is_refused() {
    assertThat(plan(finding(edit(9, 11, ""))).refusals())
        .containsEntry(file, "the fix lies beyond its end");
  }

  private static Fix edit(int start, int end, String replacement) {
    return new Fix("edit", List.of(new TextEdit(start, end, replacement)));
  }

  private Finding finding(Fix... fixes) {
    return new Finding(
        "Check",
        Severity.WARNING,
        "message",
        SourceFile.name(file),
        new Region(1, 1, 1, 2),
        "",
        List.of(),
        List.of(fixes),
        "",
        "");
  }

  private CheckResult result(Finding... findings) throws IOException {
    Map<String, String> digests =
        Map.of(SourceFile.name(file), Digest.of(Files.readAllBytes(file)));
    return new CheckResult(
        Results.of(Stream.of(findings).toList(), 1), List.of(), List.of(), digests);
  }

  private Fixer.Plan plan(Finding... findings) {
    try {
      return new Fixer(UTF_8).plan(result(findings));
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  private static FileFix only(Fixer.Plan plan) {
    assertThat(plan.refusals()).isEmpty();
    assertThat(plan.changes()).hasSize(1);
    return plan.changes().get(0);
  }
}
