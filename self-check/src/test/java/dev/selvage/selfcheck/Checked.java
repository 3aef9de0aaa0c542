package dev.selvage.selfcheck;

import dev.selvage.cli.engine.CheckException;
import dev.selvage.cli.engine.CheckRequest;
import dev.selvage.cli.engine.CheckResult;
import dev.selvage.cli.engine.Engine;
import dev.selvage.cli.engine.Progress;
import dev.selvage.finding.Severity;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Sources as the command line checks them, with the class path of this test. */
final class Checked {
  private Checked() {}

  /**
   * Checks files and folders.
   *
   * @param checks by name; none stands for those that are on by default
   */
  static CheckResult sources(List<Path> paths, String... checks)
      throws CheckException, InterruptedException {
    CheckRequest request =
        new CheckRequest(
            paths,
            Optional.of(System.getProperty("java.class.path")),
            Optional.empty(),
            Optional.empty(),
            StandardCharsets.UTF_8,
            List.of(checks),
            List.of(),
            Severity.NOTE,
            Map.of());
    return new Engine().check(request, Progress.NONE);
  }
}
