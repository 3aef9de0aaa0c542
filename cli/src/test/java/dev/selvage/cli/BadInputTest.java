package dev.selvage.cli;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BadInputTest {

  @TempDir Path folder;
  private Cli run;

  @Test
  void no_such_path() {
    check(folder.resolve("nowhere"));
    assertTrouble("selvage: no such file or folder: " + folder.resolve("nowhere"));
  }

  @Test
  void no_such_catalog() {
    Path nowhere = folder.resolve("nowhere.txt");
    Cli.writeClass(folder.resolve("A.java"), Cli.SWALLOWED);
    run = Cli.run("check", "--catalog", nowhere.toString(), folder.toString());
    assertThat(run.findings()).isEqualTo(1);
    assertTrouble("selvage: there is no catalog " + nowhere);
  }

  @Test
  void a_wrong_line_of_a_catalog_is_said_with_the_nearest_name() throws IOException {
    Path catalog =
        Files.writeString(folder.resolve("own.txt"), "sleeps java.lang.Thread#slep(long) # typo");
    Cli.writeClass(folder.resolve("A.java"), Cli.SWALLOWED);
    run = Cli.run("check", "--catalog", catalog.toString(), folder.toString());
    assertTrouble(
        "selvage: %s:1: `java.lang.Thread#slep(long)` does not exist; the nearest is"
                .formatted(catalog)
            + " `java.lang.Thread#sleep(long)`");
  }

  @Test
  void no_java_file() {
    Cli.write(folder.resolve("notes.txt"), "class A {}");
    check(folder);
    assertTrouble("selvage: no Java file in " + folder);
    check(folder.resolve("notes.txt"));
    assertTrouble("selvage: not a Java file: " + folder.resolve("notes.txt"));
  }

  @Test
  void an_unreadable_file_is_said_and_the_others_are_checked() throws IOException {
    assumeFalse("root".equals(System.getProperty("user.name")), "root reads everything");
    Path secret = Cli.writeClass(folder.resolve("Secret.java"), "i++;");
    Cli.writeClass(folder.resolve("A.java"), Cli.SWALLOWED);
    Files.setPosixFilePermissions(secret, Set.of());
    check(folder);
    assertThat(run.findings()).isEqualTo(1);
    assertTrouble("not checked: " + secret + ": cannot be read");
  }

  @Test
  void a_file_that_is_not_java_is_said_and_the_others_are_checked() throws IOException {
    byte[] noise = new byte[10_000];
    new Random(1).nextBytes(noise);
    Path image = Files.write(folder.resolve("Image.java"), noise);
    Cli.writeClass(folder.resolve("A.java"), Cli.SWALLOWED);
    check(folder);
    assertThat(run.findings()).isEqualTo(1);
    assertTrouble("not checked: " + image + ":1: ");
    assertThat(run.out()).contains("1 file was not checked");
  }

  @Test
  void a_syntax_error_keeps_the_findings_of_its_file_back() {
    Path broken = Cli.writeClass(folder.resolve("A.java"), Cli.SWALLOWED + "\n    int = 3;");
    check(folder);
    assertThat(run.findings()).isZero();
    assertTrouble("not checked: " + broken + ":4: not a statement");
  }

  @Test
  void another_encoding_is_said_and_the_file_is_checked() {
    Path file = folder.resolve("A.java");
    Cli.write(file, "class A { /* \u00E4 */ void m() { " + Cli.SWALLOWED + " } }", ISO_8859_1);
    check(folder);
    assertThat(run.code()).isEqualTo(1);
    assertThat(run.findings()).isEqualTo(1);
    assertThat(run.err()).contains(file + " is not in UTF-8").contains("pass --encoding");
    check("--encoding", "ISO-8859-1", folder);
    assertThat(run.err()).isEmpty();
    assertThat(run.out()).contains("/* \u00E4 */");
  }

  @Test
  void an_encoding_that_does_not_exist() {
    check("--encoding", "UTF-88", folder);
    assertTrouble("UTF-88");
  }

  @Test
  void an_empty_file_and_files_without_a_class_are_clean() {
    Cli.write(folder.resolve("Empty.java"), "");
    Cli.write(folder.resolve("Comment.java"), "// nothing\n");
    Cli.write(folder.resolve("p/package-info.java"), "/** A package. */\npackage p;\n");
    check(folder);
    assertThat(run).isEqualTo(new Cli(0, "nothing found in 3 files checked\n", ""));
  }

  @Test
  void a_module_declaration_is_left_out() {
    Cli.write(folder.resolve("module-info.java"), "module m { requires nowhere; }");
    Cli.writeClass(folder.resolve("A.java"), Cli.SWALLOWED);
    check(folder);
    assertThat(run.code()).isEqualTo(1);
    assertThat(run.out()).endsWith("in 1 file checked\n     1 SwallowedInterrupt\n");
    check(folder.resolve("module-info.java"));
    assertThat(run).isEqualTo(new Cli(0, "nothing found in 0 files checked\n", ""));
  }

  @Test
  void fifty_thousand_lines() {
    StringBuilder text = new StringBuilder("class Long {\n");
    for (int i = 0; i < 10_000; i++) {
      text.append("  int method")
          .append(i)
          .append("(int x) {\n    x++;\n    x--;\n    return x;\n  }\n");
    }
    text.append("  void last() { ").append(Cli.SWALLOWED).append(" }\n}\n");
    Cli.write(folder.resolve("Long.java"), text.toString());
    check(folder);
    assertThat(run.findings()).isEqualTo(1);
    assertThat(run.out()).contains("Long.java:50002:");
  }

  @Test
  void deep_nesting() {
    int depth = 3000;
    Cli.writeClass(
        folder.resolve("Parens.java"),
        Cli.SWALLOWED + " int x = " + "(".repeat(depth) + "1" + ")".repeat(depth) + ";");
    Cli.writeClass(
        folder.resolve("Blocks.java"), "{".repeat(depth) + Cli.SWALLOWED + "}".repeat(depth));
    Cli.writeClass(
        folder.resolve("Chain.java"),
        "if (i == 0) i = 1;\n else ".repeat(depth) + "{ " + Cli.SWALLOWED + " }");
    check(folder);
    assertThat(run.err()).isEmpty();
    assertThat(run.findings()).isEqualTo(3);
  }

  @Test
  void classes_of_the_same_name_are_all_checked() {
    for (String module : new String[] {"one", "two", "three"}) {
      Cli.writeClass(folder.resolve(module + "/A.java"), Cli.SWALLOWED);
      Cli.writeClass(folder.resolve(module + "/B.java"), "new A().method(1);");
    }
    check(folder);
    assertThat(run.err()).isEmpty();
    assertThat(run.code()).isEqualTo(1);
    assertThat(run.findings()).isEqualTo(3);
    assertThat(run.out()).contains("in 6 files checked\n");
  }

  @Test
  void a_class_that_is_twice_in_one_file_is_said() {
    Path file = Cli.write(folder.resolve("A.java"), "class A {}\nclass A {}\n");
    check(folder);
    assertTrouble("not checked: " + file + ":2: duplicate class: A");
  }

  @Test
  void a_report_that_cannot_be_written() {
    Cli.writeClass(folder.resolve("A.java"), Cli.SWALLOWED);
    Path occupied = Cli.write(folder.resolve("occupied"), "");
    check("--output", occupied.resolve("report.txt"), folder);
    assertTrouble("selvage: cannot write " + occupied.resolve("report.txt"));
    check("--output", folder, folder);
    assertTrouble("selvage: cannot write " + folder);
  }

  /** Whatever the input, nobody sees a stack trace. */
  private void check(Object... arguments) {
    run = Cli.check(arguments);
    assertThat(run.out()).doesNotContain("\tat ");
    assertThat(run.err()).doesNotContain("\tat ");
  }

  private void assertTrouble(String message) {
    assertThat(run.code()).isEqualTo(2);
    assertThat(run.err()).contains(message);
  }
}
