package dev.selvage.benchmarks;

import dev.selvage.scope.StructuredTaskScope;
import dev.selvage.scope.StructuredTaskScope.Subtask;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Semaphore;
import java.util.function.Supplier;

/**
 * How much of the heap a subtask holds, after a collection: while it waits for a place, and when it
 * has ended and its user still holds it. The task, which is the user's, is one for all.
 */
final class Bytes {
  private static final int COUNT = 100_000;
  private static final int LIMIT = 100;

  /** A tenth of a byte for each task. */
  private static final long SLACK = COUNT / 10;

  private Bytes() {}

  static void measure(Report report) throws Exception {
    double queued = queued();
    List<Double> finished = new ArrayList<>();
    finished(finished);
    List<Double> finishedJdk = new ArrayList<>();
    finishedJdk(finishedJdk);
    report.title("Bytes of the heap that a task holds", List.of("waiting", "joined", "closed"));
    report.row(Ways.SELVAGE_LIMIT, List.of(number(queued), "", ""));
    report.row("virtual thread at a semaphore", List.of(number(onSemaphore()), "", ""));
    report.row(Ways.SELVAGE, List.of("", number(finished.get(0)), number(finished.get(1))));
    report.row(Ways.JDK, List.of("", number(finishedJdk.get(0)), number(finishedJdk.get(1))));
    report.target("bytes per queued subtask", queued, 100, 0);
  }

  private static String number(double bytes) {
    return Report.number(bytes, 0);
  }

  private static double queued() throws Exception {
    CountDownLatch ready = new CountDownLatch(LIMIT);
    CountDownLatch gate = new CountDownLatch(1);
    Callable<Void> task =
        () -> {
          ready.countDown();
          gate.await();
          return null;
        };
    List<Subtask<Void>> subtasks = new ArrayList<>(COUNT);
    try (var scope = StructuredTaskScope.<Void>open(c -> c.withLimit(LIMIT))) {
      for (int i = 0; i < LIMIT; i++) {
        scope.fork(task);
      }
      ready.await();
      long before = used();
      for (int i = 0; i < COUNT; i++) {
        subtasks.add(scope.fork(task));
      }
      double bytes = (double) (used() - before) / COUNT;
      gate.countDown();
      scope.join();
      return bytes;
    }
  }

  private static double onSemaphore() throws Exception {
    Semaphore permits = new Semaphore(0, true);
    List<Thread> threads = new ArrayList<>(COUNT);
    Runnable task = permits::acquireUninterruptibly;
    long before = used();
    for (int i = 0; i < COUNT; i++) {
      threads.add(Thread.startVirtualThread(task));
    }
    while (permits.getQueueLength() < COUNT) {
      Thread.yield();
    }
    double bytes = (double) (used() - before) / COUNT;
    permits.release(COUNT);
    for (Thread thread : threads) {
      thread.join();
    }
    return bytes;
  }

  /** Adds what a finished subtask holds before and after the close. */
  private static void finished(List<Double> bytes) throws Exception {
    List<Subtask<Integer>> subtasks = new ArrayList<>(COUNT);
    long before = used();
    try (var scope = StructuredTaskScope.<Integer>open()) {
      for (int i = 0; i < COUNT; i++) {
        subtasks.add(scope.fork(Gathering.TASK));
      }
      scope.join();
      bytes.add((double) (used() - before) / COUNT);
    }
    bytes.add((double) (used() - before) / COUNT);
    requireResult(subtasks.get(0));
  }

  private static void finishedJdk(List<Double> bytes) throws Exception {
    List<java.util.concurrent.StructuredTaskScope.Subtask<Integer>> subtasks =
        new ArrayList<>(COUNT);
    long before = used();
    try (var scope = java.util.concurrent.StructuredTaskScope.<Integer>open()) {
      for (int i = 0; i < COUNT; i++) {
        subtasks.add(scope.fork(Gathering.TASK));
      }
      scope.join();
      bytes.add((double) (used() - before) / COUNT);
    }
    bytes.add((double) (used() - before) / COUNT);
    requireResult(subtasks.get(0));
  }

  /** Keeps the subtasks reachable until now. */
  private static void requireResult(Supplier<Integer> subtask) {
    if (subtask.get() != 1) {
      throw new AssertionError("no result");
    }
  }

  /** What is reachable now: collects until that finds no more. */
  private static long used() {
    long used = Long.MAX_VALUE;
    long before;
    do {
      before = used;
      System.gc();
      used = ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
    } while (used < before - SLACK);
    return used;
  }
}
