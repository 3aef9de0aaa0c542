package dev.selvage.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class UsageTest {

  @TempDir Path folder;

  @Test
  void version_and_help_are_no_trouble() {
    assertThat(Cli.run("--version").code()).isZero();
    assertThat(Cli.run("--version").out()).startsWith("selvage ").contains("JDK ");
    assertThat(Cli.run("--help").out()).contains("check");
    assertThat(Cli.run("check", "--help").out()).contains("--classpath").contains("Exit codes");
  }

  @Test
  void clean_code_exits_with_0() {
    Cli.writeClass(folder.resolve("A.java"), "i++;");
    Cli run = Cli.check(folder);
    assertThat(run).isEqualTo(new Cli(0, "nothing found in 1 file checked\n", ""));
  }

  @Test
  void findings_exit_with_1() {
    Cli.writeClass(folder.resolve("A.java"), Cli.SWALLOWED);
    Cli run = Cli.check(folder);
    assertThat(run.code()).isEqualTo(1);
    assertThat(run.findings()).isEqualTo(1);
    assertThat(run.err()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "check", "chekc .", "check --format xml .", "check --nonsense ."})
  void what_makes_no_sense_exits_with_2_and_says_how_to(String line) {
    Cli run = Cli.run((Object[]) line.split(" "));
    assertThat(run.code()).isEqualTo(2);
    assertThat(run.out()).isEmpty();
    assertThat(run.err())
        .containsAnyOf("Usage: selvage", "Did you mean: selvage check?")
        .doesNotContain("\tat ");
  }

  @Test
  void an_unknown_check_is_told_the_known_ones() {
    Cli.writeClass(folder.resolve("A.java"), Cli.SWALLOWED);
    Cli run = Cli.check("--checks", "SwalowedInterupt", folder);
    assertThat(run.code()).isEqualTo(2);
    assertThat(run.err())
        .contains("no check is called SwalowedInterupt; did you mean SwallowedInterrupt?")
        .containsPattern("The checks are: .*SwallowedInterrupt");
  }

  @Test
  void only_the_checks_that_were_asked_for_run() {
    Cli.writeClass(folder.resolve("A.java"), Cli.SWALLOWED);
    assertThat(Cli.check("--checks", "SwallowedInterrupt", folder).findings()).isEqualTo(1);
  }

  @Test
  void severity_is_the_least_that_is_shown() {
    Cli.writeClass(folder.resolve("A.java"), Cli.SWALLOWED);
    assertThat(Cli.check("--severity", "note", folder).code()).isEqualTo(1);
    assertThat(Cli.check("--severity", "warning", folder).code()).isEqualTo(1);
    assertThat(Cli.check("--severity", "error", folder).code()).isZero();
  }

  @Test
  void a_release_that_javac_does_not_know_is_named() {
    Cli.writeClass(folder.resolve("A.java"), "i++;");
    Cli run = Cli.check("--release", 1000, folder);
    assertThat(run.code()).isEqualTo(2);
    assertThat(run.err()).isEqualTo("selvage: release version 1000 not supported\n");
  }

  @Test
  void a_release_sets_the_language() {
    Cli.writeClass(folder.resolve("A.java"), "var x = 1; " + Cli.SWALLOWED);
    assertThat(Cli.check("--release", 11, folder).findings()).isEqualTo(1);
    Cli.writeClass(folder.resolve("A.java"), "String s = \"\"\"\n a\"\"\"; " + Cli.SWALLOWED);
    Cli run = Cli.check("--release", 11, folder);
    assertThat(run.code()).isEqualTo(2);
    assertThat(run.err()).contains("A.java:3: text blocks are not supported in -source 11");
  }
}
