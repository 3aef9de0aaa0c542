package dev.selvage.benchmarks;

/** What went wrong in another thread, for the one that waits for it. */
final class Failure {
  private volatile Exception first;

  /** Does work that may fail. */
  void of(Contender.Work work) {
    try {
      work.run();
    } catch (Exception e) {
      first = e;
    }
  }

  void orThrow() throws Exception {
    if (first != null) {
      throw first;
    }
  }
}
