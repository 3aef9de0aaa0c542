package dev.selvage.benchmarks;

import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** Fork and join again, each way alone in a JVM: for JMH's profilers, not for comparisons. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(value = 1, jvmArgsAppend = "--enable-preview")
public class ForkAndJoinJmh {
  /** How many tasks. */
  @Param({"1", "10", "1000"})
  public int tasks;

  /** Which of {@link Ways}. */
  @Param({Ways.RAW, Ways.SELVAGE, Ways.SELVAGE_LIMIT, Ways.JDK})
  public String way;

  private Gathering.Way chosen;

  /** Looks up the way. */
  @Setup
  public void choose() {
    chosen = Ways.all().get(way);
  }

  /** Measures. */
  @Benchmark
  public int forkAndJoin() throws Exception {
    return chosen.gather(tasks);
  }
}
