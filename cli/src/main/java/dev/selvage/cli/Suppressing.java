package dev.selvage.cli;

import dev.selvage.cli.engine.CheckException;
import dev.selvage.cli.engine.CheckRequest;
import dev.selvage.cli.engine.FileFix;
import dev.selvage.cli.suppress.Suppression;
import java.util.List;

/** Writes suppressions, and says which. */
final class Suppressing {

  private Suppressing() {}

  /**
   * Suppresses in what some requests name, one after the other.
   *
   * @param onlyRemoves whether to add none
   * @return the exit code
   */
  static int run(List<CheckRequest> requests, boolean onlyRemoves, Messages messages)
      throws CheckException, InterruptedException {
    boolean allWritten = true;
    boolean allSuppressed = true;
    for (CheckRequest request : requests) {
      Suppression.Plan plan =
          onlyRemoves ? Suppression.withoutStale(request) : Suppression.all(request);
      messages.refusals(plan.refusals());
      allWritten &= plan.refusals().isEmpty();
      for (FileFix change : plan.changes()) {
        allWritten &= messages.write("suppressed", change, true);
      }
      plan.left().forEach(messages::notSuppressed);
      allSuppressed &= plan.left().isEmpty();
    }
    if (!allWritten) {
      return ExitCode.TROUBLE;
    }
    return allSuppressed ? ExitCode.CLEAN : ExitCode.FINDINGS;
  }
}
