package dev.selvage.cli;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FixTest {

  private static final String BEFORE =
      """
      // Gr\u00F6\u00DFe
      class A {
      \tvoid m() {
      \t\ttry {
      \t\t\tThread.sleep(1);
      \t\t} catch (InterruptedException e) {
      \t\t}
      \t}
      }
      """;
  private static final String AFTER =
      BEFORE.replace("e) {\n", "e) {\n\t\t\tThread.currentThread().interrupt();\n");

  @TempDir Path folder;
  private Path file;

  @BeforeEach
  void writeSource() {
    file = Cli.write(folder.resolve("\u00FC ber/A.java"), BEFORE);
  }

  @Test
  void fix_writes_the_file_and_reports_what_is_left() throws IOException {
    Cli run = Cli.check("--fix", folder);
    assertThat(run)
        .isEqualTo(
            new Cli(
                0,
                "nothing found in 1 file checked\n",
                "fixed: " + file + ": 1 SwallowedInterrupt\n"));
    assertThat(file).hasContent(AFTER);
    assertThatNothingLiesBeside();
  }

  @Test
  void a_second_run_changes_nothing() {
    Cli.check("--fix", folder);
    assertThat(Cli.check("--fix", folder))
        .isEqualTo(new Cli(0, "nothing found in 1 file checked\n", ""));
    assertThat(file).hasContent(AFTER);
  }

  @Test
  void two_handlers_in_a_file_are_fixed_at_once() {
    Cli.writeClass(file, Cli.SWALLOWED + "\n    " + Cli.SWALLOWED);
    Cli run = Cli.check("--fix", folder);
    assertThat(run.code()).isZero();
    assertThat(run.err()).contains(": 2 SwallowedInterrupt\n");
  }

  @Test
  void two_fixes_of_the_same_lines_are_applied_one_after_the_other() throws IOException {
    String body =
        """
        java.util.concurrent.Future<?> task = POOL.submit(() -> System.out);
            try {
              task.get(1, java.util.concurrent.TimeUnit.SECONDS);
            } catch (Exception e) {
              System.out.println(e);
            }
          }

          static final java.util.concurrent.ExecutorService POOL = null;

          void last() {
        """;
    Cli.writeClass(file, body.strip());
    Cli patch = Cli.check("--dry-run", "--checks=TimeoutWithoutCancel,SwallowedInterrupt", folder);
    assertThat(patch.err())
        .isEqualTo("1 more in %s touch those, and can only follow them\n".formatted(file));
    Cli run = Cli.check("--fix", "--checks=TimeoutWithoutCancel,SwallowedInterrupt", folder);
    assertThat(run)
        .isEqualTo(
            new Cli(
                0,
                "nothing found in 1 file checked\n",
                "fixed: %s: 1 TimeoutWithoutCancel\nfixed: %s: 1 SwallowedInterrupt\n"
                    .formatted(file, file)));
    assertThat(file).content().contains("task.cancel(true);", "interrupt();");
  }

  @Test
  void a_dry_run_is_a_patch_and_writes_nothing() {
    Cli run = Cli.check("--dry-run", folder);
    assertThat(run.code()).isEqualTo(1);
    assertThat(run.err()).isEmpty();
    assertThat(run.out())
        .isEqualTo(
            """
            --- %s\t
            +++ %s\t
            @@ -4,6 +4,7 @@
             \t\ttry {
             \t\t\tThread.sleep(1);
             \t\t} catch (InterruptedException e) {
            +\t\t\tThread.currentThread().interrupt();
             \t\t}
             \t}
             }
            """
                .formatted(file, file));
    assertThat(file).hasContent(BEFORE);
  }

  @Test
  void crlf_stays() throws IOException {
    assertFixed(BEFORE.replace("\n", "\r\n"), AFTER.replace("\n", "\r\n"), UTF_8);
  }

  @Test
  void a_byte_order_mark_stays() throws IOException {
    assertFixed("\uFEFF" + BEFORE, "\uFEFF" + AFTER, UTF_8);
  }

  @Test
  void a_missing_line_end_stays_missing() throws IOException {
    assertFixed(BEFORE.stripTrailing(), AFTER.stripTrailing(), UTF_8);
  }

  @Test
  void other_encodings_stay() throws IOException {
    assertFixed(BEFORE, AFTER, ISO_8859_1);
    assertFixed(BEFORE, AFTER, UTF_16);
  }

  @Test
  void permissions_stay() throws IOException {
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-x---"));
    Cli.check("--fix", folder);
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
        .isEqualTo("rwxr-x---");
  }

  @Test
  void a_file_in_another_encoding_is_left_alone() throws IOException {
    Cli.write(file, BEFORE, ISO_8859_1);
    Cli run = Cli.check("--fix", folder);
    assertThat(run.code()).isEqualTo(1);
    assertThat(run.err())
        .contains("not changed: " + file + ": it is not in UTF-8: pass --encoding");
    assertThat(Files.readAllBytes(file)).isEqualTo(BEFORE.getBytes(ISO_8859_1));
  }

  @Test
  void a_read_only_file_is_trouble_and_the_others_are_fixed() throws IOException {
    assumeFalse("root".equals(System.getProperty("user.name")), "root writes everything");
    Path other = Cli.writeClass(folder.resolve("B.java"), Cli.SWALLOWED);
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("r--r--r--"));
    Cli run = Cli.check("--fix", folder);
    assertThat(run.code()).isEqualTo(2);
    assertThat(run.err()).contains("not changed: " + file).contains("fixed: " + other);
    assertThat(file).hasContent(BEFORE);
  }

  private void assertFixed(String before, String after, Charset charset) throws IOException {
    Cli.write(file, before, charset);
    Cli run = Cli.check("--fix", "--encoding", charset.name(), folder);
    assertThat(run.code()).isZero();
    assertThat(Files.readAllBytes(file)).isEqualTo(after.getBytes(charset));
    assertThatNothingLiesBeside();
  }

  private void assertThatNothingLiesBeside() throws IOException {
    try (Stream<Path> beside = Files.list(file.getParent())) {
      assertThat(beside).containsExactly(file);
    }
  }
}
