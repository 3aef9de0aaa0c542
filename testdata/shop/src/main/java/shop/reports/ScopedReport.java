package shop.reports;

import dev.selvage.scope.ExceptionGroup;
import dev.selvage.scope.Joiners;
import dev.selvage.scope.StructuredTaskScope;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;

/** What {@link DailyReport} does, in a scope: all figures, in their order, or all that failed. */
public final class ScopedReport {
  private static final Duration PATIENCE = Duration.ofMinutes(1);

  private final List<Callable<String>> sections;

  public ScopedReport(List<Callable<String>> sections) {
    this.sections = List.copyOf(sections);
  }

  /** Each figure is counted by a subtask of its own; none of them outlives the call. */
  public String write() throws ExceptionGroup, InterruptedException {
    try (var scope =
        StructuredTaskScope.open(
            Joiners.<String>allOrGroup(), c -> c.withLimit(4).withTimeout(PATIENCE))) {
      sections.forEach(scope::fork);
      return String.join("", scope.join());
    }
  }
}
