package dev.selvage.report;

import dev.selvage.finding.Finding;
import java.util.List;

/**
 * What there is to report of one run.
 *
 * @param findings in the order in which to show them
 * @param accepted further findings that the baseline has: reports that can tell them apart show
 *     them too
 * @param files how many files were checked
 * @param unresolved how many names in them javac could not resolve; no check judges what hangs on
 *     one
 * @param otherErrors how many other errors javac found in them
 * @param unchecked what could not be checked
 */
public record Results(
    List<Finding> findings,
    List<Finding> accepted,
    int files,
    int unresolved,
    int otherErrors,
    List<Unchecked> unchecked) {

  public Results {
    findings = List.copyOf(findings);
    accepted = List.copyOf(accepted);
    unchecked = List.copyOf(unchecked);
  }

  /** The same results, with findings of which the baseline has some. */
  public Results with(List<Finding> others, List<Finding> acceptedOnes) {
    return new Results(others, acceptedOnes, files, unresolved, otherErrors, unchecked);
  }

  /** The results of a run in which nothing went wrong. */
  public static Results of(List<Finding> findings, int files) {
    return new Results(findings, List.of(), files, 0, 0, List.of());
  }
}
