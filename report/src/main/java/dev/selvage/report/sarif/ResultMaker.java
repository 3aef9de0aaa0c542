package dev.selvage.report.sarif;

import dev.selvage.finding.Finding;
import dev.selvage.finding.Step;
import dev.selvage.finding.TextEdit;
import dev.selvage.report.SourceText;
import dev.selvage.report.Sources;
import java.util.List;
import java.util.Map;

/** Makes a {@link Result} of a {@link Finding}. */
final class ResultMaker {

  private static final String FINGERPRINT = "selvage/v1";

  private final FileUris uris;
  private final Sources sources;

  ResultMaker(FileUris uris, Sources sources) {
    this.uris = uris;
    this.sources = sources;
  }

  /**
   * The result.
   *
   * @param isAccepted whether the baseline has it; null where there is no baseline
   */
  Result of(Finding finding, int ruleIndex, Boolean isAccepted) {
    return new Result(
        finding.check(),
        ruleIndex,
        Levels.of(finding.severity()),
        new Message(finding.message()),
        List.of(location(finding)),
        Map.of(FINGERPRINT, finding.fingerprint()),
        finding.path().isEmpty() ? null : List.of(codeFlow(finding.path())),
        finding.fixes().isEmpty()
            ? null
            : finding.fixes().stream().map(fix -> fix(finding.file(), fix)).toList(),
        isAccepted == null ? null : isAccepted ? "unchanged" : "new",
        Boolean.TRUE.equals(isAccepted) ? List.of(Suppression.BY_BASELINE) : null);
  }

  /** A line of a file, or the file if {@code line} is 0. */
  Location place(String file, int line) {
    Region region = line == 0 ? null : Region.ofLine(line);
    return new Location(new PhysicalLocation(uris.of(file), region), null, null);
  }

  private Location location(Finding finding) {
    dev.selvage.finding.Region region = finding.region();
    return new Location(
        new PhysicalLocation(
            uris.of(finding.file()),
            Region.of(
                region.startLine(), region.startColumn(), region.endLine(), region.endColumn())),
        finding.member().isEmpty()
            ? null
            : List.of(new LogicalLocation(finding.member(), "member")),
        null);
  }

  private CodeFlow codeFlow(List<Step> path) {
    return new CodeFlow(
        List.of(
            new ThreadFlow(
                path.stream().map(step -> new ThreadFlowLocation(location(step))).toList())));
  }

  private Location location(Step step) {
    return new Location(
        new PhysicalLocation(uris.of(step.file()), Region.ofLine(step.line())),
        null,
        new Message(step.text()));
  }

  private Fix fix(String file, dev.selvage.finding.Fix fix) {
    return new Fix(
        new Message(fix.description()),
        List.of(
            new ArtifactChange(
                uris.of(file),
                fix.edits().stream().map(edit -> replacement(file, edit)).toList())));
  }

  private Replacement replacement(String file, TextEdit edit) {
    return new Replacement(deleted(file, edit), new ArtifactContent(edit.replacement()));
  }

  private Region deleted(String file, TextEdit edit) {
    SourceText source = sources.text(file).orElse(null);
    if (source == null || source.text().length() < edit.end()) {
      return Region.ofCharacters(edit.start(), edit.end() - edit.start());
    }
    return Region.of(
        source.lineOf(edit.start()),
        source.columnOf(edit.start()),
        source.lineOf(edit.end()),
        source.columnOf(edit.end()));
  }
}
