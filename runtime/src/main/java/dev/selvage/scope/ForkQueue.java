package dev.selvage.scope;

import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicReferenceFieldUpdater;

/**
 * The subtasks of a scope with a limit that wait for a thread, in the order in which they were
 * forked, and the places that its workers take. The owner adds; any thread takes.
 *
 * <p>A worker that finds nothing leaves its place, and then looks again: a subtask that was added
 * in between, when no place was free, would else wait for ever. One that lingers says that it is
 * idle, and then looks again. Who wakes an idle worker takes back one such word, so that two
 * subtasks never count on the same worker.
 */
final class ForkQueue {
  @SuppressWarnings("rawtypes")
  private static final AtomicReferenceFieldUpdater<ForkQueue, Fork> TAKEN =
      AtomicReferenceFieldUpdater.newUpdater(ForkQueue.class, Fork.class, "taken");

  /** How often, and after how many pauses, a worker that does not park looks for more. */
  private static final int LOOKS = 2;

  private static final int PAUSES = Runtime.getRuntime().availableProcessors() == 1 ? 0 : 300;

  private final int limit;

  /** Like {@link #idle}, it only counts: nobody waits for it. */
  private final Semaphore freePlaces;

  /** The last one that was taken: those behind it wait. */
  @SuppressWarnings("rawtypes")
  private volatile Fork taken = new Fork<>(null, -1, null);

  /** The last one that was added; only the owner uses it. */
  private Fork<?> last = taken;

  /** Workers that wait, less those that somebody is about to wake. */
  private final Semaphore idle = new Semaphore(0);

  /** Whether somebody looked in vain, and nothing has been added since. */
  private volatile boolean quiet;

  private volatile boolean lingering = true;
  private final Semaphore wakeUps = new Semaphore(0);

  ForkQueue(int limit) {
    this.limit = limit;
    this.freePlaces = new Semaphore(limit);
  }

  void add(Fork<?> fork) {
    last.next = fork;
    if (quiet) {
      quiet = false;
    }
    last = fork;
  }

  /** The first one, or null. Each is handed out once. */
  Fork<?> poll() {
    for (; ; ) {
      Fork<?> before = taken;
      Fork<?> first = before.next;
      if (first == null) {
        if (taken == before) {
          return null;
        }
      } else if (TAKEN.compareAndSet(this, before, first)) {
        // whoever holds the one before does not hold all that come after it
        before.next = null;
        return first;
      }
    }
  }

  boolean hasMore() {
    for (; ; ) {
      Fork<?> before = taken;
      if (before.next != null) {
        return true;
      }
      if (taken == before) {
        return false;
      }
    }
  }

  /** Takes one of the places for a worker. */
  boolean tryTakePlace() {
    return freePlaces.tryAcquire();
  }

  void leavePlace() {
    freePlaces.release();
  }

  boolean hasWorkers() {
    return freePlaces.availablePermits() != limit;
  }

  /**
   * The first one; where there is none, waits for one to be added as long as workers linger. A
   * thread that costs much to start parks until there is one; another looks a few times again.
   *
   * @return null if there is no more to do
   */
  Fork<?> take(boolean parks) {
    Fork<?> first = poll();
    if (first == null && lingering) {
      first = parks ? awaitParked() : awaitBriefly();
    }
    return first;
  }

  private Fork<?> awaitParked() {
    Fork<?> first = null;
    while (first == null && lingering) {
      idle.release();
      first = poll();
      if (first == null && lingering || !idle.tryAcquire()) {
        wakeUps.acquireUninterruptibly();
      }
      if (first == null) {
        first = poll();
      }
    }
    return first;
  }

  /**
   * Lets the owner add some more meanwhile, which costs both less than to take one by one, and less
   * than to start another thread for the next one. It takes a carrier from others; so where nothing
   * has come for as long, nobody else waits, until something comes.
   */
  private Fork<?> awaitBriefly() {
    Fork<?> first = null;
    for (int look = 0; look < LOOKS && first == null && lingering && !quiet; look++) {
      for (int i = 0; i < PAUSES && lingering; i++) {
        Thread.onSpinWait();
      }
      first = poll();
    }
    if (first == null) {
      quiet = true;
    }
    return first;
  }

  /** Wakes a worker that waits for a subtask, if there is one. */
  boolean tryWakeWorker() {
    if (!idle.tryAcquire()) {
      return false;
    }
    wakeUps.release();
    return true;
  }

  /** No more is going to be added: whoever finds nothing ends. */
  void stopLingering() {
    if (lingering) {
      lingering = false;
      wakeUps.release(limit);
    }
  }
}
