package dev.selvage.scope;

import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.atomic.AtomicInteger;

/** Watches the threads and the bodies of one scope, and tells what they must not do. */
final class ScopeWatch implements ThreadFactory {
  private final ThreadFactory threads;
  private final int limit;
  private final Queue<String> broken;
  private final Queue<Thread> made = new ConcurrentLinkedQueue<>();
  private final AtomicInteger running = new AtomicInteger();

  /**
   * A watch.
   *
   * @param limit how many bodies may run at a time; 0 for any number
   * @param broken takes what must not be
   */
  ScopeWatch(ThreadFactory threads, int limit, Queue<String> broken) {
    this.threads = threads;
    this.limit = limit;
    this.broken = broken;
  }

  @Override
  public Thread newThread(Runnable body) {
    Thread thread = threads.newThread(body);
    made.add(thread);
    return thread;
  }

  /** A body begins. */
  void enter(StructuredTaskScope<?, ?, ?> scope) {
    int now = running.incrementAndGet();
    if (limit > 0 && now > limit) {
      broken.add(now + " bodies run with a limit of " + limit);
    }
    // the flag first: who sees it set because of a cancel then sees the cancel
    if (Thread.currentThread().isInterrupted() && !scope.isCancelled()) {
      broken.add("a body begins with the interrupt flag set, and its scope is not cancelled");
    }
  }

  /** A body ends. */
  void leave() {
    running.decrementAndGet();
  }

  /** The scope has been closed. */
  void closed() {
    if (running.get() != 0) {
      broken.add(running.get() + " bodies run after close");
    }
    long alive = made.stream().filter(Thread::isAlive).count();
    if (alive > 0) {
      broken.add(alive + " threads are alive after close");
    }
  }
}
