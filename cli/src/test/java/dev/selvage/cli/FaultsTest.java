package dev.selvage.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.selvage.finding.Finding;
import dev.selvage.finding.FindingsFile;
import dev.selvage.finding.Region;
import dev.selvage.finding.Severity;
import java.io.BufferedReader;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whatever happens, nothing is lost and nothing is half-written. */
class FaultsTest {

  private static final int MANY = 100;

  @TempDir Path folder;

  @Test
  void two_runs_at_once_fix_once() throws Exception {
    Path file = Cli.writeClass(folder.resolve("A.java"), Cli.SWALLOWED);
    CyclicBarrier start = new CyclicBarrier(2);
    ExecutorService both = Executors.newFixedThreadPool(2);
    try {
      List<Future<Cli>> runs = new ArrayList<>();
      for (int i = 0; i < 2; i++) {
        runs.add(
            both.submit(
                () -> {
                  start.await();
                  return Cli.check("--fix", folder);
                }));
      }
      for (Future<Cli> run : runs) {
        assertThat(run.get().err()).containsAnyOf("fixed: ", "it has changed", "nothing", "");
      }
    } finally {
      both.shutdownNow();
    }
    assertThat(file).content().containsOnlyOnce("Thread.currentThread().interrupt();");
    assertThatNothingLiesBeside(1);
  }

  @Test
  void a_run_that_is_killed_leaves_each_file_as_it_was_or_fixed() throws Exception {
    List<String> before = writeMany();
    Process run = start("", "check", "--fix", folder.toString());
    try (BufferedReader lines = run.inputReader()) {
      assertThat(lines.readLine()).startsWith("fixed: ");
      run.destroyForcibly();
    }
    run.waitFor();
    for (int i = 0; i < MANY; i++) {
      String text = Files.readString(folder.resolve("C" + i + ".java"));
      String fixed = text.replaceFirst("\\s*Thread.currentThread\\(\\).interrupt\\(\\);\\s*", " ");
      assertThat(fixed).isEqualTo(before.get(i));
    }
    assertThat(Cli.check("--fix", folder).code()).isZero();
  }

  @Test
  void a_report_that_does_not_fit_on_the_disk_leaves_the_old_one() throws Exception {
    assumeTrue(Files.isExecutable(Path.of("/bin/bash")), "needs a shell that can set a limit");
    Cli.writeClass(folder.resolve("A.java"), Cli.SWALLOWED);
    Path report = Files.writeString(folder.resolve("report.html"), "old");
    Process run =
        start(
            "ulimit -f 16; ",
            "check",
            "--format",
            "html",
            "--output",
            report.toString(),
            folder.toString());
    String said = new String(run.getInputStream().readAllBytes());
    assertThat(run.waitFor()).as(said).isEqualTo(ExitCode.TROUBLE);
    assertThat(said).startsWith("selvage: cannot write " + report);
    assertThat(report).hasContent("old");
    assertThatNothingLiesBeside(2);
  }

  @Test
  void a_disk_without_room_for_the_record_is_said_once() throws Exception {
    assumeTrue(Files.isExecutable(Path.of("/bin/bash")), "needs a shell that can set a limit");
    writeMany();
    Process run = start("ulimit -f 16; ", "check", folder.toString());
    String said = new String(run.getInputStream().readAllBytes());
    assertThat(run.waitFor()).as(said).isEqualTo(ExitCode.TROUBLE);
    assertThat(said.lines().filter(line -> line.startsWith("selvage: ")))
        .singleElement()
        .asString()
        .contains("could not write its report");
  }

  @Test
  void suppressing_follows_a_symbolic_link_and_keeps_it() throws IOException {
    Path real = Cli.writeClass(folder.resolve("\u00FC real/A.java"), Cli.SWALLOWED);
    Path links = Files.createDirectories(folder.resolve("links"));
    Path link = Files.createSymbolicLink(links.resolve("A.java"), real);
    assertThat(Cli.run("suppress", links).code()).isZero();
    assertThat(link).isSymbolicLink();
    assertThat(real).content().contains("/* selvage */");
  }

  @Test
  void a_read_only_file_is_not_suppressed_and_named() throws IOException {
    Path file = Cli.writeClass(folder.resolve("A.java"), Cli.SWALLOWED);
    String before = Files.readString(file);
    assumeTrue(file.toFile().setReadOnly() && !Files.isWritable(file), "root may write anything");
    Cli run = Cli.run("suppress", folder);
    assertThat(run.code()).isEqualTo(ExitCode.TROUBLE);
    assertThat(run.err()).contains("not changed: " + file).contains("read-only");
    assertThat(file).hasContent(before);
  }

  @Test
  void a_hundred_megabytes_of_findings_are_reported() throws IOException {
    String message = "x".repeat(1000);
    List<Finding> many =
        IntStream.range(0, 90_000)
            .mapToObj(
                i ->
                    new Finding(
                        "C" + i % 9,
                        Severity.WARNING,
                        message,
                        folder.resolve("F" + i % 5000 + ".java").toString(),
                        new Region(i + 1, 1, i + 1, 2),
                        "p.F",
                        List.of(),
                        List.of(),
                        "f" + i,
                        "h"))
            .toList();
    Path file = folder.resolve("many.json");
    FindingsFile.of(many).write(file);
    assertThat(Files.size(file)).isGreaterThan(100_000_000L);
    Path html = folder.resolve("many.html");
    Cli run = Cli.run("report", "--format", "github", "--report", "html=" + html, file);
    assertThat(run.code()).isEqualTo(ExitCode.FINDINGS);
    assertThat(run.out().lines()).hasSize(11);
    assertThat(Files.size(html)).isGreaterThan(90_000_000L);
  }

  private List<String> writeMany() throws IOException {
    List<String> texts = new ArrayList<>();
    for (int i = 0; i < MANY; i++) {
      texts.add(Files.readString(Cli.writeClass(folder.resolve("C" + i + ".java"), Cli.SWALLOWED)));
    }
    return texts;
  }

  /** The command line in a JVM of its own, behind what a shell does first. */
  private static Process start(String first, String... arguments) throws IOException {
    List<String> command = new ArrayList<>();
    command.add("/bin/bash");
    command.add("-c");
    command.add(first + "exec \"$@\"");
    command.add("bash");
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.add("-XX:-UsePerfData");
    command.addAll(
        ManagementFactory.getRuntimeMXBean().getInputArguments().stream()
            .filter(each -> each.startsWith("--add-"))
            .toList());
    command.addAll(List.of("-cp", System.getProperty("java.class.path"), Main.class.getName()));
    command.addAll(List.of(arguments));
    return new ProcessBuilder(command).redirectErrorStream(true).start();
  }

  private void assertThatNothingLiesBeside(int files) throws IOException {
    try (Stream<Path> all = Files.list(folder)) {
      assertThat(all).hasSize(files);
    }
  }
}
