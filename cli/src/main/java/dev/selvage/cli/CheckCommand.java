package dev.selvage.cli;

import dev.selvage.cli.engine.CheckException;
import dev.selvage.cli.engine.CheckRequest;
import dev.selvage.cli.engine.CheckResult;
import dev.selvage.cli.engine.Engine;
import dev.selvage.cli.engine.Fixer;
import dev.selvage.cli.engine.Progress;
import java.io.IOException;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
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
      "0:everything was checked, and nothing found that --fail-on asks for",
      "1:everything was checked, and something found",
      "2:wrong usage, or something could not be checked or written"
    })
final class CheckCommand implements Callable<Integer> {

  @Spec private CommandSpec spec;
  @Mixin private InputOptions input;
  @Mixin private ReportOptions reporting;

  @Option(
      names = "--fix",
      description = "apply the first fix of each finding, then report what is left")
  private boolean fix;

  @Option(names = "--dry-run", description = "show what --fix would change as a patch, and stop")
  private boolean dryRun;

  private Messages messages;

  @Override
  public Integer call() throws InterruptedException {
    messages = new Messages(spec.commandLine().getErr(), ReportOptions.here());
    return Trouble.tell(
        messages, () -> dryRun ? showPatch() : fix ? fixAndReport() : report(check()));
  }

  private int showPatch() throws CheckException, IOException, InterruptedException {
    CheckResult result = check();
    Fixer.Plan plan = new Fixer(input.encoding()).plan(result);
    messages.unfinished(result);
    messages.refusals(plan.refusals());
    plan.changes().forEach(messages::postponed);
    new Output(Optional.empty(), spec.commandLine().getOut())
        .write(out -> Patch.write(plan, ReportOptions.here(), out));
    if (!result.isComplete()) {
      return ExitCode.TROUBLE;
    }
    return result.results().findings().isEmpty() ? ExitCode.CLEAN : ExitCode.FINDINGS;
  }

  private int fixAndReport() throws CheckException, IOException, InterruptedException {
    Fixing.Outcome outcome = Fixing.run(this::check, input.encoding(), messages);
    int code = report(outcome.result());
    return outcome.allWritten() ? code : ExitCode.TROUBLE;
  }

  private int report(CheckResult result) throws CheckException, IOException, InterruptedException {
    messages.unfinished(result);
    if (!reporting.isText()) {
      messages.gaps(result);
    }
    int code =
        reporting.report(result.results(), input.encoding(), messages, spec.commandLine().getOut());
    return result.isComplete() ? code : ExitCode.TROUBLE;
  }

  private CheckResult check() throws CheckException, InterruptedException {
    CheckRequest request = input.request();
    try (BarProgress bar = new BarProgress()) {
      return new Engine().check(request, Terminal.wantsProgress() ? bar : Progress.NONE);
    }
  }
}
