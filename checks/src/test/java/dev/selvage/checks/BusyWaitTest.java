package dev.selvage.checks;

import static org.assertj.core.api.Assertions.assertThat;

import dev.selvage.finding.Finding;
import java.util.List;
import org.junit.jupiter.api.Test;

final class BusyWaitTest {

  private static final String SOURCE =
      """
      class Sample {
        void sample(java.util.concurrent.Future<String> f) { while (!f.isDone()) {} }
      }
      """;

  @Test
  void isOffUntilItIsNamed() {
    assertThat(found(List.of())).isEmpty();
    assertThat(found(List.of("-Xep:BusyWait:OFF"))).isEmpty();
  }

  @Test
  void marksWhatWaits() {
    assertThat(found(List.of("-Xep:BusyWait:WARN")))
        .singleElement()
        .satisfies(
            finding -> {
              int start = SOURCE.lines().toList().get(1).indexOf("!f.isDone()") + 1;
              assertThat(finding.region().startLine()).isEqualTo(2);
              assertThat(finding.region().startColumn()).isEqualTo(start);
              assertThat(finding.region().endColumn()).isEqualTo(start + "!f.isDone()".length());
              assertThat(finding.fixes()).isEmpty();
            });
  }

  private static List<Finding> found(List<String> options) {
    return Javac.check(List.of(Javac.inMemory("Sample", SOURCE)), options).findings().stream()
        .filter(finding -> finding.check().equals("BusyWait"))
        .toList();
  }
}
