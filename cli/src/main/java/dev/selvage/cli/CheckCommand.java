package dev.selvage.cli;

import dev.selvage.cli.engine.CheckException;
import dev.selvage.cli.engine.CheckRequest;
import dev.selvage.cli.engine.CheckResult;
import dev.selvage.cli.engine.Engine;
import dev.selvage.cli.engine.FileFix;
import dev.selvage.cli.engine.Fixer;
import dev.selvage.cli.engine.Progress;
import dev.selvage.finding.Severity;
import dev.selvage.report.BaseDirectory;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code selvage check}. */
@Command(
    name = "check",
    description = {
      "Checks Java files, and all Java files in folders.",
      "",
      "The code need not compile, and its class path may be missing: what cannot be resolved is"
          + " counted, and never guessed."
    },
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    sortOptions = false,
    usageHelpAutoWidth = true,
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {
      "0:everything was checked, and nothing found",
      "1:everything was checked, and something found",
      "2:wrong usage, or something could not be checked or written"
    })
final class CheckCommand implements Callable<Integer> {

  @Spec private CommandSpec spec;

  @Parameters(paramLabel = "PATH", arity = "1..*", description = "Java files and folders")
  private List<Path> paths;

  @Option(
      names = {"--classpath", "--class-path"},
      paramLabel = "CP",
      description = "the classes that the code uses, as for javac")
  private String classPath;

  @Option(
      names = {"--sourcepath", "--source-path"},
      paramLabel = "SP",
      description = "sources of classes that the code uses and that need no check")
  private String sourcePath;

  @Option(
      names = "--release",
      paramLabel = "N",
      description = "the release of Java that the code is for; default: that of the JDK")
  private Integer release;

  @Option(
      names = "--encoding",
      paramLabel = "E",
      defaultValue = "UTF-8",
      description = "of the sources; default: ${DEFAULT-VALUE}")
  private Charset encoding;

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
      names = "--checks",
      paramLabel = "A,B",
      split = ",",
      description = "run these checks only, even those that are off by default")
  private List<String> checks = List.of();

  @Option(
      names = "--catalog",
      paramLabel = "FILE",
      description = "facts about your own libraries; may be given more than once")
  private List<Path> catalogs = List.of();

  @Option(
      names = "--severity",
      defaultValue = "note",
      description = "the least to show: error, warning or note; default: ${DEFAULT-VALUE}")
  private Severity severity;

  @Option(
      names = "--fix",
      description = "apply the first fix of each finding, then report what is left")
  private boolean fix;

  @Option(names = "--dry-run", description = "show what --fix would change as a patch, and stop")
  private boolean dryRun;

  /** A fix is one of a few for the same lines; more rounds would be fixes that undo each other. */
  private static final int MOST_ROUNDS = 5;

  private Messages messages;
  private Output target;

  @Override
  public Integer call() throws InterruptedException {
    messages = new Messages(spec.commandLine().getErr(), base());
    target = new Output(Optional.ofNullable(output), spec.commandLine().getOut());
    try {
      return dryRun ? showPatch() : fix ? fixAndReport() : report(check());
    } catch (CheckException e) {
      messages.trouble(e.getMessage());
    } catch (IOException e) {
      messages.trouble("cannot write %s: %s".formatted(target.name(), Messages.reason(e)));
    }
    return ExitCode.TROUBLE;
  }

  private int showPatch() throws CheckException, IOException, InterruptedException {
    CheckResult result = check();
    Fixer.Plan plan = new Fixer(encoding).plan(result);
    messages.unfinished(result);
    messages.refusals(plan);
    plan.changes().forEach(messages::postponed);
    target.write(out -> Patch.write(plan, base(), out));
    return exitCode(result);
  }

  /** Fixes that touch others wait for another round, in which the files are checked again. */
  private int fixAndReport() throws CheckException, IOException, InterruptedException {
    CheckResult result = check();
    boolean allWritten = true;
    boolean goesOn = true;
    for (int round = 1; goesOn && round <= MOST_ROUNDS; round++) {
      Fixer.Plan plan = new Fixer(encoding).plan(result);
      messages.refusals(plan);
      for (FileFix change : plan.changes()) {
        allWritten &= messages.write(change, round == MOST_ROUNDS);
      }
      goesOn = allWritten && plan.changes().stream().anyMatch(each -> each.postponed() > 0);
      result = plan.changes().isEmpty() ? result : check();
    }
    int code = report(result);
    return allWritten ? code : ExitCode.TROUBLE;
  }

  private int report(CheckResult result) throws IOException {
    messages.unfinished(result);
    if (format != Format.TEXT) {
      messages.gaps(result);
    }
    boolean colour = output == null && Terminal.wantsColour();
    target.write(out -> format.report(base(), encoding, colour).write(result.results(), out));
    return exitCode(result);
  }

  private CheckResult check() throws CheckException, InterruptedException {
    CheckRequest request =
        new CheckRequest(
            paths,
            Optional.ofNullable(classPath),
            Optional.ofNullable(sourcePath),
            Optional.ofNullable(release),
            encoding,
            checks,
            catalogs,
            severity);
    try (BarProgress bar = new BarProgress()) {
      return new Engine().check(request, Terminal.wantsProgress() ? bar : Progress.NONE);
    }
  }

  private static int exitCode(CheckResult result) {
    if (!result.isComplete()) {
      return ExitCode.TROUBLE;
    }
    return result.results().findings().isEmpty() ? ExitCode.CLEAN : ExitCode.FINDINGS;
  }

  private static BaseDirectory base() {
    return new BaseDirectory(Path.of(""));
  }
}
