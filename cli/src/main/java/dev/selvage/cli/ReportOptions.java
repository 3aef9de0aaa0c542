package dev.selvage.cli;

import dev.selvage.cli.engine.ChangedLines;
import dev.selvage.cli.engine.CheckException;
import dev.selvage.finding.Finding;
import dev.selvage.report.BaseDirectory;
import dev.selvage.report.Baseline;
import dev.selvage.report.GithubSummary;
import dev.selvage.report.Results;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import picocli.CommandLine.Option;

/** Which findings to show, in which forms, and which of them are a failure. */
final class ReportOptions {

  @Option(
      names = "--format",
      defaultValue = "text",
      description = "one of ${COMPLETION-CANDIDATES}; default: ${DEFAULT-VALUE}")
  private Format format;

  @Option(
      names = "--output",
      paramLabel = "FILE",
      description = "where to write the report; default: the standard output")
  private Path output;

  @Option(
      names = "--report",
      paramLabel = "FORMAT=FILE",
      description = "a further report; may be given more than once")
  private Map<Format, Path> reports = new TreeMap<>();

  @Option(
      names = "--baseline",
      paramLabel = "FILE",
      description = "findings that are accepted for now, and are not shown as text")
  private Path baseline;

  @Option(
      names = "--update-baseline",
      description = "write all present findings into the baseline, and succeed")
  private boolean updatesBaseline;

  @Option(
      names = "--diff",
      paramLabel = "BASE",
      description = "show what touches lines that have changed since the Git commit BASE, only")
  private String base;

  @Option(
      names = "--fail-on",
      defaultValue = "note",
      description =
          "the least that exits with 1: ${COMPLETION-CANDIDATES}; default: ${DEFAULT-VALUE}")
  private FailOn failOn;

  boolean isText() {
    return format == Format.TEXT;
  }

  /**
   * Writes all reports.
   *
   * @return the exit code, if everything was checked
   * @throws CheckException if the options do not go together, or Git cannot tell what has changed
   * @throws IOException if a report or the baseline cannot be read or written
   */
  int report(Results results, Charset encoding, Messages messages, PrintWriter out)
      throws CheckException, IOException, InterruptedException {
    if (updatesBaseline) {
      return updateBaseline(results, messages);
    }
    Results shown = accepted(changed(results), messages);
    boolean colour = output == null && Terminal.wantsColour();
    write(format, new Output(Optional.ofNullable(output), out), shown, encoding, colour);
    for (Map.Entry<Format, Path> each : reports.entrySet()) {
      write(each.getKey(), new Output(Optional.of(each.getValue()), out), shown, encoding, false);
    }
    if (format == Format.GITHUB || reports.containsKey(Format.GITHUB)) {
      summarize(shown);
    }
    return failOn.isMetBy(shown.findings()) ? ExitCode.FINDINGS : ExitCode.CLEAN;
  }

  private static void write(
      Format format, Output target, Results results, Charset encoding, boolean colour)
      throws IOException {
    try {
      target.write(out -> format.report(here(), encoding, colour).write(results, out));
    } catch (IOException e) {
      throw new IOException("cannot write %s: %s".formatted(target.name(), Messages.reason(e)), e);
    }
  }

  private int updateBaseline(Results results, Messages messages)
      throws CheckException, IOException {
    if (baseline == null) {
      throw new CheckException("say which file to write: --baseline FILE --update-baseline");
    }
    try {
      Baseline.write(baseline, results.findings());
    } catch (IOException e) {
      throw new IOException("cannot write %s: %s".formatted(baseline, Messages.reason(e)), e);
    }
    messages.trouble(
        "%s has %d findings; commit it".formatted(baseline, results.findings().size()));
    return ExitCode.CLEAN;
  }

  private Results changed(Results results) throws CheckException, InterruptedException {
    if (base == null) {
      return results;
    }
    ChangedLines changed = ChangedLines.since(base, Path.of("").toAbsolutePath());
    return results.with(results.findings().stream().filter(changed::touch).toList(), List.of());
  }

  private Results accepted(Results results, Messages messages) throws CheckException, IOException {
    if (baseline == null) {
      if (failOn == FailOn.NEW) {
        throw new CheckException(
            "--fail-on new needs a baseline: write one with --baseline FILE --update-baseline");
      }
      return results;
    }
    if (!Files.exists(baseline)) {
      throw new CheckException(
          "there is no baseline %s: write it with --update-baseline".formatted(baseline));
    }
    Baseline known = Baseline.read(baseline);
    List<Finding> all = results.findings();
    int stale = base == null ? known.stale(all) : 0;
    if (stale > 0) {
      messages.trouble(
          "%d findings of %s are no longer there; --update-baseline leaves them out"
              .formatted(stale, baseline));
    }
    return results.with(
        all.stream().filter(each -> !known.knows(each)).toList(),
        all.stream().filter(known::knows).toList());
  }

  /** Adds to the page that GitHub shows for the job, where there is one. */
  private static void summarize(Results results) throws IOException {
    String page = System.getenv("GITHUB_STEP_SUMMARY");
    if (page == null || page.isEmpty()) {
      return;
    }
    StringBuilder text = new StringBuilder();
    new GithubSummary(Github.repository(here()), Github.blob()).write(results, text);
    Files.writeString(Path.of(page), text, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
  }

  static BaseDirectory here() {
    return new BaseDirectory(Path.of(""));
  }
}
