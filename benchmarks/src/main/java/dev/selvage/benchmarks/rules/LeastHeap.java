package dev.selvage.benchmarks.rules;

import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;

/**
 * The least heap with which something ends: a JVM is started with one heap after the other. A peak
 * that is read from a running JVM has its garbage in it, and says how large the heap was.
 */
final class LeastHeap {

  /** Neighbouring heaps that are tried differ by this factor. */
  private static final double STEP = 1.1;

  private static final int LEAST_MEGABYTES = 48;
  private static final int MOST_MEGABYTES = 4096;

  private LeastHeap() {}

  /**
   * In megabytes, for {@link RulesOnce} with these arguments. A heap that takes more than twice the
   * time of an ample one is too small.
   */
  static int of(String what, int count, List<Path> jars) throws Exception {
    long start = System.nanoTime();
    if (!ends(MOST_MEGABYTES, Long.MAX_VALUE, what, count, jars)) {
      throw new IllegalStateException("%d MB are not enough".formatted(MOST_MEGABYTES));
    }
    long patience = 2 * (System.nanoTime() - start);
    double low = LEAST_MEGABYTES;
    double high = MOST_MEGABYTES;
    while (high / low > STEP) {
      double middle = Math.sqrt(low * high);
      if (ends((int) middle, patience, what, count, jars)) {
        high = middle;
      } else {
        low = middle;
      }
    }
    return (int) high;
  }

  private static boolean ends(int megabytes, long patience, String what, int count, List<Path> jars)
      throws IOException, InterruptedException {
    Process java =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:+UseParallelGC",
                "-Xmx" + megabytes + "m",
                "-cp",
                System.getProperty("java.class.path"),
                RulesOnce.class.getName(),
                what,
                String.valueOf(count),
                jars.stream().map(Path::toString).collect(Collectors.joining(File.pathSeparator)))
            .redirectErrorStream(true)
            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
            .start();
    if (!java.waitFor(patience, TimeUnit.NANOSECONDS)) {
      java.destroyForcibly().waitFor();
      return false;
    }
    return java.exitValue() == 0;
  }
}
