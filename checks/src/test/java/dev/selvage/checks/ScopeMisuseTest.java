package dev.selvage.checks;

import static org.assertj.core.api.Assertions.assertThat;

import dev.selvage.finding.Severity;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

final class ScopeMisuseTest {

  @Nested
  final class Identification {

    @Test
    void opening() {
      Checked checked = in("scope = StructuredTaskScope.open();");

      assertThat(checked.only().message())
          .isEqualTo(
              "Nothing closes this scope on every way out, and its subtasks may outlive it. Open it as"
                  + " the resource of a `try`.");
      assertThat(checked.marked()).isEqualTo("StructuredTaskScope.open()");
      assertThat(checked.only().member()).isEqualTo("Sample#sample(boolean)");
      assertThat(checked.only().severity()).isEqualTo(Severity.WARNING);
    }

    @Test
    void lateFork() {
      Checked checked = inTry("s.fork(() -> 1); s.join(); s.fork(() -> 2);");

      assertThat(checked.marked()).isEqualTo("s.fork(() -> 2)");
    }

    @Test
    void single() {
      assertThat(inTry("s.fork(() -> 1); s.join();").only().severity()).isEqualTo(Severity.NOTE);
    }
  }

  @Nested
  final class Quiet {

    @Test
    void joinInOneBranchAndForkInTheOther() {
      assertThat(
              inTry("s.fork(() -> 1); if (a) { s.join(); } else { s.fork(() -> 2); s.join(); }")
                  .findings())
          .isEmpty();
    }

    @Test
    void resultOfASubtaskInAnotherSubtask() {
      assertThat(inTry("var one = s.fork(() -> 1); s.fork(() -> one.get()); s.join();").findings())
          .isEmpty();
    }
  }

  private static Checked inTry(String body) {
    return in(
        "try (StructuredTaskScope<Integer, Void, java.util.concurrent.ExecutionException> s ="
            + " StructuredTaskScope.open()) { "
            + body
            + " }");
  }

  private static Checked in(String body) {
    return Checked.by(
        ScopeMisuse.class,
        """
        import dev.selvage.scope.StructuredTaskScope;

        class Sample {
          Object scope;

          void sample(boolean a) throws Exception {
            %s
          }
        }
        """
            .formatted(body));
  }
}
