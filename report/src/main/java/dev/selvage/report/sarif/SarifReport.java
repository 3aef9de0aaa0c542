package dev.selvage.report.sarif;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import dev.selvage.finding.Finding;
import dev.selvage.report.BaseDirectory;
import dev.selvage.report.Report;
import dev.selvage.report.Results;
import dev.selvage.report.Rule;
import dev.selvage.report.Sources;
import dev.selvage.report.Unchecked;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * A SARIF 2.1.0 log: rules with their help, results with their path as a code flow and their fixes,
 * and notifications of what could not be checked.
 */
public final class SarifReport implements Report {

  private static final String INFORMATION = "https://github.com/selvage-dev/selvage";

  /**
   * Code scanning refuses a run with more.
   *
   * @see <a
   *     href="https://docs.github.com/code-security/code-scanning/integrating-with-code-scanning/sarif-support-for-code-scanning">GitHub's
   *     rules</a>
   */
  private static final int MOST_RESULTS = 25_000;

  private static final Gson GSON =
      new GsonBuilder().setPrettyPrinting().disableHtmlEscaping().create();

  private final String version;
  private final List<Rule> rules;
  private final FileUris uris;
  private final ResultMaker results;

  /**
   * @param version the version of Selvage
   * @param rules the checks that ran; one that is missing here is described by its finding
   * @param base the directory that {@code %SRCROOT%} stands for
   * @param sources where the lines and columns of fixes come from
   */
  public SarifReport(String version, List<Rule> rules, BaseDirectory base, Sources sources) {
    this.version = version;
    this.rules = List.copyOf(rules);
    this.uris = new FileUris(base);
    this.results = new ResultMaker(uris, sources);
  }

  @Override
  public void write(Results run, Appendable out) throws IOException {
    GSON.toJson(SarifLog.of(run(run)), out);
    out.append('\n');
  }

  private Run run(Results run) {
    Map<String, Rule> known = new LinkedHashMap<>();
    rules.forEach(rule -> known.put(rule.check(), rule));
    Stream.concat(run.findings().stream(), run.accepted().stream())
        .forEach(found -> known.computeIfAbsent(found.check(), c -> Rule.of(found)));
    List<String> ids = List.copyOf(known.keySet());
    List<Result> made = new ArrayList<>();
    Boolean isAccepted = run.accepted().isEmpty() ? null : false;
    for (Finding finding : gravest(run.findings(), MOST_RESULTS)) {
      made.add(results.of(finding, ids.indexOf(finding.check()), isAccepted));
    }
    for (Finding finding : gravest(run.accepted(), MOST_RESULTS - made.size())) {
      made.add(results.of(finding, ids.indexOf(finding.check()), true));
    }
    return new Run(
        new Tool(
            new ToolComponent(
                "Selvage",
                version,
                INFORMATION,
                known.values().stream().map(SarifReport::descriptor).toList())),
        List.of(new Invocation(true, notifications(run))),
        Map.of(FileUris.ROOT, uris.root()),
        "utf16CodeUnits",
        made);
  }

  private static List<Finding> gravest(List<Finding> findings, int most) {
    return findings.size() <= most
        ? findings
        : findings.stream().sorted(Comparator.comparing(Finding::severity)).limit(most).toList();
  }

  private static ReportingDescriptor descriptor(Rule rule) {
    return new ReportingDescriptor(
        rule.check(),
        new MultiformatMessageString(rule.summary(), null),
        new MultiformatMessageString(
            "%s (see %s)".formatted(rule.summary(), rule.help()),
            "%s\n\n[%s](%s)".formatted(rule.summary(), rule.check(), rule.help())),
        rule.help(),
        new ReportingConfiguration(Levels.of(rule.severity())));
  }

  private List<Notification> notifications(Results run) {
    List<Notification> notifications = new ArrayList<>();
    if (run.unresolved() > 0) {
      notifications.add(
          new Notification(
              new Message(run.unresolved() + " names could not be resolved"),
              Levels.WARNING,
              null));
    }
    int left = run.findings().size() + run.accepted().size() - MOST_RESULTS;
    if (left > 0) {
      notifications.add(
          new Notification(
              new Message(left + " findings are left out: code scanning takes no more"),
              Levels.WARNING,
              null));
    }
    for (Unchecked unchecked : run.unchecked()) {
      notifications.add(
          new Notification(
              new Message("not checked: " + unchecked.reason()),
              Levels.ERROR,
              List.of(results.place(unchecked.file(), unchecked.line()))));
    }
    return notifications;
  }
}
