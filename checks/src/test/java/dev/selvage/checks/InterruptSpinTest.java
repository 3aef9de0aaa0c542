package dev.selvage.checks;

import static org.assertj.core.api.Assertions.assertThat;

import dev.selvage.finding.Severity;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

final class InterruptSpinTest {

  private static final String SPINS =
      """
      import java.util.concurrent.BlockingQueue;

      class Sample {
        volatile boolean open = true;

        void ship(BlockingQueue<String> orders) {
          while (open) {
            try {
              orders.take();
            } catch (InterruptedException e) {
              Thread.currentThread().interrupt();
            }
          }
        }
      }
      """;

  private static final String WAITS_AGAIN =
      SPINS
          .replace("while (open)", "if (open)")
          .replace("interrupt();\n", "interrupt();\n        orders.put(\"last\");\n")
          .replace("orders) {", "orders) throws InterruptedException {");

  @Nested
  final class Identification {

    @Test
    void loopsThatAskForTheFlag() {
      assertThat(in(SPINS.replace("open)", "!Thread.currentThread().isInterrupted())")).findings())
          .isEmpty();
    }

    @Test
    void loopsThatACountEnds() {
      assertThat(in(SPINS.replace("while (open)", "for (int i = 0; i < 3; i++)")).findings())
          .isEmpty();
    }

    @Test
    void loopsThatAreLeft() {
      assertThat(in(SPINS.replace("interrupt();", "interrupt();\n        return;")).findings())
          .isEmpty();
    }

    @Test
    void comesBackToTheWait() {
      Checked checked = in(SPINS);

      assertThat(checked.only().message())
          .isEqualTo(
              "The flag is set again and the loop goes on to `orders.take()`, which throws at once, for"
                  + " ever. Leave the loop after restoring the flag.");
      assertThat(checked.marked()).isEqualTo("Thread.currentThread().interrupt()");
      assertThat(checked.only().member()).isEqualTo("Sample#ship(BlockingQueue)");
      assertThat(checked.only().severity()).isEqualTo(Severity.WARNING);
      assertThat(checked.steps())
          .containsExactly("9: `orders.take()` throws InterruptedException at once");
    }

    @Test
    void waitsInTheHandler() {
      Checked checked = in(WAITS_AGAIN);

      assertThat(checked.only().message())
          .startsWith(
              "`orders.put(\"last\")` throws at once, because the interrupted flag was set");
      assertThat(checked.marked()).isEqualTo("Thread.currentThread().interrupt()");
      assertThat(checked.steps())
          .singleElement()
          .asString()
          .startsWith("12: `orders.put(\"last\")`");
    }
  }

  @Nested
  final class Replacement {

    @Test
    void leavesTheLoop() {
      assertThat(in(SPINS).fixed())
          .isEqualTo(SPINS.replace("interrupt();", "interrupt();\n        break;"));
    }

    @Test
    void ofAWaitInTheHandlerIsLeftToAPerson() {
      assertThat(in(WAITS_AGAIN).only().fixes()).isEmpty();
    }
  }

  private static Checked in(String source) {
    return Checked.by(InterruptSpin.class, source);
  }
}
