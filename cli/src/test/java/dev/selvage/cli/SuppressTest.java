package dev.selvage.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SuppressTest {

  private static final String TWO =
      """
      class A {
        void swallow() {
          try { Thread.sleep(1); } catch (InterruptedException e) { }
        }

        @SuppressWarnings("SwallowedInterrupt")
        void byAPerson() {
          try { Thread.sleep(1); } catch (InterruptedException e) { }
        }

        void drop(java.util.concurrent.ExecutorService pool, String number) {
          pool.submit(() -> System.out.println(Integer.parseInt(number)));
        }
      }
      """;

  @TempDir Path folder;

  @Test
  void present_findings_are_suppressed_and_nothing_else_changes() throws IOException {
    Path file = Cli.write(folder.resolve("A.java"), TWO);
    Cli run = Cli.run("suppress", folder);
    assertThat(run.code()).as(run.err()).isZero();
    assertThat(run.err())
        .isEqualTo("suppressed: " + file + ": 1 FireAndForget, 1 SwallowedInterrupt\n");
    assertThat(file)
        .hasContent(
            TWO.replace("  void swallow", mark("SwallowedInterrupt") + "  void swallow")
                .replace("  void drop", mark("FireAndForget") + "  void drop"));
    assertThat(Cli.check(folder).out()).isEqualTo("nothing found in 1 file checked\n");
  }

  @Test
  void a_second_run_changes_nothing() throws IOException {
    Path file = Cli.write(folder.resolve("A.java"), TWO);
    Cli.run("suppress", folder);
    String once = Files.readString(file);
    assertThat(Cli.run("suppress", folder)).isEqualTo(new Cli(0, "", ""));
    assertThat(Cli.run("suppress", "--remove-stale", folder)).isEqualTo(new Cli(0, "", ""));
    assertThat(file).hasContent(once);
  }

  @Test
  void stale_ones_go_those_that_are_needed_stay_and_those_of_people_too() throws IOException {
    Path file = Cli.write(folder.resolve("A.java"), TWO);
    Cli.run("suppress", folder);
    String sound = "catch (InterruptedException e) { Thread.currentThread().interrupt(); }";
    String text = Files.readString(file).replaceAll("catch \\(.*\\) \\{ \\}", sound);
    Files.writeString(file, text);

    assertThat(Cli.run("suppress", "--remove-stale", folder).code()).isZero();
    assertThat(file).hasContent(text.replace(mark("SwallowedInterrupt"), ""));
  }

  @Test
  void remove_stale_adds_none() throws IOException {
    Path file = Cli.write(folder.resolve("A.java"), TWO);
    assertThat(Cli.run("suppress", "--remove-stale", folder)).isEqualTo(new Cli(0, "", ""));
    assertThat(file).hasContent(TWO);
  }

  @Test
  void a_suppression_that_does_not_reach_the_finding_moves_outwards() {
    Cli.write(
        folder.resolve("A.java"),
        """
        import java.util.concurrent.*;
        class A {
          private final ExecutorService pool = Executors.newFixedThreadPool(2);
          void run(Runnable task) { pool.execute(task); }
        }
        """);
    long before = Cli.check("--checks", "LeakedExecutor", folder).out().lines().count();
    assertThat(before).isGreaterThan(1);
    assertThat(Cli.run("suppress", "--checks", "LeakedExecutor", folder).code()).isZero();
    assertThat(Cli.check("--checks", "LeakedExecutor", folder).code()).isZero();
  }

  private static String mark(String check) {
    return "  @SuppressWarnings(\"" + check + "\" /* selvage */)\n";
  }
}
