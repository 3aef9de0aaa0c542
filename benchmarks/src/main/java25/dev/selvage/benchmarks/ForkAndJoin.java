package dev.selvage.benchmarks;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Fork and join of n trivial subtasks, beside threads that are started and joined by hand. */
final class ForkAndJoin {
  private static final int MANY = 100_000;

  /**
   * A reading of the clock takes some milliseconds of work, so that what the one before has left
   * behind, such as a pool that still looks for work, does not count.
   */
  private static final int TASKS_PER_READING = 15_000;

  /** What starting and joining costs beside the tasks, in tasks. */
  private static final int START = 60;

  private ForkAndJoin() {}

  /** Measures with a platform thread as the owner. */
  static void byPlatformThread(Report report, double seconds) throws Exception {
    measured(List.of(1000), seconds); // so that all is compiled before it counts
    Map<Integer, Paired> byCount = measured(List.of(1, 2, 10, 1000, MANY), seconds);
    print("Fork and join of N trivial tasks", byCount, report);
    for (int n : List.of(1, 2, 10)) {
      report.target("N = " + n, ratio(byCount, n, Ways.SELVAGE), 1.2, 2);
    }
    report.target("N = 1000", ratio(byCount, 1000, Ways.SELVAGE), 1.3, 2);
    report.target("N = 1000 with a limit", ratio(byCount, 1000, Ways.SELVAGE_LIMIT), 0.7, 2);
  }

  /** Measures with a virtual thread as the owner. */
  static void byVirtualThread(Report report, double seconds) throws Exception {
    Map<Integer, Paired> byCount = new LinkedHashMap<>();
    Failure failure = new Failure();
    Thread.ofVirtual()
        .start(() -> failure.of(() -> byCount.putAll(measured(List.of(1, 2, 10, 1000), seconds))))
        .join();
    failure.orThrow();
    print("The same, called by a virtual thread", byCount, report);
  }

  private static Map<Integer, Paired> measured(List<Integer> counts, double seconds)
      throws Exception {
    Map<Integer, Paired> byCount = new LinkedHashMap<>();
    for (int n : counts) {
      List<Contender> contenders = new ArrayList<>();
      int repetitions = Math.max(1, TASKS_PER_READING / (n + START));
      Ways.all()
          .forEach(
              (name, way) -> contenders.add(Contender.of(name, repetitions, () -> way.run(n))));
      boolean many = n == MANY;
      byCount.put(n, new Paired(contenders, many).run(many ? 3 * seconds : seconds, 5));
    }
    return byCount;
  }

  private static void print(String title, Map<Integer, Paired> byCount, Report report) {
    report.title(
        title + "; ratio to " + Ways.RAW + " in the same round, median",
        byCount.keySet().stream().map(n -> "N=" + n).toList());
    for (String name : Ways.all().keySet()) {
      report.row(
          name,
          byCount.values().stream().map(p -> Report.number(p.ratio(name, Ways.RAW), 2)).toList());
    }
    report.row(
        Ways.RAW + ", us",
        byCount.values().stream().map(p -> Report.number(p.nanos(Ways.RAW) / 1e3, 1)).toList());
    report.row("rounds", byCount.values().stream().map(p -> "" + p.rounds()).toList());
  }

  private static double ratio(Map<Integer, Paired> byCount, int n, String name) {
    return byCount.get(n).ratio(name, Ways.RAW);
  }
}
