package dev.selvage.benchmarks;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/**
 * Runs contenders in rounds: in each round each of them once, in an order of its own. Where the
 * machine is slow for a while, it is so for all of one round, and so a ratio within a round holds
 * where a time does not.
 */
final class Paired {
  private final List<Contender> contenders;
  private final boolean collectsBetween;
  private final Random random = new Random(1);

  /** Nanoseconds, by contender, then by round. */
  private final Map<String, List<Double>> times = new LinkedHashMap<>();

  /**
   * Prepares.
   *
   * @param collectsBetween whether each one begins without the garbage of the one before
   */
  Paired(List<Contender> contenders, boolean collectsBetween) {
    this.contenders = List.copyOf(contenders);
    this.collectsBetween = collectsBetween;
    contenders.forEach(contender -> times.put(contender.name(), new ArrayList<>()));
  }

  /**
   * Warms up for a quarter of the time, then measures for the rest of it; and at least so many
   * rounds.
   */
  Paired run(double seconds, int leastRounds) throws Exception {
    rounds(seconds / 4, 1);
    times.values().forEach(List::clear);
    return measure(seconds * 3 / 4, leastRounds);
  }

  /** Measures without warming up, where the tasks themselves take their time. */
  Paired measure(double seconds, int leastRounds) throws Exception {
    rounds(seconds, leastRounds);
    return this;
  }

  private void rounds(double seconds, int least) throws Exception {
    long start = System.nanoTime();
    for (int round = 0; round < least || System.nanoTime() - start < seconds * 1e9; round++) {
      List<Contender> order = new ArrayList<>(contenders);
      Collections.shuffle(order, random);
      for (Contender contender : order) {
        if (round < contender.rounds()) {
          if (collectsBetween) {
            System.gc();
          }
          times.get(contender.name()).add((double) contender.body().nanos());
        }
      }
    }
  }

  int rounds() {
    return rounds(contenders.get(0).name());
  }

  int rounds(String contender) {
    return times.get(contender).size();
  }

  /** The median time of a contender, in nanoseconds. */
  double nanos(String contender) {
    return median(times.get(contender));
  }

  /** The median over the rounds of the ratio of two contenders. */
  double ratio(String contender, String to) {
    List<Double> own = times.get(contender);
    List<Double> others = times.get(to);
    List<Double> ratios = new ArrayList<>();
    for (int round = 0; round < own.size(); round++) {
      ratios.add(own.get(round) / others.get(round));
    }
    return median(ratios);
  }

  private static double median(List<Double> values) {
    double[] sorted = values.stream().mapToDouble(Double::doubleValue).sorted().toArray();
    int middle = sorted.length / 2;
    return sorted.length % 2 == 1
        ? sorted[middle]
        : Arrays.stream(sorted, middle - 1, middle + 1).average().orElseThrow();
  }
}
