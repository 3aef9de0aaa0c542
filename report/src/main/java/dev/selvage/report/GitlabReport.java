package dev.selvage.report;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.annotations.SerializedName;
import dev.selvage.finding.Finding;
import dev.selvage.finding.Severity;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * A Code Quality report, which GitLab shows in merge requests.
 *
 * @see <a href="https://docs.gitlab.com/ci/testing/code_quality/#code-quality-report-format">The
 *     format</a>
 */
public final class GitlabReport implements Report {

  private static final Gson GSON =
      new GsonBuilder().setPrettyPrinting().disableHtmlEscaping().create();

  private record Issue(
      String description,
      @SerializedName("check_name") String checkName,
      String fingerprint,
      String severity,
      Location location) {}

  private record Location(String path, Lines lines) {}

  private record Lines(int begin, int end) {}

  private final BaseDirectory base;

  /** Shows paths relative to {@code base}; GitLab expects the root of the repository. */
  public GitlabReport(BaseDirectory base) {
    this.base = base;
  }

  @Override
  public void write(Results results, Appendable out) throws IOException {
    List<Issue> issues = new ArrayList<>();
    Set<String> fingerprints = new HashSet<>();
    for (Finding finding : results.findings()) {
      issues.add(issue(finding, unique(finding.fingerprint(), fingerprints)));
    }
    GSON.toJson(issues, out);
    out.append('\n');
  }

  /** GitLab leaves out all but one of those that share a fingerprint. */
  private static String unique(String fingerprint, Set<String> taken) {
    String unique = fingerprint;
    for (int i = 2; !taken.add(unique); i++) {
      unique = fingerprint + "-" + i;
    }
    return unique;
  }

  private Issue issue(Finding finding, String fingerprint) {
    return new Issue(
        "%s: %s See %s".formatted(finding.check(), finding.message(), finding.help()),
        finding.check(),
        fingerprint,
        severity(finding.severity()),
        new Location(
            base.show(finding.file()),
            new Lines(finding.region().startLine(), finding.region().endLine())));
  }

  private static String severity(Severity severity) {
    return switch (severity) {
      case ERROR -> "critical";
      case WARNING -> "major";
      case NOTE -> "info";
    };
  }
}
