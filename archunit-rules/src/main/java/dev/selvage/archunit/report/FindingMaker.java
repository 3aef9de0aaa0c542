package dev.selvage.archunit.report;

import dev.selvage.archunit.rules.Violation;
import dev.selvage.archunit.rules.Violation.Frame;
import dev.selvage.finding.Finding;
import dev.selvage.finding.Fingerprint;
import dev.selvage.finding.Severity;
import dev.selvage.finding.Step;
import dev.selvage.report.SourceLocator;
import dev.selvage.report.SourceLocator.Place;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Makes findings of violations. One of a way through jars stands at its last line that there is a
 * source for. Not thread-safe.
 */
final class FindingMaker {

  private static final String PAGE =
      "https://github.com/selvage-dev/selvage/blob/main/docs/archunit.md";

  private final SourceFiles files;
  private final SourceLocator locator = new SourceLocator(StandardCharsets.UTF_8);
  private final Fingerprint fingerprint = new Fingerprint();
  private int withoutSource;

  FindingMaker(List<Path> sources) {
    this.files = new SourceFiles(sources);
  }

  /** How many violations had no source. */
  int withoutSource() {
    return withoutSource;
  }

  /** The finding, if there is a source for a frame. */
  Optional<Finding> make(Violation violation) {
    List<Frame> frames = violation.frames();
    for (int i = frames.size() - 1; i >= 0; i--) {
      Optional<Finding> finding = at(frames.get(i), violation);
      if (finding.isPresent()) {
        return finding;
      }
    }
    withoutSource++;
    return Optional.empty();
  }

  private Optional<Finding> at(Frame frame, Violation violation) {
    Path file = files.of(frame).orElse(null);
    Place place =
        file == null ? null : locator.locate(file, frame.line(), frame.called()).orElse(null);
    if (place == null) {
      return Optional.empty();
    }
    String member = frame.type() + (place.member().isEmpty() ? "" : "#" + place.member());
    return Optional.of(
        new Finding(
            violation.check(),
            Severity.WARNING,
            violation.message(),
            name(file),
            place.region(),
            member,
            steps(violation.frames()),
            List.of(),
            fingerprint.next(violation.check(), member, place.code()),
            PAGE));
  }

  private static String name(Path file) {
    return file.toString().replace('\\', '/');
  }

  /** A way of one line is no way. Where there is no source, a step names the class. */
  private List<Step> steps(List<Frame> frames) {
    List<Step> steps = new ArrayList<>();
    if (frames.size() > 1) {
      for (Frame each : frames) {
        String file = files.of(each).map(FindingMaker::name).orElse(each.type());
        steps.add(new Step(file, each.line(), each.text()));
      }
    }
    return steps;
  }
}
