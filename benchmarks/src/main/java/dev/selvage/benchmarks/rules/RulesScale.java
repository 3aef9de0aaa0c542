package dev.selvage.benchmarks.rules;

import com.tngtech.archunit.core.domain.JavaClasses;
import java.io.File;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * What the rules cost beside ArchUnit's own import of the same classes. The argument is a class
 * path of real jars; with {@code --quick} as a second one, memory is left out.
 */
final class RulesScale {

  private static final int[] SIZES = {1_000, 10_000, 50_000};
  private static final int ROUNDS = 5;
  private static final double MOST = 1.5;

  private RulesScale() {}

  public static void main(String[] arguments) throws Exception {
    List<Path> jars =
        Stream.of(arguments[0].split(File.pathSeparator))
            .filter(each -> each.endsWith(".jar"))
            .map(Path::of)
            .toList();
    boolean withMemory = !List.of(arguments).contains("--quick");
    System.out.printf(
        "JDK %s: all rules, beside ArchUnit's import of the same classes%n%n",
        Runtime.version().feature());
    System.out.printf(
        "%8s %11s %13s %9s %8s%s%n",
        "classes",
        "violations",
        "import [s]",
        "rules [s]",
        "ratio",
        withMemory ? "   least heap: import [MB]  with rules [MB]    ratio" : "");
    List<Double> perClass = new ArrayList<>();
    boolean met = true;
    for (int size : SIZES) {
      Time time = time(jars, size);
      perClass.add(time.rules() / size);
      met &= time.ratio() <= MOST;
      print(
          "%8d %11d %13.2f %9.2f %8.2f",
          size, time.violations, time.imported, time.rules, time.ratio);
      if (withMemory) {
        int imported = LeastHeap.of("import", size, jars);
        int withRules = LeastHeap.of("rules", size, jars);
        double ratio = (double) withRules / imported;
        met &= ratio <= MOST;
        print("%27d %16d %8.2f", imported, withRules, ratio);
      }
      System.out.println();
    }
    print(
        "%ntime of the rules per class, %d classes to %d: %.2f%n",
        SIZES[2], SIZES[1], perClass.get(2) / perClass.get(1));
    print("each ratio at most %.1f: %s%n", MOST, met ? "met" : "MISSED");
  }

  /** Seconds, the median ratio of some rounds, and how many violations there are. */
  private record Time(double imported, double rules, double ratio, int violations) {}

  /** In a round both are timed, one after the other, after a round that warms up. */
  private static Time time(List<Path> jars, int size) throws Exception {
    double[] imported = new double[ROUNDS];
    double[] rules = new double[ROUNDS];
    double[] ratios = new double[ROUNDS];
    int violations = 0;
    for (int round = -1; round < ROUNDS; round++) {
      System.gc();
      long start = System.nanoTime();
      JavaClasses classes = Import.of(jars, size);
      long middle = System.nanoTime();
      violations = RulesOnce.check(classes);
      long end = System.nanoTime();
      if (round >= 0) {
        imported[round] = (middle - start) / 1e9;
        rules[round] = (end - middle) / 1e9;
        ratios[round] = rules[round] / imported[round];
      }
    }
    return new Time(median(imported), median(rules), median(ratios), violations);
  }

  private static double median(double[] values) {
    double[] sorted = values.clone();
    Arrays.sort(sorted);
    return sorted[sorted.length / 2];
  }

  private static void print(String format, Object... values) {
    System.out.printf(Locale.ROOT, format, values);
    System.out.flush();
  }
}
