package dev.selvage.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.selvage.cli.engine.ChangedLines;
import dev.selvage.cli.engine.CheckException;
import dev.selvage.finding.Finding;
import dev.selvage.finding.Region;
import dev.selvage.finding.Severity;
import dev.selvage.finding.Step;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Against a real repository. */
class DiffOptionTest {

  private static final String LINES = "1\n2\n3\n4\n5\n6\n7\n8\n9\n";

  @TempDir Path folder;

  @BeforeEach
  void make_a_repository() throws Exception {
    folder = folder.toRealPath();
    git("init", "-q", "-b", "main");
    Cli.write(folder.resolve("gr\u00FCn/A.java"), LINES);
    commit("base");
    git("checkout", "-q", "-b", "feature");
  }

  @Test
  void lines_of_commits_and_of_the_working_tree_have_changed() throws Exception {
    write(
        "gr\u00FCn/A.java", LINES.replace("3\n", "three\n").replace("5\n", "5\nfive and a half\n"));
    commit("change");
    write(
        "gr\u00FCn/A.java",
        Files.readString(folder.resolve("gr\u00FCn/A.java")).replace("9\n", ""));
    Cli.write(folder.resolve("New.java"), LINES);

    assertThat(changed("gr\u00FCn/A.java", 9)).containsExactly(3, 6);
    assertThat(changed("New.java", 3)).containsExactly(1, 2, 3);
  }

  @Test
  void what_the_base_has_got_since_is_no_change_of_ours() throws Exception {
    git("checkout", "-q", "main");
    write("gr\u00FCn/A.java", LINES.replace("1\n", "one\n"));
    commit("elsewhere");
    git("checkout", "-q", "feature");
    assertThat(changed("gr\u00FCn/A.java", 9)).isEmpty();
  }

  @Test
  void renamed_files_have_changed_where_their_lines_have() throws Exception {
    git("mv", "gr\u00FCn/A.java", "B.java");
    write("B.java", LINES.replace("2\n", "two\n"));
    commit("rename");
    assertThat(changed("B.java", 9)).containsExactly(2);
  }

  @Test
  void a_way_through_changed_lines_counts() throws Exception {
    write("gr\u00FCn/A.java", LINES.replace("3\n", "three\n"));
    String file = folder.resolve("gr\u00FCn/A.java").toString();
    Finding finding =
        new Finding(
            "C",
            Severity.NOTE,
            "m",
            file,
            new Region(8, 1, 8, 2),
            "",
            List.of(new Step(file, 3, "calls")),
            List.of(),
            "f",
            "h");
    assertThat(ChangedLines.since("main", folder).touch(finding)).isTrue();
  }

  @Test
  void a_base_that_git_does_not_know_is_named() {
    Assertions.assertThatThrownBy(() -> ChangedLines.since("mian", folder))
        .isInstanceOf(CheckException.class)
        .hasMessageStartingWith("git cannot tell what has changed: ")
        .hasMessageContaining("mian");
  }

  private List<Integer> changed(String file, int lines) throws Exception {
    ChangedLines changed = ChangedLines.since("main", folder);
    List<Integer> touched = new ArrayList<>();
    for (int line = 1; line <= lines; line++) {
      Finding finding =
          new Finding(
              "C",
              Severity.NOTE,
              "m",
              folder.resolve(file).toString(),
              new Region(line, 1, line, 2),
              "",
              List.of(),
              List.of(),
              "f",
              "h");
      if (changed.touch(finding)) {
        touched.add(line);
      }
    }
    return touched;
  }

  private void write(String file, String text) throws IOException {
    Files.writeString(folder.resolve(file), text);
  }

  private void commit(String message) throws Exception {
    git("add", "-A");
    git(
        "-c",
        "user.name=t",
        "-c",
        "user.email=t@example.org",
        "-c",
        "commit.gpgsign=false",
        "commit",
        "-q",
        "-m",
        message);
  }

  private void git(String... arguments) throws Exception {
    List<String> command = new ArrayList<>(List.of("git", "-C", folder.toString()));
    command.addAll(List.of(arguments));
    Process git = new ProcessBuilder(command).redirectErrorStream(true).start();
    String output = new String(git.getInputStream().readAllBytes());
    assertThat(git.waitFor()).as(output).isZero();
  }
}
