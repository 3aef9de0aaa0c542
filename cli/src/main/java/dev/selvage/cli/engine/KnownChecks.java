package dev.selvage.cli.engine;

import com.google.errorprone.bugpatterns.BugChecker;
import dev.selvage.checks.SelvageCheck;
import dev.selvage.finding.Severity;
import dev.selvage.report.Rule;
import java.util.Comparator;
import java.util.List;
import java.util.ServiceLoader;

/** The checks that can be run. */
public final class KnownChecks {

  private KnownChecks() {}

  /** All of them, by name. */
  public static List<Rule> all() {
    return ServiceLoader.load(BugChecker.class, KnownChecks.class.getClassLoader()).stream()
        .filter(provider -> SelvageCheck.class.isAssignableFrom(provider.type()))
        .map(provider -> rule(provider.get()))
        .sorted(Comparator.comparing(Rule::check))
        .toList();
  }

  /**
   * @throws CheckException if one of {@code names} is no check; the message has those that are
   */
  static void require(List<String> names) throws CheckException {
    List<String> known = all().stream().map(Rule::check).toList();
    for (String name : names) {
      if (!known.contains(name)) {
        String nearest =
            Nearest.to(name, known).map(one -> "; did you mean " + one + "?").orElse("");
        throw new CheckException(
            "no check is called %s%s The checks are: %s"
                .formatted(name, nearest.isEmpty() ? "." : nearest, String.join(", ", known)));
      }
    }
  }

  private static Rule rule(BugChecker check) {
    Severity severity =
        switch (check.defaultSeverity()) {
          case ERROR -> Severity.ERROR;
          case WARNING -> Severity.WARNING;
          case SUGGESTION -> Severity.NOTE;
        };
    return new Rule(check.canonicalName(), check.message(), severity, check.linkUrl());
  }
}
