package dev.selvage.cli.engine;

import dev.selvage.report.Results;
import java.util.List;
import java.util.Map;

/**
 * What came of a {@link CheckRequest}.
 *
 * @param results the findings, ordered by file and place, and what could not be checked
 * @param warnings what the user should know although everything was checked, a line each
 * @param troubles why some of what was asked for was not checked, a line each
 * @param digests of the content of each checked file, by its name in {@link
 *     dev.selvage.finding.Finding#file}
 */
public record CheckResult(
    Results results, List<String> warnings, List<String> troubles, Map<String, String> digests) {

  public CheckResult {
    warnings = List.copyOf(warnings);
    troubles = List.copyOf(troubles);
    digests = Map.copyOf(digests);
  }

  /** Whether all that was asked for was checked. */
  public boolean isComplete() {
    return troubles.isEmpty() && results.unchecked().isEmpty();
  }
}
