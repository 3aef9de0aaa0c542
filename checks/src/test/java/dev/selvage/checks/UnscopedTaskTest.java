package dev.selvage.checks;

import static org.assertj.core.api.Assertions.assertThat;

import dev.selvage.finding.Severity;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

final class UnscopedTaskTest {

  @Nested
  final class Identification {

    @Test
    void aThreadThatIsJoined() {
      assertThat(in("Thread t = new Thread(job); t.start(); t.join();").findings()).isEmpty();
    }

    @Test
    void aThreadThatIsDropped() {
      Checked checked = in("new Thread(job).start();");

      assertThat(checked.only().message())
          .startsWith("Nobody can wait for this thread or stop it: its object is dropped");
      assertThat(checked.marked()).isEqualTo("new Thread(job).start()");
      assertThat(checked.only().member()).isEqualTo("Sample#place(Runnable)");
      assertThat(checked.only().severity()).isEqualTo(Severity.WARNING);
    }

    @Test
    void aTaskOfTheCommonPool() {
      Checked checked = in("java.util.concurrent.ForkJoinPool.commonPool().execute(job);");

      assertThat(checked.only().severity()).isEqualTo(Severity.NOTE);
    }
  }

  @Nested
  final class Replacement {

    @Test
    void isLeftToAPerson() {
      assertThat(in("new Thread(job).start();").only().fixes()).isEmpty();
    }
  }

  private static Checked in(String body) {
    return Checked.by(
        UnscopedTask.class,
        """
        class Sample {
          void place(Runnable job) throws Exception {
            %s
          }
        }
        """
            .formatted(body));
  }
}
