package dev.selvage.benchmarks;

import java.util.List;

/**
 * Runs all that is compared, and prints one report; {@code --quick} takes less time, and is less
 * sure.
 */
final class Benchmarks {
  private Benchmarks() {}

  /**
   * Runs.
   *
   * @param arguments {@code --quick}, or none
   */
  public static void main(String[] arguments) throws Exception {
    boolean quick = List.of(arguments).contains("--quick");
    double unit = quick ? 1 : 10;
    Report report = new Report(System.out);
    System.out.printf(
        "JDK %s, %d processors%s%n",
        Runtime.version(), Runtime.getRuntime().availableProcessors(), quick ? ", quick" : "");
    ForkAndJoin.byPlatformThread(report, unit);
    ForkAndJoin.byVirtualThread(report, unit / 2);
    BoundedFanOut.equal(report, 3 * unit);
    BoundedFanOut.oneInAHundredSlow(report, unit, !quick);
    CancelOfSleepers.measure(report, unit);
    Bytes.measure(report);
    report.printTargets();
  }
}
