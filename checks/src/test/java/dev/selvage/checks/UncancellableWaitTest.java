package dev.selvage.checks;

import static org.assertj.core.api.Assertions.assertThat;

import dev.selvage.finding.Severity;
import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

final class UncancellableWaitTest {

  @Nested
  final class Identification {

    @Test
    void offByDefault() {
      Javac javac =
          Javac.check(
              List.of(Javac.inMemory("Sample", source("pool.execute(() -> answer.join());"))),
              List.of());

      assertThat(javac.findings()).isEmpty();
    }

    @Test
    void waitsThatCanBeInterrupted() {
      assertThat(in("pool.submit(() -> answer.get());").findings()).isEmpty();
    }

    @Test
    void outsideOfATask() {
      assertThat(in("answer.join();").findings()).isEmpty();
    }

    @Test
    void inATask() {
      Checked checked = in("pool.submit(() -> answer.join());");

      assertThat(checked.only().message())
          .startsWith("`answer.join()` ")
          .endsWith(
              ", so cancelling this task does not end it. Wait in a way that throws"
                  + " InterruptedException.");
      assertThat(checked.marked()).isEqualTo("answer.join()");
      assertThat(checked.only().member())
          .isEqualTo("Sample#place(ExecutorService, CompletableFuture)");
      assertThat(checked.only().severity()).isEqualTo(Severity.WARNING);
      assertThat(checked.only().path()).isEmpty();
    }
  }

  @Nested
  final class Replacement {

    @Test
    void isLeftToAPerson() {
      assertThat(in("pool.submit(() -> answer.join());").only().fixes()).isEmpty();
    }
  }

  private static Checked in(String body) {
    return Checked.by(UncancellableWait.class, source(body));
  }

  private static String source(String body) {
    return """
        import java.util.concurrent.CompletableFuture;
        import java.util.concurrent.ExecutorService;

        class Sample {
          void place(ExecutorService pool, CompletableFuture<String> answer) {
            %s
          }
        }
        """
        .formatted(body);
  }
}
