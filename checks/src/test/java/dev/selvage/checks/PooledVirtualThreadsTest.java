package dev.selvage.checks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.selvage.finding.Finding;
import java.util.List;
import org.junit.jupiter.api.Test;

final class PooledVirtualThreadsTest {

  private static final String SOURCE =
      """
      import java.util.concurrent.*;

      class Sample {
        ExecutorService cached = Executors.newCachedThreadPool(Thread.ofVirtual().factory());
        ExecutorService fixed = Executors.newFixedThreadPool(3, Thread.ofVirtual().factory());
      }
      """;

  @Test
  void aCachedPoolHasAFixAndAFixedOneHasNone() {
    assumeTrue(Runtime.version().feature() >= 21, "needs JDK 21");
    List<Finding> findings =
        Javac.check(List.of(Javac.inMemory("Sample", SOURCE)), List.of()).findings().stream()
            .filter(finding -> finding.check().equals("PooledVirtualThreads"))
            .toList();

    assertThat(findings).hasSize(2);
    assertThat(findings.get(0).message())
        .isEqualTo(
            "Virtual threads are cheap to start and not worth keeping: this pool saves nothing. Start"
                + " one for each task, and limit what they use by a Semaphore or a scope with a"
                + " limit.");
    assertThat(findings.get(0).fixes().get(0).applyTo(SOURCE))
        .contains("Executors.newThreadPerTaskExecutor(Thread.ofVirtual().factory())");
    assertThat(findings.get(1).fixes()).isEmpty();
  }

  @Test
  void platformThreadsAreLeftAlone() {
    String source = SOURCE.replace("Thread.ofVirtual().factory()", "r -> new Thread(r)");

    assertThat(Javac.check(List.of(Javac.inMemory("Sample", source)), List.of()).findings())
        .extracting(Finding::check)
        .doesNotContain("PooledVirtualThreads");
  }
}
