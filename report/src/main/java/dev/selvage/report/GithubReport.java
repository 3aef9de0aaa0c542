package dev.selvage.report;

import dev.selvage.finding.Finding;
import dev.selvage.finding.Region;
import dev.selvage.finding.Severity;
import java.io.IOException;
import java.util.List;

/**
 * Workflow commands, which GitHub shows as annotations of a change. The gravest come first, and no
 * more of each level than GitHub shows of a step; how many are left out is said in plain text.
 *
 * @see <a
 *     href="https://docs.github.com/actions/reference/workflow-commands-for-github-actions">Workflow
 *     commands</a>
 */
public final class GithubReport implements Report {

  /** Of each level in one step; see the page on limits in GitHub's documentation of annotations. */
  private static final int MOST = 10;

  private final BaseDirectory base;

  /** Shows paths relative to {@code base}; GitHub expects the root of the repository. */
  public GithubReport(BaseDirectory base) {
    this.base = base;
  }

  @Override
  public void write(Results results, Appendable out) throws IOException {
    for (Severity severity : Severity.values()) {
      List<Finding> findings =
          results.findings().stream().filter(each -> each.severity() == severity).toList();
      for (Finding finding : findings.subList(0, Math.min(MOST, findings.size()))) {
        out.append(command(finding)).append('\n');
      }
      if (findings.size() > MOST) {
        out.append(
            "%d of %s are shown; the others stand in the summary of the job\n"
                .formatted(
                    MOST, Summary.count(findings.size(), level(severity), level(severity) + "s")));
      }
    }
  }

  private String command(Finding finding) {
    return "::%s file=%s,%s,title=%s::%s"
        .formatted(
            level(finding.severity()),
            property(base.show(finding.file())),
            place(finding.region()),
            property(finding.check()),
            data(finding.message() + "\nSee " + finding.help()));
  }

  private static String level(Severity severity) {
    return switch (severity) {
      case ERROR -> "error";
      case WARNING -> "warning";
      case NOTE -> "notice";
    };
  }

  /** GitHub takes columns only where both lines are the same. */
  private static String place(Region region) {
    String lines = "line=%d,endLine=%d".formatted(region.startLine(), region.endLine());
    return region.startLine() == region.endLine()
        ? "%s,col=%d,endColumn=%d".formatted(lines, region.startColumn(), region.endColumn())
        : lines;
  }

  private static String data(String text) {
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A");
  }

  private static String property(String text) {
    return data(text).replace(":", "%3A").replace(",", "%2C");
  }
}
