package dev.selvage.report.html;

import dev.selvage.finding.Finding;
import dev.selvage.finding.Fix;
import dev.selvage.finding.Region;
import dev.selvage.report.BaseDirectory;
import dev.selvage.report.SourceText;
import dev.selvage.report.Sources;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Makes an {@link Entry} of a finding. */
final class EntryMaker {

  private static final int CONTEXT = 3;

  /** A region of many lines is cut: the page shows where to look, not the file. */
  private static final int MOST_LINES = 30;

  private final BaseDirectory base;
  private final Sources sources;
  private final Set<Finding> accepted;

  EntryMaker(BaseDirectory base, Sources sources, Set<Finding> accepted) {
    this.base = base;
    this.sources = sources;
    this.accepted = accepted;
  }

  Entry of(Finding finding) {
    Region region = finding.region();
    Optional<SourceText> source = sources.text(finding.file());
    int first = Math.max(1, region.startLine() - CONTEXT);
    int last = Math.min(region.endLine() + CONTEXT, first + MOST_LINES);
    return new Entry(
        finding.check(),
        finding.severity().name().toLowerCase(Locale.ROOT),
        finding.message(),
        base.show(finding.file()),
        where(finding),
        finding.member(),
        !accepted.isEmpty() && !accepted.contains(finding),
        finding.help(),
        first,
        source.map(text -> lines(text, first, last)).orElse(List.of()),
        new int[] {region.startLine(), region.startColumn(), region.endLine(), region.endColumn()},
        finding.path().stream()
            .map(step -> new Entry.Step(base.show(step.file()), step.line(), step.text()))
            .toList(),
        source.map(text -> fixes(finding, text)).orElse(List.of()));
  }

  private static List<String> lines(SourceText source, int first, int last) {
    List<String> lines = new ArrayList<>();
    for (int i = first; i <= last; i++) {
      source.line(i).ifPresent(lines::add);
    }
    return lines;
  }

  private String where(Finding finding) {
    String type = finding.member().split("#", 2)[0];
    int dot = type.lastIndexOf('.');
    if (dot > 0) {
      return type.substring(0, dot);
    }
    String file = base.show(finding.file());
    int slash = file.lastIndexOf('/');
    return slash > 0 ? file.substring(0, slash) : "";
  }

  private static List<Entry.Fix> fixes(Finding finding, SourceText source) {
    List<Entry.Fix> fixes = new ArrayList<>();
    for (Fix fix : finding.fixes()) {
      if (fix.edits().get(fix.edits().size() - 1).end() <= source.text().length()) {
        String after = fix.applyTo(source.text());
        fixes.add(new Entry.Fix(fix.description(), SideBySide.rows(source.text(), after)));
      }
    }
    return fixes;
  }
}
