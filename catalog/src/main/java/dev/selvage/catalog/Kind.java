package dev.selvage.catalog;

import java.util.Arrays;
import java.util.Optional;

/** What a {@link Fact} says about its method or constructor. */
public enum Kind {
  /** It keeps waiting when its caller is interrupted, so no cancellation ends the wait. */
  UNINTERRUPTIBLE_WAIT("uninterruptible-wait"),

  /**
   * It throws the exception that it is given, an {@link InterruptedException} too. Where it takes
   * classes, it does so only when the exception is an instance of one of them.
   */
  RETHROWS("rethrows"),

  /** It makes a thread, and leaves it to its caller to start it. */
  MAKES_THREAD("makes-thread"),

  /** It starts a thread that has no owner: nobody has to wait for it, or to end it. */
  STARTS_THREAD("starts-thread"),

  /** It takes over the thread that it is given, and sees to its start and its end. */
  OWNS_THREAD("owns-thread"),

  /** It makes an executor that has as many threads at a time as it has tasks. */
  UNBOUNDED_EXECUTOR("unbounded-executor"),

  /** It ends the process, and with it every thread. */
  EXITS_PROCESS("exits-process");

  private final String word;

  Kind(String word) {
    this.word = word;
  }

  /** The word that stands for this kind in a catalog file. */
  public String word() {
    return word;
  }

  static Optional<Kind> of(String word) {
    return Arrays.stream(values()).filter(kind -> kind.word.equals(word)).findFirst();
  }
}
