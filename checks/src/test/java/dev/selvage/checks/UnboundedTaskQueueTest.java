package dev.selvage.checks;

import static org.assertj.core.api.Assertions.assertThat;

import dev.selvage.finding.Finding;
import java.util.List;
import org.junit.jupiter.api.Test;

final class UnboundedTaskQueueTest {

  private static final String SOURCE =
      """
      class Sample {
        void sample(java.util.List<Runnable> given) { var pool = java.util.concurrent.Executors.newFixedThreadPool(2); for (Runnable each : given) { pool.execute(each); } }
      }
      """;

  @Test
  void isOffUntilItIsNamed() {
    assertThat(found(List.of())).isEmpty();
    assertThat(found(List.of("-Xep:UnboundedTaskQueue:OFF"))).isEmpty();
  }

  @Test
  void marksWhatWaits() {
    assertThat(found(List.of("-Xep:UnboundedTaskQueue:WARN")))
        .singleElement()
        .satisfies(
            finding -> {
              int start = SOURCE.lines().toList().get(1).indexOf("execute") + 1;
              assertThat(finding.region().startLine()).isEqualTo(2);
              assertThat(finding.region().startColumn()).isEqualTo(start);
              assertThat(finding.region().endColumn()).isEqualTo(start + "execute".length());
              assertThat(finding.fixes()).isEmpty();
            });
  }

  private static List<Finding> found(List<String> options) {
    return Javac.check(List.of(Javac.inMemory("Sample", SOURCE)), options).findings().stream()
        .filter(finding -> finding.check().equals("UnboundedTaskQueue"))
        .toList();
  }
}
