package dev.selvage.cli;

import dev.selvage.cli.engine.CheckException;
import dev.selvage.cli.engine.CheckRequest;
import dev.selvage.cli.engine.CheckResult;
import dev.selvage.cli.engine.Engine;
import dev.selvage.cli.engine.Progress;
import dev.selvage.cli.modules.Modules;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code selvage modules}, which plugins of build tools start. */
@Command(
    name = "modules",
    description = "Checks, fixes or suppresses in the modules of a build that a file describes.",
    mixinStandardHelpOptions = true,
    hidden = true,
    sortOptions = false,
    usageHelpAutoWidth = true)
final class ModulesCommand implements Callable<Integer> {

  /** What to do in the modules. */
  enum Action {
    CHECK,
    FIX,
    SUPPRESS,
    REMOVE_STALE;

    /** As the user writes it. */
    @Override
    public String toString() {
      return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
  }

  @Spec private CommandSpec spec;
  @Mixin private ReportOptions reporting;

  @Parameters(paramLabel = "FILE", description = "describes the modules, in JSON")
  private Path file;

  @Option(names = "--action", defaultValue = "check", description = "${COMPLETION-CANDIDATES}")
  private Action action;

  @Option(
      names = "--checks",
      paramLabel = "A,B",
      split = ",",
      description = "run these checks only, even those that are off by default")
  private List<String> checks = List.of();

  @Option(names = "--catalog", paramLabel = "FILE", description = "facts about your own libraries")
  private List<Path> catalogs = List.of();

  private Messages messages;

  @Override
  public Integer call() throws InterruptedException {
    messages = new Messages(spec.commandLine().getErr(), ReportOptions.here());
    return Trouble.tell(messages, this::run);
  }

  private int run() throws CheckException, IOException, InterruptedException {
    Modules modules = new Modules(file, checks, catalogs, Version.ofSelvage());
    return switch (action) {
      case CHECK -> report(modules.check(messages::module));
      case FIX -> fix(modules);
      case SUPPRESS -> Suppressing.run(modules.requests(), false, messages);
      case REMOVE_STALE -> Suppressing.run(modules.requests(), true, messages);
    };
  }

  private int fix(Modules modules) throws CheckException, IOException, InterruptedException {
    boolean allWritten = true;
    for (CheckRequest request : modules.requests()) {
      Fixing.Check check = () -> new Engine().check(request, Progress.NONE);
      allWritten &= Fixing.run(check, request.encoding(), messages).allWritten();
    }
    int code = report(modules.check(messages::module));
    return allWritten ? code : ExitCode.TROUBLE;
  }

  private int report(CheckResult result) throws CheckException, IOException, InterruptedException {
    messages.unfinished(result);
    Charset encoding = StandardCharsets.UTF_8;
    int code = reporting.report(result.results(), encoding, messages, spec.commandLine().getOut());
    return result.isComplete() ? code : ExitCode.TROUBLE;
  }
}
