package dev.selvage.report;

import java.util.ArrayList;
import java.util.List;

/** How far the results can be trusted: what javac could not tell the checks. */
public final class Completeness {

  private Completeness() {}

  /** A sentence for each gap; none if there is no gap. */
  public static List<String> gaps(Results results) {
    List<String> gaps = new ArrayList<>();
    if (results.unresolved() > 0) {
      gaps.add(
          Summary.count(results.unresolved(), "name", "names")
              + " could not be resolved, and no check judged what hangs on them: pass --classpath, or let the build generate"
              + " its sources first");
    }
    if (results.otherErrors() > 0) {
      gaps.add(
          "javac has "
              + Summary.count(results.otherErrors(), "other error", "other errors")
              + " to report on this code");
    }
    if (!results.unchecked().isEmpty()) {
      long files = results.unchecked().stream().map(Unchecked::file).distinct().count();
      gaps.add(Summary.count((int) files, "file was", "files were") + " not checked");
    }
    return gaps;
  }
}
