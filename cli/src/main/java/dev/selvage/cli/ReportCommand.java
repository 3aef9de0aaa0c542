package dev.selvage.cli;

import dev.selvage.cli.engine.CheckException;
import dev.selvage.finding.Finding;
import dev.selvage.finding.FindingsFile;
import dev.selvage.report.Merge;
import dev.selvage.report.Results;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code selvage report}. */
@Command(
    name = "report",
    description = {
      "Shows the findings that javac, Maven or the ArchUnit rules have written into files.",
      "",
      "What several of them have found is shown once."
    },
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    sortOptions = false,
    usageHelpAutoWidth = true)
final class ReportCommand implements Callable<Integer> {

  @Spec private CommandSpec spec;
  @Mixin private ReportOptions reporting;

  @Parameters(
      paramLabel = "FILE",
      arity = "1..*",
      description = "files of findings: of -XepOpt:Selvage:Report, --format json and ArchUnit")
  private List<Path> files;

  @Option(
      names = "--encoding",
      paramLabel = "E",
      defaultValue = "UTF-8",
      description = "of the sources; default: ${DEFAULT-VALUE}")
  private Charset encoding;

  @Override
  public Integer call() throws InterruptedException {
    Messages messages = new Messages(spec.commandLine().getErr(), ReportOptions.here());
    return Trouble.tell(messages, () -> report(messages));
  }

  private int report(Messages messages) throws CheckException, IOException, InterruptedException {
    List<Finding> all = merged(files);
    int sources = (int) all.stream().map(Finding::file).distinct().count();
    return reporting.report(
        Results.of(all, sources), encoding, messages, spec.commandLine().getOut());
  }

  /** The findings of several files, each defect once. */
  static List<Finding> merged(List<Path> files) throws CheckException {
    List<List<Finding>> engines = new ArrayList<>();
    for (Path file : files) {
      try {
        engines.add(FindingsFile.read(file).findings());
      } catch (IOException e) {
        throw new CheckException("cannot read %s: %s".formatted(file, Messages.reason(e)), e);
      }
    }
    return Merge.of(engines);
  }
}
