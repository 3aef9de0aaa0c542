package dev.selvage.checks;

import static org.assertj.core.api.Assertions.assertThat;

import dev.selvage.finding.Finding;
import java.util.List;
import org.junit.jupiter.api.Test;

final class UnboundedWaitTest {

  private static final String SOURCE =
      """
      class Sample {
        Object sample(java.util.concurrent.Future<String> f) throws Exception { return f.get(); }
      }
      """;

  @Test
  void isOffUntilItIsNamed() {
    assertThat(found(List.of())).isEmpty();
    assertThat(found(List.of("-Xep:UnboundedWait:OFF"))).isEmpty();
  }

  @Test
  void marksWhatWaits() {
    assertThat(found(List.of("-Xep:UnboundedWait:WARN")))
        .singleElement()
        .satisfies(
            finding -> {
              int start = SOURCE.lines().toList().get(1).indexOf("get()") + 1;
              assertThat(finding.region().startLine()).isEqualTo(2);
              assertThat(finding.region().startColumn()).isEqualTo(start);
              assertThat(finding.region().endColumn()).isEqualTo(start + "get()".length());
              assertThat(finding.fixes()).isEmpty();
            });
  }

  private static List<Finding> found(List<String> options) {
    return Javac.check(List.of(Javac.inMemory("Sample", SOURCE)), options).findings().stream()
        .filter(finding -> finding.check().equals("UnboundedWait"))
        .toList();
  }
}
