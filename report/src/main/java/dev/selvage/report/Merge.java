package dev.selvage.report;

import dev.selvage.finding.Finding;
import dev.selvage.finding.Region;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Puts findings of several engines and modules into one list. */
public final class Merge {

  private static final Comparator<Finding> BY_PLACE =
      Comparator.comparing(Finding::file)
          .thenComparing(
              Finding::region,
              Comparator.comparingInt(Region::startLine)
                  .thenComparingInt(Region::startColumn)
                  .thenComparingInt(Region::endLine)
                  .thenComparingInt(Region::endColumn))
          .thenComparing(Finding::check)
          .thenComparing(Finding::message);

  private Merge() {}

  /** What makes two findings one: both engines may see it, and two modules may share a file. */
  private record Defect(String check, String file, int line) {}

  /**
   * The findings, ordered by file and place. Where two engines have found the same defect on one
   * line, the one that has a fix is kept, or else the one with the longer way; one engine may find
   * several on a line.
   */
  public static List<Finding> of(Collection<? extends Collection<Finding>> engines) {
    Map<Defect, List<Finding>> kept = new LinkedHashMap<>();
    for (Collection<Finding> engine : engines) {
      Map<Defect, List<Finding>> own = new LinkedHashMap<>();
      engine.stream()
          .distinct()
          .forEach(
              each ->
                  own.computeIfAbsent(
                          new Defect(each.check(), each.file(), each.region().startLine()),
                          defect -> new ArrayList<>())
                      .add(each));
      own.forEach((defect, found) -> kept.merge(defect, found, Merge::better));
    }
    return kept.values().stream().flatMap(List::stream).sorted(BY_PLACE).toList();
  }

  private static List<Finding> better(List<Finding> first, List<Finding> second) {
    return score(second) > score(first) ? second : first;
  }

  private static int score(List<Finding> findings) {
    return findings.stream()
        .mapToInt(each -> (each.fixes().isEmpty() ? 0 : 1000) + each.path().size())
        .max()
        .orElse(0);
  }

  /** The order in which findings are shown. */
  public static Comparator<Finding> byPlace() {
    return BY_PLACE;
  }
}
