package dev.selvage.benchmarks;

import dev.selvage.scope.FanOut;
import dev.selvage.scope.StructuredTaskScope;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntUnaryOperator;
import java.util.stream.Gatherers;
import java.util.stream.IntStream;

/** Many tasks that wait, and no more than a hundred at a time. */
final class BoundedFanOut {
  private static final int LIMIT = 100;
  private static final String SCOPE = "selvage, scope with a limit";
  private static final String FAN_OUT = "selvage, FanOut.forEach";
  private static final String FLOOR = "100 threads, their share each";
  private static final String SEMAPHORE = "semaphore around virtual threads";
  private static final String GATHERER = "Gatherers.mapConcurrent";

  /** How many milliseconds the task of an index waits. */
  private final IntUnaryOperator millis;

  private final int tasks;
  private final AtomicInteger done = new AtomicInteger();

  private BoundedFanOut(int tasks, IntUnaryOperator millis) {
    this.tasks = tasks;
    this.millis = millis;
  }

  /** Tasks that all take the same time. */
  static void equal(Report report, double seconds) throws Exception {
    BoundedFanOut fanOut = new BoundedFanOut(100_000, i -> 1);
    Paired paired = fanOut.measured(seconds, Integer.MAX_VALUE);
    fanOut.print("100 000 tasks of 1 ms, limit 100", paired, report);
    report.target("100 000 x 1 ms, ratio to the ideal", fanOut.toIdeal(paired, SCOPE), 1.15, 2);
  }

  /**
   * One task of a hundred takes fifty times as long. In a gatherer it holds up those behind it,
   * which takes ten seconds: it has one round, or none.
   */
  static void oneInAHundredSlow(Report report, double seconds, boolean withGatherer)
      throws Exception {
    BoundedFanOut fanOut = new BoundedFanOut(20_000, i -> i % 100 == 0 ? 50 : 1);
    fanOut.print(
        "20 000 tasks of 1 ms, one in a hundred of 50 ms, limit 100",
        fanOut.measured(seconds, withGatherer ? 1 : 0),
        report);
  }

  private Paired measured(double seconds, int roundsOfGatherer) throws Exception {
    List<Contender> contenders =
        List.of(
            Contender.of(FLOOR, checked(this::shares)),
            Contender.of(SCOPE, checked(this::scope)),
            Contender.of(FAN_OUT, checked(this::fanOut)),
            Contender.of(SEMAPHORE, checked(this::semaphore)),
            new Contender(GATHERER, checked(this::gatherer), roundsOfGatherer));
    return new Paired(contenders, true).measure(seconds, 3);
  }

  private Contender.Body checked(Contender.Work work) {
    Contender.Body timed = Contender.timed(1, work);
    return () -> {
      done.set(0);
      long nanos = timed.nanos();
      if (done.get() != tasks) {
        throw new AssertionError("%d of %d tasks ran".formatted(done.get(), tasks));
      }
      return nanos;
    };
  }

  private int task(int index) throws InterruptedException {
    Thread.sleep(millis.applyAsInt(index));
    return done.incrementAndGet();
  }

  /** What the machine can do when nothing has to be handed out. */
  private void shares() throws Exception {
    Failure failure = new Failure();
    List<Thread> threads = new ArrayList<>();
    for (int i = 0; i < LIMIT; i++) {
      int first = i;
      threads.add(Thread.startVirtualThread(() -> failure.of(() -> share(first))));
    }
    join(threads);
    failure.orThrow();
  }

  /** Every task of a hundred, shifted by one after each, so that each thread has as much to do. */
  private void share(int first) throws InterruptedException {
    for (int row = 0; row < tasks / LIMIT; row++) {
      task(row * LIMIT + (first + row) % LIMIT);
    }
  }

  private void scope() throws Exception {
    try (var scope = StructuredTaskScope.open(c -> c.withLimit(LIMIT))) {
      for (int i = 0; i < tasks; i++) {
        int index = i;
        scope.fork(() -> task(index));
      }
      scope.join();
    }
  }

  private void fanOut() throws Exception {
    FanOut.forEach(indices(), LIMIT, this::task);
  }

  private Iterable<Integer> indices() {
    return () -> IntStream.range(0, tasks).iterator();
  }

  private void semaphore() throws Exception {
    Semaphore permits = new Semaphore(LIMIT);
    Failure failure = new Failure();
    List<Thread> threads = new ArrayList<>(tasks);
    for (int i = 0; i < tasks; i++) {
      int index = i;
      threads.add(
          Thread.startVirtualThread(
              () -> failure.of(() -> withPermit(permits, () -> task(index)))));
    }
    join(threads);
    failure.orThrow();
  }

  private static void withPermit(Semaphore permits, Contender.Work work) throws Exception {
    permits.acquire();
    try {
      work.run();
    } finally {
      permits.release();
    }
  }

  private static void join(List<Thread> threads) throws InterruptedException {
    for (Thread thread : threads) {
      thread.join();
    }
  }

  private void gatherer() {
    IntStream.range(0, tasks)
        .boxed()
        .gather(Gatherers.mapConcurrent(LIMIT, this::taskUnchecked))
        .forEach(result -> {});
  }

  private int taskUnchecked(int index) {
    try {
      return task(index);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  private void print(String title, Paired paired, Report report) {
    report.title(
        "%s; the ideal is %s ms".formatted(title, Report.number(ideal(), 0)),
        List.of("ms", "to ideal", "to floor", "rounds"));
    for (String name : List.of(FLOOR, SCOPE, FAN_OUT, SEMAPHORE, GATHERER)) {
      if (paired.rounds(name) == 0) {
        continue;
      }
      report.row(
          name,
          List.of(
              Report.number(paired.nanos(name) / 1e6, 0),
              Report.number(toIdeal(paired, name), 2),
              Report.number(paired.ratio(name, FLOOR), 2),
              "" + paired.rounds(name)));
    }
  }

  private double toIdeal(Paired paired, String name) {
    return paired.nanos(name) / 1e6 / ideal();
  }

  /** The milliseconds that it would take if nothing cost anything. */
  private double ideal() {
    return IntStream.range(0, tasks).map(millis).asDoubleStream().sum() / LIMIT;
  }
}
