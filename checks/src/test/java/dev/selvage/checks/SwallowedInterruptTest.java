package dev.selvage.checks;

import static org.assertj.core.api.Assertions.assertThat;

import dev.selvage.finding.Finding;
import dev.selvage.finding.Severity;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

final class SwallowedInterruptTest {

  private static final String SWALLOWS =
      """
      package shop;

      import java.util.List;

      class Sample {
        void place(List<String> orders, int... counts) {
          try {
            Thread.sleep(1);
          } catch (InterruptedException e) {
          }
        }
      }
      """;

  @Nested
  final class Identification {

    @Test
    void nothingThatCanBeInterrupted() {
      assertThat(in("try { hashCode(); } finally { hashCode(); }").findings()).isEmpty();
      assertThat(in("try { hashCode(); } catch (Exception e) { }").findings()).isEmpty();
    }

    @Test
    void onlyPossibleUnlessAskedFor() {
      String body = "try { task.call(); } catch (Exception e) { }";

      assertThat(in(body).findings()).isEmpty();
      Finding finding = in(body, "-XepOpt:SwallowedInterrupt:PossibleInterruption=true").only();
      assertThat(finding.severity()).isEqualTo(Severity.NOTE);
      assertThat(finding.message())
          .startsWith(
              "`catch (Exception)` would take an InterruptedException of `task.call()` too.");
    }

    @Test
    void restoredOnEveryPath() {
      assertThat(in("try { WAIT; } catch (InterruptedException e) { RESTORE; }").findings())
          .isEmpty();
    }

    @Test
    void restoredAndClearedBehindTheHandlerHasNoFix() {
      String body =
          "try { WAIT; } catch (InterruptedException e) { RESTORE; } finally { Thread.interrupted();"
              + " }";

      assertThat(in(body).only().fixes()).isEmpty();
    }

    @Test
    void lost() {
      Checked checked = Checked.by(SwallowedInterrupt.class, SWALLOWS);

      assertThat(checked.only().message())
          .isEqualTo(
              "The interruption is lost: nobody learns that this thread was asked to stop. Call"
                  + " Thread.currentThread().interrupt() first in this handler, or let the exception"
                  + " travel.");
      assertThat(checked.marked()).isEqualTo("catch (InterruptedException e)");
      assertThat(checked.only().member()).isEqualTo("shop.Sample#place(List, int[])");
      assertThat(checked.only().severity()).isEqualTo(Severity.WARNING);
      assertThat(checked.only().help()).endsWith("/docs/checks/SwallowedInterrupt.md");
      assertThat(checked.steps()).containsExactly("9: leaves the handler, and the code goes on");
    }

    @Test
    void lostOnOnePath() {
      Checked checked =
          in(
              """
              try { WAIT; } catch (InterruptedException e) {
                if (retry) { RESTORE; }
                return;
              }
              """);

      assertThat(checked.only().message())
          .startsWith("The interruption is lost when `retry` is false: nobody learns");
      assertThat(checked.steps()).containsExactly("5: `retry` is false", "6: leaves by `return;`");
    }

    @Test
    void thrownAsSomethingElse() {
      Checked checked =
          in(
              """
              try { WAIT; }
              catch (InterruptedException e) { throw new IllegalStateException(e); }
              """);

      assertThat(checked.only().message()).startsWith("The exception thrown instead does not say");
      assertThat(checked.steps()).containsExactly("5: leaves by throwing a IllegalStateException");
    }

    @Test
    void takenByABroadHandler() {
      assertThat(in("try { WAIT; } catch (Exception e) { }").only().message())
          .startsWith(
              "`catch (Exception)` takes the InterruptedException of `Thread.sleep(1)` too.")
          .contains("first in this handler if it was an interruption");
    }

    @Test
    void maskedByFinally() {
      Checked checked =
          Checked.by(
              SwallowedInterrupt.class,
              """
              class Sample {
                int place() throws InterruptedException {
                  try {
                    Thread.sleep(1);
                  } finally {
                    return 1;
                  }
                }
              }
              """);

      assertThat(checked.only().message()).startsWith("`return 1;` in `finally` throws away");
      assertThat(checked.marked()).isEqualTo("return 1;");
    }

