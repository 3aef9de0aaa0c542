package dev.selvage.report;

import dev.selvage.finding.Finding;
import dev.selvage.finding.Fix;
import dev.selvage.finding.Step;
import java.io.IOException;
import java.util.List;
import java.util.Locale;

/**
 * For people: each finding with its line of code, its path, its first fix as a diff and its page;
 * then a {@link Summary}.
 */
public final class TextReport implements Report {

  private static final int CONTEXT = 2;

  private final BaseDirectory base;
  private final Sources sources;
  private final Style style;

  /**
   * @param base the directory to which paths are shown relative
   * @param sources where lines of code come from
   * @param colour whether to mark up the text for a terminal
   */
  public TextReport(BaseDirectory base, Sources sources, boolean colour) {
    this.base = base;
    this.sources = sources;
    this.style = colour ? Style.COLOUR : Style.PLAIN;
  }

  @Override
  public void write(Results results, Appendable out) throws IOException {
    for (Finding finding : results.findings()) {
      write(finding, out);
      out.append('\n');
    }
    Summary.write(results, style, out);
  }

  private void write(Finding finding, Appendable out) throws IOException {
    String severity = finding.severity().name().toLowerCase(Locale.ROOT);
    line(
        out,
        "%s: %s [%s] %s",
        style.bold(place(finding)),
        style.severity(finding.severity(), severity + ":"),
        finding.check(),
        printable(finding.message()));
    writeExcerpt(finding, out);
    for (Step step : finding.path()) {
      line(out, "  %s:%d: %s", base.show(step.file()), step.line(), printable(step.text()));
    }
    writeFixes(finding, out);
    line(out, "  %s", style.dim(finding.help()));
  }

  private String place(Finding finding) {
    return "%s:%d:%d"
        .formatted(
            printable(base.show(finding.file())),
            finding.region().startLine(),
            finding.region().startColumn());
  }

  private void writeExcerpt(Finding finding, Appendable out) throws IOException {
    int number = finding.region().startLine();
    String code = sources.text(finding.file()).flatMap(text -> text.line(number)).orElse(null);
    if (code != null) {
      Excerpt excerpt = Excerpt.of(code, finding.region());
      line(out, "%6d | %s", number, excerpt.code());
      line(out, "%6s | %s", "", style.severity(finding.severity(), excerpt.pointer()));
    }
  }

  private void writeFixes(Finding finding, Appendable out) throws IOException {
    if (finding.fixes().isEmpty()) {
      return;
    }
    Fix first = finding.fixes().get(0);
    line(out, "  fix: %s", printable(first.description()));
    for (String changed : diff(finding, first)) {
      line(out, "    %s", style.diffLine(printable(changed.stripTrailing())));
    }
    int others = finding.fixes().size() - 1;
    if (others > 0) {
      line(out, "  %s in --format json or sarif", Summary.count(others, "more fix", "more fixes"));
    }
  }

  private List<String> diff(Finding finding, Fix fix) {
    SourceText source = sources.text(finding.file()).orElse(null);
    if (source == null || source.text().length() < end(fix)) {
      return List.of();
    }
    return UnifiedDiff.hunks(source.text(), fix.applyTo(source.text()), CONTEXT);
  }

  private static int end(Fix fix) {
    return fix.edits().get(fix.edits().size() - 1).end();
  }

  /** Leaves no character in {@code text} that a terminal would obey, but line ends and tabs. */
  private static String printable(String text) {
    return text.replaceAll("[\\x00-\\x08\\x0B-\\x1F\\x7F-\\x9F]", "\uFFFD");
  }

  private static void line(Appendable out, String format, Object... values) throws IOException {
    out.append(format.formatted(values)).append('\n');
  }
}
