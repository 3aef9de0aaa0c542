package dev.selvage.cli;

import dev.selvage.finding.Finding;
import dev.selvage.finding.Severity;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Which findings make the command fail, and with it a build; those of the baseline never do. */
enum FailOn {
  ERROR(Severity.ERROR),
  WARNING(Severity.WARNING),
  NOTE(Severity.NOTE),
  /** Whatever the baseline has not; without one, this makes no sense. */
  NEW(Severity.NOTE),
  NEVER(null);

  private final Severity least;

  FailOn(Severity least) {
    this.least = least;
  }

  boolean isMetBy(List<Finding> findings) {
    return Optional.ofNullable(least)
        .filter(grave -> findings.stream().anyMatch(each -> each.severity().compareTo(grave) <= 0))
        .isPresent();
  }

  /** As the user writes it. */
  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }
}
