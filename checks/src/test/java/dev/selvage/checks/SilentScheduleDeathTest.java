package dev.selvage.checks;

import static org.assertj.core.api.Assertions.assertThat;

import dev.selvage.finding.Severity;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

final class SilentScheduleDeathTest {

  @Nested
  final class Identification {

    @Test
    void observed() {
      assertThat(in("clock.scheduleAtFixedRate(this::poll, 0, 1, TimeUnit.DAYS).get();").findings())
          .isEmpty();
    }

    @Test
    void once() {
      assertThat(in("clock.schedule(this::poll, 1, TimeUnit.DAYS);").findings()).isEmpty();
    }

    @Test
    void dropped() {
      Checked checked = in("clock.scheduleAtFixedRate(this::poll, 0, 1, TimeUnit.DAYS);");

      assertThat(checked.only().message())
          .isEqualTo(
              "The first exception that leaves this task ends `scheduleAtFixedRate` in silence: it"
                  + " never runs again, and nothing is printed. Catch it in the task, and tell"
                  + " somebody.");
      assertThat(checked.marked())
          .isEqualTo("scheduleAtFixedRate(this::poll, 0, 1, TimeUnit.DAYS)");
      assertThat(checked.only().member()).isEqualTo("Sample#start(ScheduledExecutorService)");
      assertThat(checked.only().severity()).isEqualTo(Severity.WARNING);
    }
  }

  @Nested
  final class Replacement {

    @Test
    void guardsTheBody() {
      assertThat(in("clock.scheduleAtFixedRate(this::poll, 0, 1, TimeUnit.DAYS);").fixed())
          .contains("try {")
          .contains("poll();")
          .contains("catch (RuntimeException failure)");
    }

    @Test
    void notWhereTheBodyThrowsByItself() {
      assertThat(in("clock.scheduleAtFixedRate(this::end, 0, 1, TimeUnit.DAYS);").only().fixes())
          .isEmpty();
    }

    @Test
    void notWhereTheNamesAreTaken() {
      assertThat(
              in("int thread = 1; clock.scheduleAtFixedRate(this::poll, 0, thread, TimeUnit.DAYS);")
                  .only()
                  .fixes())
          .isEmpty();
    }
  }

  private static Checked in(String body) {
    return Checked.by(
        SilentScheduleDeath.class,
        """
        import java.util.concurrent.*;

        class Sample {
          void start(ScheduledExecutorService clock) throws Exception {
            %s
          }

          private void poll() {
            int one = Integer.parseInt("one");
            assert one == 1;
          }

          private void end() {
            throw new IllegalStateException("no more");
          }
        }
        """
            .formatted(body));
  }
}
