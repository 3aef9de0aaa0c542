package dev.selvage.benchmarks;

import dev.selvage.scope.StructuredTaskScope;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;

/** From the cancel of ten thousand tasks that wait to the end of the last of their threads. */
final class CancelOfSleepers {
  private static final int SLEEPERS = 10_000;
  private static final String RAW = "raw virtual threads, interrupt all";

  private CancelOfSleepers() {}

  static void measure(Report report, double seconds) throws Exception {
    List<Contender> contenders =
        List.of(
            Contender.of(RAW, CancelOfSleepers::raw),
            Contender.of(Ways.SELVAGE, CancelOfSleepers::selvage),
            Contender.of(Ways.JDK, CancelOfSleepers::jdk),
            Contender.of("virtual-thread executor, shutdownNow", CancelOfSleepers::executor));
    Paired paired = new Paired(contenders, true).run(seconds, 5);
    report.title(
        "Cancel of 10 000 sleeping tasks; ratio in the same round, median",
        List.of("ms", "ratio", "rounds"));
    for (Contender contender : contenders) {
      String name = contender.name();
      report.row(
          name,
          List.of(
              Report.number(paired.nanos(name) / 1e6, 1),
              Report.number(paired.ratio(name, RAW), 2),
              "" + paired.rounds(name)));
    }
  }

  /** Says that it is there, and then waits for its interruption. */
  private static Callable<Void> sleeper(CountDownLatch started) {
    CountDownLatch never = new CountDownLatch(1);
    return () -> {
      started.countDown();
      never.await();
      return null;
    };
  }

  private static long raw() throws Exception {
    CountDownLatch started = new CountDownLatch(SLEEPERS);
    Callable<Void> sleeper = sleeper(started);
    List<Thread> threads = new ArrayList<>(SLEEPERS);
    for (int i = 0; i < SLEEPERS; i++) {
      threads.add(Thread.startVirtualThread(() -> untilInterrupted(sleeper)));
    }
    started.await();
    long start = System.nanoTime();
    threads.forEach(Thread::interrupt);
    for (Thread thread : threads) {
      thread.join();
    }
    return System.nanoTime() - start;
  }

  private static void untilInterrupted(Callable<Void> sleeper) {
    try {
      sleeper.call();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }

  private static long selvage() throws Exception {
    CountDownLatch started = new CountDownLatch(SLEEPERS);
    Callable<Void> sleeper = sleeper(started);
    long start;
    try (var scope = StructuredTaskScope.open()) {
      for (int i = 0; i < SLEEPERS; i++) {
        scope.fork(sleeper);
      }
      started.await();
      start = System.nanoTime();
      scope.cancel();
      scope.join();
    }
    return System.nanoTime() - start;
  }

  private static long jdk() throws Exception {
    CountDownLatch started = new CountDownLatch(SLEEPERS);
    Callable<Void> sleeper = sleeper(started);
    long start = 0;
    try (var scope = java.util.concurrent.StructuredTaskScope.<Object>open()) {
      for (int i = 0; i < SLEEPERS; i++) {
        scope.fork(sleeper);
      }
      started.await();
      start = System.nanoTime();
      // it has no cancel: a failure does it
      scope.fork(
          () -> {
            throw new IllegalStateException("enough");
          });
      scope.join();
    } catch (java.util.concurrent.StructuredTaskScope.FailedException e) {
      return System.nanoTime() - start;
    }
    throw new AssertionError("it was not cancelled");
  }

  private static long executor() throws Exception {
    CountDownLatch started = new CountDownLatch(SLEEPERS);
    Callable<Void> sleeper = sleeper(started);
    long start;
    try (var executor = Executors.newVirtualThreadPerTaskExecutor()) {
      for (int i = 0; i < SLEEPERS; i++) {
        executor.submit(sleeper);
      }
      started.await();
      start = System.nanoTime();
      executor.shutdownNow();
    }
    return System.nanoTime() - start;
  }
}
