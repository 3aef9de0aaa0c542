package dev.selvage.checks;

import static org.assertj.core.api.Assertions.assertThat;

import dev.selvage.finding.Severity;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

final class InterruptedStatusClearedTest {

  @Nested
  final class Identification {

    @Test
    void otherQuestions() {
      assertThat(in("if (Thread.currentThread().isInterrupted()) { return; }").findings())
          .isEmpty();
      assertThat(in("boolean stop = Thread.interrupted(); end(stop);").findings()).isEmpty();
    }

    @Test
    void thrownOn() {
      assertThat(in("if (Thread.interrupted()) { throw new InterruptedException(); }").findings())
          .isEmpty();
    }

    @Test
    void restored() {
      assertThat(
              in("if (Thread.interrupted()) { end(true); Thread.currentThread().interrupt(); }")
                  .findings())
          .isEmpty();
    }

    @Test
    void thrownAway() {
      Checked checked = in("Thread.interrupted();");

      assertThat(checked.only().message())
          .isEqualTo(
              "`Thread.interrupted()` clears the flag, and its answer is thrown away: an interruption"
                  + " is forgotten. Act on the answer, or leave the flag to the caller.");
      assertThat(checked.marked()).isEqualTo("Thread.interrupted()");
      assertThat(checked.only().member()).isEqualTo("Sample#place()");
      assertThat(checked.only().severity()).isEqualTo(Severity.WARNING);
    }

    @Test
    void askedAndForgotten() {
      Checked checked = in("if (Thread.interrupted()) { return; }");

      assertThat(checked.only().message())
          .startsWith("`Thread.interrupted()` clears the flag that it asks for, and this branch");
      assertThat(checked.marked()).isEqualTo("Thread.interrupted()");
    }
  }

  @Nested
  final class Replacement {

    @Test
    void asksWithoutClearing() {
      assertThat(in("if (Thread.interrupted()) { return; }").fixed())
          .isEqualTo(source("if (Thread.currentThread().isInterrupted()) { return; }"));
    }

    @Test
    void actsOnTheAnswer() {
      assertThat(in("Thread.interrupted();").fixed())
          .isEqualTo(
              source(
                  """
                  if (Thread.interrupted()) {
                        throw new InterruptedException();
                      }"""));
    }
  }

  private static Checked in(String body) {
    return Checked.by(InterruptedStatusCleared.class, source(body));
  }

  private static String source(String body) {
    return """
        abstract class Sample {
          void place() throws InterruptedException {
            %s
          }

          abstract void end(boolean now);
        }
        """
        .formatted(body);
  }
}
