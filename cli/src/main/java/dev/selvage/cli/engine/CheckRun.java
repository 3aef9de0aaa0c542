package dev.selvage.cli.engine;

import dev.selvage.finding.Finding;
import dev.selvage.report.Merge;
import dev.selvage.report.Results;
import dev.selvage.report.Unchecked;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * One check from its request to its result.
 *
 * <p>javac takes each class once. Files whose classes another file has already (a project with
 * several modules, a folder of examples) are checked in a further round in which they come first.
 */
final class CheckRun {

  private final CheckRequest request;
  private final Progress progress;
  private final List<Finding> findings = new ArrayList<>();
  private final List<Unchecked> unchecked = new ArrayList<>();
  private final List<String> warnings = new ArrayList<>();
  private final List<String> troubles = new ArrayList<>();
  private final Map<String, String> digests = new TreeMap<>();
  private int unresolved;
  private int otherErrors;

  CheckRun(CheckRequest request, Progress progress) {
    this.request = request;
    this.progress = progress;
  }

  CheckResult result() throws CheckException {
    KnownChecks.require(request.checks());
    JavaFiles found = JavaFiles.under(request.paths());
    unchecked.addAll(found.unchecked());
    warnings.addAll(ClassPath.missing(request));
    progress.start(found.files().size());
    checkInRounds(
        found.files().stream()
            .map(file -> new SourceFile(file, request.encoding(), request.texts().get(file)))
            .toList());
    findings.sort(Merge.byPlace());
    unchecked.sort(Comparator.comparing(Unchecked::file).thenComparingInt(Unchecked::line));
    Results results =
        new Results(findings, List.of(), digests.size(), unresolved, otherErrors, unchecked);
    return new CheckResult(results, warnings, troubles, digests);
  }

  private void checkInRounds(List<SourceFile> all) throws CheckException {
    List<SourceFile> left = all;
    while (!left.isEmpty()) {
      Set<SourceFile> first = Set.copyOf(left);
      List<SourceFile> round =
          Stream.concat(left.stream(), all.stream().filter(file -> !first.contains(file))).toList();
      left = check(left, round);
    }
  }

  /**
   * Checks {@code asked} with the classes of all {@code files}.
   *
   * @return those that must be asked again, because their classes clash with those of files before
   *     them; none if that would not help
   */
  private List<SourceFile> check(List<SourceFile> asked, List<SourceFile> files)
      throws CheckException {
    Set<URI> names = asked.stream().map(SourceFile::toUri).collect(Collectors.toSet());
    Observer observer = new Observer(progress, names);
    Compilation.Outcome outcome = new Compilation(request).run(files, observer);
    List<SourceFile> clashing = new ArrayList<>();
    Set<String> checked = new HashSet<>();
    int cutOff = 0;
    for (SourceFile file : asked) {
      Unchecked syntaxError = observer.syntaxErrors().get(file.toUri());
      if (!file.failure().isEmpty()) {
        unchecked.add(new Unchecked(file.name(), 0, file.failure()));
      } else if (syntaxError != null) {
        unchecked.add(syntaxError);
      } else if (observer.duplicates().containsKey(file.toUri())) {
        clashing.add(file);
      } else if (!observer.isAnalysed(file.toUri())) {
        cutOff++;
      } else {
        checked.add(file.name());
        record(file, observer);
      }
    }
    outcome.findings().stream()
        .filter(found -> checked.contains(found.file()))
        .filter(found -> found.severity().compareTo(request.leastSeverity()) <= 0)
        .forEach(findings::add);
    troubles.addAll(Troubles.of(outcome, observer, cutOff, asked.size()));
    if (outcome.crash().isEmpty() && clashing.size() < asked.size()) {
      return clashing;
    }
    clashing.forEach(file -> unchecked.add(observer.duplicates().get(file.toUri())));
    return List.of();
  }

  private void record(SourceFile file, Observer observer) {
    digests.put(file.name(), file.digest());
    unresolved += observer.unresolved(file.toUri());
    otherErrors += observer.otherErrors(file.toUri());
    if (file.isMalformed()) {
      warnings.add(
          "%s is not in %s; what does not decode was taken for one unknown character: pass --encoding"
              .formatted(Path.of(file.name()), request.encoding().name()));
    }
  }
}
