package dev.selvage.cli;

import dev.selvage.cli.engine.CheckException;
import java.io.IOException;

/** Turns what a command could not do into a line and an exit code. */
final class Trouble {

  /** What a command does. */
  @FunctionalInterface
  interface Action {
    int run() throws CheckException, IOException, InterruptedException;
  }

  private Trouble() {}

  static int tell(Messages messages, Action action) throws InterruptedException {
    try {
      return action.run();
    } catch (CheckException e) {
      messages.trouble(e.getMessage());
    } catch (IOException e) {
      messages.trouble(Messages.reason(e));
    }
    return ExitCode.TROUBLE;
  }
}
