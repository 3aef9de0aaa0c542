package dev.selvage.cli;

import dev.selvage.cli.engine.CheckException;
import dev.selvage.cli.engine.CheckResult;
import dev.selvage.cli.engine.FileFix;
import dev.selvage.cli.engine.Fixer;
import java.nio.charset.Charset;

/** Applies fixes round by round: those that touch others wait until the files are checked again. */
final class Fixing {

  /** A fix is one of a few for the same lines; more rounds would be fixes that undo each other. */
  private static final int MOST_ROUNDS = 5;

  /** Checks the files as they are now. */
  @FunctionalInterface
  interface Check {
    CheckResult result() throws CheckException, InterruptedException;
  }

  /**
   * What is left.
   *
   * @param result of the last check
   * @param allWritten whether each file that has a fix could be written
   */
  record Outcome(CheckResult result, boolean allWritten) {}

  private Fixing() {}

  static Outcome run(Check check, Charset encoding, Messages messages)
      throws CheckException, InterruptedException {
    CheckResult result = check.result();
    boolean allWritten = true;
    boolean goesOn = true;
    for (int round = 1; goesOn && round <= MOST_ROUNDS; round++) {
      Fixer.Plan plan = new Fixer(encoding).plan(result);
      messages.refusals(plan.refusals());
      for (FileFix change : plan.changes()) {
        allWritten &= messages.write("fixed", change, round == MOST_ROUNDS);
      }
      goesOn = allWritten && plan.changes().stream().anyMatch(each -> each.postponed() > 0);
      result = plan.changes().isEmpty() ? result : check.result();
    }
    return new Outcome(result, allWritten);
  }
}
