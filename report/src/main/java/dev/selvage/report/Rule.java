package dev.selvage.report;

import dev.selvage.finding.Finding;
import dev.selvage.finding.Severity;

/**
 * A check, as a report describes it.
 *
 * @param check its name, as in {@link Finding#check}
 * @param summary what is wrong with the code that it finds, in a sentence
 * @param severity its severity if the user says nothing else
 * @param help the address of its page
 */
public record Rule(String check, String summary, Severity severity, String help) {

  /** All that a finding tells of its check. */
  public static Rule of(Finding finding) {
    return new Rule(finding.check(), finding.check(), finding.severity(), finding.help());
  }
}