    @Test
    void keepsItsFingerprintWhenLinesMove() {
      String moved =
          SWALLOWS
              .replace("package shop;", "package shop;\n\n// one line more")
              .replace("catch (InterruptedException e) {", "catch (InterruptedException\n e) {");
      String renamed = SWALLOWS.replace("place", "cancel");

      assertThat(fingerprint(moved)).isEqualTo(fingerprint(SWALLOWS));
      assertThat(fingerprint(renamed)).isNotEqualTo(fingerprint(SWALLOWS));
    }

    private String fingerprint(String source) {
      return Checked.by(SwallowedInterrupt.class, source).only().fingerprint();
    }
  }

  @Nested
  final class Replacement {

    @Test
    void restoresFirst() {
      assertThat(Checked.by(SwallowedInterrupt.class, SWALLOWS).fixed())
          .isEqualTo(
              SWALLOWS.replace(
                  "(InterruptedException e) {\n",
                  "(InterruptedException e) {\n      Thread.currentThread().interrupt();\n"));
    }

    @Test
    void letsItTravelWhereDeclared() {
      String source = SWALLOWS.replace("counts) {", "counts) throws InterruptedException {");

      assertThat(Checked.by(SwallowedInterrupt.class, source).fixed())
          .isEqualTo(
              source.replace(
                  "(InterruptedException e) {\n", "(InterruptedException e) {\n      throw e;\n"));
    }

    @Test
    void notWhereTheCodeBehindClearsTheFlag() {
      String wait = "try { WAIT; } catch (InterruptedException e) { }";

      assertThat(in(wait).only().fixes()).hasSize(1);
      assertThat(in(wait + "boolean late = Thread.interrupted();").only().fixes()).isEmpty();
      assertThat(in("while (!Thread.interrupted() && retry) { " + wait + " }").only().fixes())
          .isEmpty();
    }

    @Test
    void notAtTheEndOfAHandlerThatMayBeLeftBefore() {
      String handler =
          "try { WAIT; } catch (Exception e) { try { WAIT; } catch (Exception f) { %s }\n close(); }";

      assertThat(in(handler.formatted("close();")).findings().get(0).fixes()).hasSize(1);
      assertThat(in(handler.formatted("throw new Error(f);")).findings().get(0).fixes()).isEmpty();
      assertThat(in(handler.formatted("return;")).findings().get(0).fixes()).isEmpty();
    }

    /** A clause of its own for the same statements would not compile. */
    @Test
    void asksForTheTypeWhereTheHandlerDoesSo() {
      String handler = "try {\n WAIT; task.io();\n } catch (Exception e) {\n %s\n }";

      assertThat(in(handler.formatted("close();")).only().fixes().get(0).description())
          .contains("a clause of its own");
      assertThat(
              in(handler.formatted("if (e instanceof java.io.IOException) { close(); }"))
                  .only()
                  .fixes()
                  .get(0)
                  .edits()
                  .toString())
          .contains("if (e instanceof InterruptedException) {");
    }

    @Test
    void notByARestoreThatLeadsBackToTheWait() {
      String handler = "try { WAIT; } catch (InterruptedException e) { Thread.interrupted(); }";

      assertThat(in(handler).only().fixes()).hasSize(1);
      assertThat(in("while (wanted()) { " + handler + " }").only().fixes()).isEmpty();
    }

    @Test
    void notByABreakThatAnOuterLoopLeadsBackFrom() {
      String inner =
          "while (wanted()) {\n try {\n WAIT;\n } catch (InterruptedException e) {\n } }\n";

      assertThat(in(inner).only().fixes().get(0).edits().toString()).contains("break;");
      assertThat(in("while (retry) {\n" + inner + "}").only().fixes().get(0).edits().toString())
          .contains("return;")
          .doesNotContain("break;");
    }
  }

  private static Checked in(String body, String... options) {
    String source =
        """
        abstract class Sample {
          void place(boolean retry, Task task) {

        %s
          }

          abstract boolean wanted();

          abstract void close();

          interface Task extends java.util.concurrent.Callable<String> {
            void io() throws java.io.IOException;
          }
        }
        """
            .formatted(body)
            .replace("WAIT", "Thread.sleep(1)")
            .replace("RESTORE", "Thread.currentThread().interrupt()");
    return Checked.by(SwallowedInterrupt.class, source, options);
  }
}
