package dev.selvage.report;

import dev.selvage.finding.Finding;
import java.util.List;

/**
 * What there is to report of one run.
 *
 * @param findings in the order in which to show them
 * @param files how many files were checked
 * @param unresolved how many names in them javac could not resolve; no check judges what hangs on
 *     one
 * @param otherErrors how many other errors javac found in them
 * @param unchecked what could not be checked
 */
public record Results(
    List<Finding> findings, int files, int unresolved, int otherErrors, List<Unchecked> unchecked) {

  public Results {
    findings = List.copyOf(findings);
    unchecked = List.copyOf(unchecked);
  }

  /** The results of a run in which nothing went wrong. */
  public static Results of(List<Finding> findings, int files) {
    return new Results(findings, files, 0, 0, List.of());
  }
}
