package dev.selvage.report;

import dev.selvage.finding.Finding;
import dev.selvage.finding.Severity;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** The end of a report for people: how much was found, and how far the report can be trusted. */
final class Summary {

  private Summary() {}

  static void write(Results results, Style style, Appendable out) throws IOException {
    out.append(style.bold(headline(results))).append('\n');
    for (Map.Entry<String, Integer> check : byCheck(results.findings())) {
      out.append("%6d %s".formatted(check.getValue(), check.getKey())).append('\n');
    }
    if (!results.accepted().isEmpty()) {
      out.append(
          count(results.accepted().size(), "other finding is", "other findings are")
              + " in the baseline\n");
    }
    for (String line : Completeness.gaps(results)) {
      out.append(line).append('\n');
    }
  }

  /** {@code "1 file"}, {@code "2 files"}. */
  static String count(int number, String one, String many) {
    return number + " " + (number == 1 ? one : many);
  }

  /** How much was found, in a line. */
  static String headline(Results results) {
    String files = count(results.files(), "file", "files") + " checked";
    if (results.findings().isEmpty()) {
      return "nothing found in " + files;
    }
    return "%s (%s) in %s"
        .formatted(
            count(results.findings().size(), "finding", "findings"),
            bySeverity(results.findings()),
            files);
  }

  private static String bySeverity(List<Finding> findings) {
    Map<Severity, Integer> counts = new EnumMap<>(Severity.class);
    findings.forEach(finding -> counts.merge(finding.severity(), 1, Integer::sum));
    List<String> parts = new ArrayList<>();
    counts.forEach(
        (severity, number) -> {
          String name = severity.name().toLowerCase(Locale.ROOT);
          parts.add(count(number, name, name + "s"));
        });
    return String.join(", ", parts);
  }

  private static List<Map.Entry<String, Integer>> byCheck(List<Finding> findings) {
    Map<String, Integer> counts = new TreeMap<>();
    findings.forEach(finding -> counts.merge(finding.check(), 1, Integer::sum));
    return counts.entrySet().stream()
        .sorted(Map.Entry.comparingByValue(Comparator.reverseOrder()))
        .toList();
  }
}
