package dev.selvage.checks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.selvage.finding.Finding;
import dev.selvage.finding.Severity;
import java.util.List;
import org.junit.jupiter.api.Test;

final class PinnedVirtualThreadTest {

  private static final String SOURCE =
      """
      import java.util.concurrent.*;

      class Sample {
        void sample(BlockingQueue<String> queue) {
          Thread.startVirtualThread(() -> take(queue));
        }

        synchronized void take(BlockingQueue<String> queue) {
          try {
            queue.take();
          } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
          }
        }
      }
      """;

  @Test
  void onReleasesThatPin() {
    assumeTrue(Runtime.version().feature() >= 21, "needs JDK 21");

    assertThat(pinnedOn("21"))
        .singleElement()
        .satisfies(
            finding -> {
              assertThat(finding.severity()).isEqualTo(Severity.NOTE);
              assertThat(finding.message())
                  .isEqualTo(
                      "On this release a virtual thread that waits in `synchronized` keeps its carrier,"
                          + " and there are only as many as processors. Use a ReentrantLock, or wait"
                          + " outside.");
            });
  }

  @Test
  void notFromRelease24On() {
    assumeTrue(Runtime.version().feature() >= 24, "needs JDK 24");

    assertThat(pinnedOn("24")).isEmpty();
  }

  private static List<Finding> pinnedOn(String release) {
    return Javac.check(
            List.of(Javac.inMemory("Sample", SOURCE)), List.of(), List.of("--release", release))
        .findings()
        .stream()
        .filter(finding -> finding.check().equals("PinnedVirtualThread"))
        .toList();
  }
}
