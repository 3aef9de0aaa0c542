package dev.selvage.checks;

import static org.assertj.core.api.Assertions.assertThat;

import dev.selvage.finding.Severity;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

final class LeakedExecutorTest {

  @Nested
  final class Identification {

    @Test
    void shutDown() {
      assertThat(in("pool.execute(task); pool.shutdown();").findings()).isEmpty();
    }

    @Test
    void neverShutDown() {
      Checked checked = in("pool.execute(task);");

      assertThat(checked.only().message())
          .isEqualTo(
              "`pool` is never shut down: its threads outlive this method, and each call leaves more"
                  + " of them behind. Close it, or shut it down in `finally`.");
      assertThat(checked.marked()).isEqualTo("Executors.newFixedThreadPool(2)");
      assertThat(checked.only().member()).isEqualTo("Sample#weigh(Runnable, Future)");
      assertThat(checked.only().severity()).isEqualTo(Severity.WARNING);
      assertThat(checked.only().path()).isEmpty();
    }

    @Test
    void pathThatThrows() {
      Checked checked = in("pool.execute(task); result.get(); pool.shutdown();");

      assertThat(checked.only().message())
          .startsWith("`pool` is not shut down when `result.get()` throws InterruptedException:");
      assertThat(checked.steps())
          .containsExactly("6: leaves when `result.get()` throws InterruptedException");
    }

    @Test
    void pathThatReturns() {
      assertThat(in("if (result == null) { return; } pool.shutdown();").steps())
          .containsExactly("6: leaves by `return;`");
    }
  }

  @Nested
  final class Replacement {

    @Test
    void resourceFromJava19On() {
      assertThat(in("pool.execute(task);").fixed())
          .contains(
              Runtime.version().feature() < 19
                  ? "pool.awaitTermination(1, TimeUnit.DAYS);"
                  : "try (ExecutorService pool = Executors.newFixedThreadPool(2)) {");
    }

    @Test
    void notWhereATaskMayRunLater() {
      assertThat(in("Runnable later = () -> pool.execute(task);\n    later.run();").only().fixes())
          .isEmpty();
    }

    @Test
    void notWhereALoopMayWaitForSomebodyElse() {
      assertThat(in("while (!result.isDone()) { pool.execute(task); }").only().fixes()).isEmpty();
    }

    @Test
    void notWhereMoreThanACommentStandsBehindTheDeclaration() {
      String line = "ExecutorService other = Executors.newFixedThreadPool(2); %s\n    %s";
      String shutDown = "pool.shutdown(); ";
      assertThat(
              in(shutDown + line.formatted("other.execute(task);", "task.run();")).only().fixes())
          .isEmpty();
    }

    @Test
    void notForAField() {
      Checked checked =
          Checked.by(
              LeakedExecutor.class,
              """
              import java.util.concurrent.*;

              class Sample {
                private final ExecutorService pool = Executors.newCachedThreadPool();
              }
              """);
      assertThat(checked.only().member()).isEqualTo("Sample#pool");
      assertThat(checked.only().fixes()).isEmpty();
    }
  }

  private static Checked in(String behind) {
    return Checked.by(
        LeakedExecutor.class,
        """
        import java.util.concurrent.*;

        class Sample {
          void weigh(Runnable task, Future<String> result) throws Exception {
            ExecutorService pool = Executors.newFixedThreadPool(2);
            %s
          }
        }
        """
            .formatted(behind));
  }
}
