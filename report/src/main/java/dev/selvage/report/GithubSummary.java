package dev.selvage.report;

import dev.selvage.finding.Finding;
import java.io.IOException;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * A page of Markdown for GitHub's summary of a job: how many findings of each check, then one line
 * for each, the gravest first, up to what such a page may hold.
 */
public final class GithubSummary implements Report {

  /** GitHub drops a summary of more than a mebibyte; a line here has at most two kilobytes. */
  private static final int MOST = 400;

  private static final int LONGEST = 1000;

  private final BaseDirectory base;
  private final String blob;

  /**
   * @param base the root of the repository
   * @param blob the address of that root's files at the commit, such as {@code
   *     https://github.com/o/r/blob/0a1b2c}; empty for names without links
   */
  public GithubSummary(BaseDirectory base, String blob) {
    this.base = base;
    this.blob = blob;
  }

  @Override
  public void write(Results results, Appendable out) throws IOException {
    List<Finding> findings =
        results.findings().stream().sorted(Comparator.comparing(Finding::severity)).toList();
    out.append("## Selvage: ").append(Summary.headline(results)).append("\n\n");
    if (findings.isEmpty()) {
      return;
    }
    Map<String, Long> counts =
        findings.stream()
            .collect(
                Collectors.groupingBy(
                    each -> "[%s](%s)".formatted(each.check(), each.help()),
                    TreeMap::new,
                    Collectors.counting()));
    out.append("| check | findings |\n|---|---|\n");
    for (Map.Entry<String, Long> each : counts.entrySet()) {
      out.append("| %s | %d |\n".formatted(each.getKey(), each.getValue()));
    }
    out.append("\n");
    for (Finding each : findings.subList(0, Math.min(MOST, findings.size()))) {
      out.append(line(each)).append('\n');
    }
    if (findings.size() > MOST) {
      out.append("\nand %d more, which do not fit here\n".formatted(findings.size() - MOST));
    }
  }

  private String line(Finding finding) {
    String file = base.show(finding.file());
    String place = "%s:%d".formatted(file, finding.region().startLine());
    String link =
        blob.isEmpty()
            ? "`" + place + "`"
            : "[%s](%s/%s#L%d)"
                .formatted(
                    escape(place),
                    blob,
                    file.replace(" ", "%20").replace(")", "%29"),
                    finding.region().startLine());
    String message = escape(finding.message());
    return "- **%s** %s: %s"
        .formatted(
            finding.check(),
            link,
            message.length() > LONGEST ? message.substring(0, LONGEST) + " .." : message);
  }

  /** Code in back quotes stays code; what else Markdown or HTML would obey does not. */
  private static String escape(String text) {
    return text.replace("\n", " ").replace("&", "&amp;").replace("<", "&lt;").replace("|", "\\|");
  }
}
