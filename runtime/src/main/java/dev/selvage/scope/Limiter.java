package dev.selvage.scope;

import java.util.concurrent.Callable;
import java.util.concurrent.Semaphore;

/**
 * A number of permits that several scopes, or any code, share: no more bodies run at a time than
 * there are permits. Those that wait are served in the order in which they came. Safe for any
 * thread.
 *
 * <p>It is not re-entrant: a subtask that holds a permit and waits for a subtask that needs another
 * one of the same limiter may wait for ever, if others hold the rest. Where the caller, and those
 * who wait for it, hold all permits by themselves, this is seen and refused.
 */
public final class Limiter {
  private final Semaphore free;
  private final int permits;

  /** One permit in the hands of a thread; a list, because scopes nest. */
  static final class Hold {
    private final Limiter limiter;
    private final Hold next;

    private Hold(Limiter limiter, Hold next) {
      this.limiter = limiter;
      this.next = next;
    }
  }

  private Limiter(int permits) {
    this.permits = permits;
    this.free = new Semaphore(permits, true);
  }

  /**
   * A limiter.
   *
   * @throws IllegalArgumentException if {@code permits} is less than 1
   */
  public static Limiter of(int permits) {
    if (permits < 1) {
      throw new IllegalArgumentException(
          "a limiter of " + permits + " permits would let nothing run: 1 is the least");
    }
    return new Limiter(permits);
  }

  /** How many there are. */
  public int permits() {
    return permits;
  }

  /** How many are held now. */
  public int inUse() {
    return permits - free.availablePermits();
  }

  /**
   * Waits for a permit, and runs {@code body} with it.
   *
   * @throws InterruptedException if the caller is interrupted while it waits
   * @throws ScopeMisuseException if the caller, and those who wait for it, hold all permits
   * @throws Exception what {@code body} throws
   */
  public <T> T call(Callable<T> body) throws Exception {
    Frame frame = Frame.current();
    Hold before = frame.holds;
    refuseDeadlock(before);
    Hold hold = new Hold(this, before);
    free.acquire();
    frame.holds = hold;
    try {
      return body.call();
    } finally {
      frame.holds = before;
      free.release();
    }
  }

  private void refuseDeadlock(Hold held) {
    int mine = 0;
    for (Hold at = held; at != null; at = at.next) {
      if (at.limiter == this) {
        mine++;
      }
    }
    if (mine >= permits) {
      throw new ScopeMisuseException(
          ScopeMisuseException.Kind.LIMITER_DEADLOCK,
          "all %d permits are held by the caller and by those who wait for it, so it would wait for ever: use a limiter of its own for the inner work"
              .formatted(permits));
    }
  }
}
