package dev.selvage.scope;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/**
 * The timeout of a scope. The JDK's one timer thread for CompletableFuture wakes us; it serves
 * everybody, so the interrupts are made by a thread of their own.
 */
final class Deadline implements Runnable, Consumer<Object> {
  private final Crew crew;
  private final CompletableFuture<Object> timer = new CompletableFuture<>();

  private Deadline(Crew crew) {
    this.crew = crew;
  }

  /**
   * Begins to run for a crew; null without a timeout. A timeout of zero or less cancels at once.
   */
  static Deadline start(Crew crew) {
    if (crew.settings.timeout == null) {
      return null;
    }
    Deadline deadline = new Deadline(crew);
    long nanos = nanos(crew.settings.timeout);
    if (nanos <= 0) {
      crew.expireAtOnce();
    } else {
      deadline.timer.thenAccept(deadline);
      deadline.timer.completeOnTimeout(deadline, nanos, TimeUnit.NANOSECONDS);
    }
    return deadline;
  }

  /** The timer is done: with this if it ran to its end, with null if it was cancelled. */
  @Override
  public void accept(Object expired) {
    if (expired != null) {
      try {
        Threads.unnamed(this).start();
      } catch (Error e) {
        // no thread to be had: better late for others than never for us
        crew.expire();
      }
    }
  }

  @Override
  public void run() {
    crew.expire();
  }

  /** Lets go of the timer, so that it does not keep the scope alive. */
  void cancel() {
    timer.complete(null);
  }

  /** How long until the first of the timeouts of a crew and of those around it; or MAX_VALUE. */
  static long nanosLeft(Crew crew) {
    long least = Long.MAX_VALUE;
    for (Crew at = crew; at != null; at = at.parent) {
      if (at.settings.timeout != null) {
        long left = nanos(at.settings.timeout) - (System.nanoTime() - at.openedAt);
        least = Math.min(least, Math.max(0, left));
      }
    }
    return least;
  }

  /** As many as a clock can count, and not less than none. */
  static long nanos(Duration timeout) {
    return Math.max(0, TimeUnit.NANOSECONDS.convert(timeout));
  }
}
