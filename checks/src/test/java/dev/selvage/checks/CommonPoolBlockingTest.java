package dev.selvage.checks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.selvage.finding.Finding;
import dev.selvage.finding.Fix;
import java.util.List;
import org.junit.jupiter.api.Test;

final class CommonPoolBlockingTest {

  private static final String IN_COMMON_POOL =
      """
      import java.nio.file.*;
      import java.util.concurrent.*;
      class Sample {
        Object sample(Path file) {
          return CompletableFuture.runAsync(() -> {
            try {
              Files.delete(file);
              Files.readString(file);
            } catch (java.io.IOException e) {
              throw new java.io.UncheckedIOException(e);
            }
          });
        }
      }
      """;

  @Test
  void theCommonPoolMayAskShortQuestions() {
    assertThat(found(IN_COMMON_POOL, List.of()))
        .singleElement()
        .satisfies(finding -> assertThat(finding.region().startLine()).isEqualTo(8));
  }

  @Test
  void virtualThreadsAreOfferedWhereTheReleaseHasThem() {
    assertThat(fixes(found(IN_COMMON_POOL, List.of("--release", "17")))).isEmpty();
    assumeTrue(Runtime.version().feature() >= 21, "needs JDK 21");
    assertThat(fixes(found(IN_COMMON_POOL, List.of("--release", "21"))))
        .containsExactly("run it in a virtual thread");
  }

  private static List<String> fixes(List<Finding> findings) {
    return findings.stream()
        .flatMap(finding -> finding.fixes().stream())
        .map(Fix::description)
        .toList();
  }

  private static List<Finding> found(String source, List<String> javacOptions) {
    return Javac.check(List.of(Javac.inMemory("Sample", source)), List.of(), javacOptions)
        .findings("CommonPoolBlocking");
  }
}
