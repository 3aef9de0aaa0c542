package dev.selvage.checks.blocking;

import com.sun.source.util.TreePath;
import dev.selvage.catalog.Fact;
import java.util.Optional;

/**
 * Which thread runs a function, and who says so.
 *
 * @param runs which thread
 * @param reason what is known of it, in a few words, such as {@code Netty calls its handlers there}
 * @param file the catalog file that knows of it; empty where an annotation or the code says it
 * @param executor the executor that the function is handed to, if it is one of this file
 */
public record Place(Thread runs, String reason, String file, Optional<TreePath> executor) {

  /** Kinds of threads. */
  public enum Thread {
    /** One that serves many others, and must not wait. */
    LOOP,
    /** The same, if an executor is such that it is. */
    MAYBE_LOOP,
    /** One of the few that all of the process share. */
    COMMON_POOL,
    /** One of an executor that this file knows. */
    POOL,
    /** One that may wait. */
    ELSEWHERE,
    /** That of the code around. */
    HERE,
    /** Nobody knows. */
    UNKNOWN
  }

  static final Place UNKNOWN = new Place(Thread.UNKNOWN, "", "", Optional.empty());
  static final Place HERE = new Place(Thread.HERE, "", "", Optional.empty());
  static final Place ELSEWHERE = new Place(Thread.ELSEWHERE, "", "", Optional.empty());

  static Place of(Thread runs, Fact fact) {
    return new Place(runs, fact.reason(), fact.file(), Optional.empty());
  }

  static Place loop(String reason) {
    return new Place(Thread.LOOP, reason, "", Optional.empty());
  }

  /** Where code holds a lock, whichever thread it is. */
  public static Place holding(String reason) {
    return new Place(Thread.UNKNOWN, reason, "", Optional.empty());
  }

  static Place pool(TreePath executor) {
    return new Place(Thread.POOL, "", "", Optional.of(executor));
  }

  public boolean is(Thread thread) {
    return runs == thread;
  }

  /** Whether it must not wait, for certain or perhaps. */
  public boolean isLoop() {
    return runs == Thread.LOOP || runs == Thread.MAYBE_LOOP;
  }
}
