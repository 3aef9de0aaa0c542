package dev.selvage.cli;

import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code selvage suppress}. */
@Command(
    name = "suppress",
    description = {
      "Puts @SuppressWarnings on the smallest declaration around each present finding.",
      "",
      "A comment marks the names that it writes; a later run takes away those that are no longer"
          + " needed, and never one that a person wrote."
    },
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    sortOptions = false,
    usageHelpAutoWidth = true,
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {
      "0:all present findings are suppressed",
      "1:some are left, where no declaration suppresses them",
      "2:wrong usage, or something could not be checked or written"
    })
final class SuppressCommand implements Callable<Integer> {

  @Spec private CommandSpec spec;
  @Mixin private InputOptions input;

  @Option(
      names = "--remove-stale",
      description = "add none, and take away those that are no longer needed")
  private boolean removesStale;

  @Override
  public Integer call() throws InterruptedException {
    Messages messages = new Messages(spec.commandLine().getErr(), ReportOptions.here());
    return Trouble.tell(
        messages, () -> Suppressing.run(List.of(input.request()), removesStale, messages));
  }
}
