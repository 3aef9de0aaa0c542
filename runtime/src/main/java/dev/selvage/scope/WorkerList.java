package dev.selvage.scope;

import java.util.ArrayList;
import java.util.List;

/**
 * The workers of a scope, the newest first. Only the owner adds and takes out; any thread may walk,
 * and meets each worker that was added before it began and has not ended.
 *
 * <p>Those that have ended are taken out whenever the list has doubled, or all subtasks have ended,
 * so that a scope that forks for days does not grow. A worker that was taken out keeps its link, so
 * that who stands on it finds on.
 */
final class WorkerList {
  private static final int FIRST_SWEEP = 64;

  private volatile Worker newest;
  private int size;
  private int sweepAt = FIRST_SWEEP;

  void add(Worker worker) {
    worker.next = newest;
    newest = worker;
    size++;
    if (size >= sweepAt) {
      sweep();
    }
  }

  /** Takes out those that have ended, but for the newest one. */
  void sweep() {
    if (newest == null) {
      return;
    }
    Worker kept = newest;
    int count = 1;
    for (Worker at = kept.next; at != null; at = at.next) {
      if (at.thread.isAlive()) {
        kept.next = at;
        kept = at;
        count++;
      }
    }
    kept.next = null;
    size = count;
    sweepAt = Math.max(FIRST_SWEEP, 2 * size);
  }

  /** Takes out those that have ended, if there are enough to be worth it. */
  void forgetEnded() {
    if (size >= FIRST_SWEEP) {
      sweep();
    }
  }

  void clear() {
    newest = null;
    size = 0;
  }

  /** Takes out the newest one, if it is this one: it was never started. */
  void forget(Worker worker) {
    if (newest == worker) {
      newest = worker.next;
      size--;
    }
  }

  void interruptAll() {
    for (Worker at = newest; at != null; at = at.next) {
      at.interrupt();
    }
  }

  /** Those that run a subtask now, as far as another thread can tell. */
  List<Worker> running() {
    List<Worker> running = new ArrayList<>();
    for (Worker at = newest; at != null; at = at.next) {
      if (at.running() != null) {
        running.add(at);
      }
    }
    return running;
  }

  /**
   * Waits until all threads have ended.
   *
   * @return whether the caller was interrupted meanwhile; the flag is cleared
   */
  boolean joinAll() {
    boolean interrupted = false;
    boolean soon = true;
    for (Worker at = newest; at != null; at = at.next) {
      Thread thread = at.thread;
      // each has counted down its last subtask, and is about to end
      soon = soon && Threads.yieldUntil(() -> !thread.isAlive());
      while (thread.isAlive()) {
        try {
          thread.join();
        } catch (InterruptedException e) {
          interrupted = true;
        }
      }
    }
    return interrupted;
  }
}
