package dev.selvage.checks;

import static org.assertj.core.api.Assertions.assertThat;

import dev.selvage.finding.Severity;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

final class SwallowedCancellationTest {

  @Nested
  final class Identification {

    @Test
    void otherExceptions() {
      assertThat(in("catch (ExecutionException | InterruptedException e) { }").findings())
          .isEmpty();
    }

    @Test
    void rethrownOrReturned() {
      assertThat(in("catch (CancellationException e) { throw e; }").findings()).isEmpty();
      assertThat(in("catch (CancellationException e) { return; }").findings()).isEmpty();
    }

    @Test
    void cancelledHere() {
      assertThat(in("answer.cancel(true);", "catch (CancellationException e) { }").findings())
          .isEmpty();
    }

    @Test
    void lost() {
      Checked checked = in("catch (CancellationException e) { size = 1; }");

      assertThat(checked.only().message())
          .isEqualTo(
              "The cancellation is lost: the code goes on as if the work had been done. Rethrow it, or"
                  + " end the cancelled work.");
      assertThat(checked.marked()).isEqualTo("catch (CancellationException e)");
      assertThat(checked.only().member()).isEqualTo("Sample#place(Future)");
      assertThat(checked.only().severity()).isEqualTo(Severity.WARNING);
      assertThat(checked.only().path()).isEmpty();
    }

    @Test
    void ofAScope() {
      Checked checked =
          Checked.by(
              SwallowedCancellation.class,
              """
              class Sample {
                int size;

                interface StructuredTaskScope {
                  void join();

                  final class FailedException extends RuntimeException {}
                }

                int place(StructuredTaskScope scope) {
                  try {
                    scope.join();
                  } catch (StructuredTaskScope.FailedException e) {
                    size = 0;
                  }
                  return size;
                }
              }
              """);

      assertThat(checked.only().message())
          .startsWith(
              "`StructuredTaskScope.FailedException` says that the scope's work was not done");
      assertThat(checked.marked()).isEqualTo("catch (StructuredTaskScope.FailedException e)");
    }

    @Test
    void onlyLoggedCauseIsANote() {
      Checked checked =
          in(
              """
              catch (ExecutionException e) {
                if (e.getCause() instanceof InterruptedException) { System.out.println("stopped"); }
              }
              """);

      assertThat(checked.only().severity()).isEqualTo(Severity.NOTE);
      assertThat(checked.only().message())
          .startsWith("The cause of this `ExecutionException` may be an InterruptedException");
    }
  }

  @Nested
  final class Replacement {

    @Test
    void isLeftToAPerson() {
      assertThat(in("catch (CancellationException e) { size = 1; }").only().fixes()).isEmpty();
    }
  }

  private static Checked in(String handlers) {
    return in("", handlers);
  }

  private static Checked in(String before, String handlers) {
    return Checked.by(
        SwallowedCancellation.class,
        """
        import java.util.concurrent.CancellationException;
        import java.util.concurrent.ExecutionException;
        import java.util.concurrent.Future;

        class Sample {
          int size;

          void place(Future<Integer> answer) throws Exception {
            %s
            try {
              size = answer.get();
            } %s
            size++;
          }
        }
        """
            .formatted(before, handlers));
  }
}
