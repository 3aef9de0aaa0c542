package dev.selvage.archunit.rules;

import dev.selvage.catalog.Fact;

/**
 * The thread that runs a function.
 *
 * @param runs which kind
 * @param reason why, in a few words
 * @param file the catalog file that says so
 */
record Place(Thread runs, String reason, String file) {

  /** Kinds of threads. */
  enum Thread {
    LOOP,
    HERE,
    ELSEWHERE,
    UNKNOWN
  }

  static final Place UNKNOWN = new Place(Thread.UNKNOWN, "", "");
  static final Place HERE = new Place(Thread.HERE, "", "");
  static final Place ELSEWHERE = new Place(Thread.ELSEWHERE, "", "");

  static Place loop(Fact fact) {
    return new Place(Thread.LOOP, fact.reason(), fact.file());
  }

  boolean is(Thread thread) {
    return runs == thread;
  }
}
