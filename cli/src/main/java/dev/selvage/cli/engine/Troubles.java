package dev.selvage.cli.engine;

import dev.selvage.finding.Finding;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Says in a line each what went wrong in a run of javac. */
final class Troubles {

  private static final String OF_ITSELF = "Selvage: ";

  private Troubles() {}

  /**
   * @param cutOff how many of the {@code asked} files javac never came to
   */
  static List<String> of(Compilation.Outcome outcome, Observer observer, int cutOff, int asked) {
    List<String> troubles = new ArrayList<>(observer.errorsWithoutFile());
    troubles.addAll(saidByPlugin(outcome.findings(), observer));
    String count = "%d of %d files were not checked".formatted(cutOff, asked);
    if (outcome.crash().isPresent()) {
      String place = observer.current() == null ? "" : " at " + Path.of(observer.current());
      troubles.add("javac crashed%s (%s); %s".formatted(place, outcome.crash().get(), count));
    } else if (cutOff > 0) {
      troubles.add("javac ended early; " + count);
    }
    return troubles;
  }

  /** The plugin shows each finding through javac too; what is left are its own troubles. */
  private static List<String> saidByPlugin(List<Finding> findings, Observer observer) {
    Map<String, Set<String>> shown =
        findings.stream()
            .collect(
                Collectors.groupingBy(
                    Finding::file, Collectors.mapping(Troubles::start, Collectors.toSet())));
    // without its record no finding is known again, and why there is none is all there is to say
    boolean isRecordLost =
        findings.isEmpty()
            && observer.pluginMessages().stream()
                .anyMatch(said -> said.text().startsWith(OF_ITSELF));
    return observer.pluginMessages().stream()
        .filter(said -> !isRecordLost || said.text().startsWith(OF_ITSELF))
        .filter(
            said ->
                shown.getOrDefault(said.file(), Set.of()).stream()
                    .noneMatch(said.text()::startsWith))
        .map(Troubles::placed)
        .toList();
  }

  /** What the plugin says of itself has no place of its own, and stands at some file. */
  private static String placed(Observer.PluginMessage said) {
    return said.text().startsWith(OF_ITSELF)
        ? said.text().substring(OF_ITSELF.length())
        : "%s:%d: %s".formatted(said.file(), said.line(), said.text());
  }

  private static String start(Finding finding) {
    return "[%s] %s".formatted(finding.check(), finding.message());
  }
}
