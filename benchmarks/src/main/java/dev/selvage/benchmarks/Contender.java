package dev.selvage.benchmarks;

/**
 * One of those that are compared.
 *
 * @param name what it is called in the report
 * @param body runs it once
 * @param rounds in how many rounds it takes part, for those that take too long
 */
record Contender(String name, Body body, int rounds) {

  /** Does the work once. */
  @FunctionalInterface
  interface Body {
    /**
     * Does it.
     *
     * @return how many nanoseconds that took, without what had to be prepared
     */
    long nanos() throws Exception;
  }

  /** Work that is timed from beginning to end. */
  @FunctionalInterface
  interface Work {
    /** Does it. */
    void run() throws Exception;
  }

  /** Takes part in each round, with so many repetitions of its work. */
  static Contender of(String name, int repetitions, Work work) {
    return of(name, timed(repetitions, work));
  }

  /** Takes part in each round. */
  static Contender of(String name, Body body) {
    return new Contender(name, body, Integer.MAX_VALUE);
  }

  /** The average of so many repetitions. */
  static Body timed(int repetitions, Work work) {
    return () -> {
      long start = System.nanoTime();
      for (int i = 0; i < repetitions; i++) {
        work.run();
      }
      return (System.nanoTime() - start) / repetitions;
    };
  }
}
