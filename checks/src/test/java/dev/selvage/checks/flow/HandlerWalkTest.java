package dev.selvage.checks.flow;

import static dev.selvage.checks.flow.Sample.handler;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** The ways out of a handler through straight code and choices. */
final class HandlerWalkTest {

  @Nested
  final class StraightOn {

    @Test
    void theEnd() {
      assertThat(handler("").ways()).containsExactly("END LOST");
      assertThat(handler("RESTORE;").ways()).containsExactly("END RESTORED");
      assertThat(handler("RESTORE; Thread.interrupted();").ways()).containsExactly("END LOST");
      assertThat(handler("", "RESTORE;").ways()).containsExactly("END RESTORED");
      assertThat(handler("", "work();").ways()).containsExactly("END LOST, went on");
    }

    @Test
    void jumps() {
      assertThat(handler("return;").ways()).containsExactly("RETURN LOST");
      assertThat(handler("throw e;").ways()).containsExactly("THROW LOST, carries");
      assertThat(handler("throw new IllegalStateException(e);").ways())
          .containsExactly("THROW LOST");
      assertThat(handler("throw new InterruptedException();").ways())
          .containsExactly("THROW LOST, carries");
      assertThat(handler("System.exit(1);").ways()).containsExactly("HALT LOST");
      assertThat(handler("RESTORE; throw new IllegalStateException(e);").ways())
          .containsExactly("THROW RESTORED");
    }
  }

  @Nested
  final class Conditions {

    @Test
    void ifElse() {
      assertThat(handler("if (a) { RESTORE; }").ways())
          .containsExactly("END RESTORED, if `a` is true", "END LOST, if `a` is false");
      assertThat(handler("if (a) { RESTORE; } else { return; }").ways())
          .containsExactlyInAnyOrder(
              "RETURN LOST, if `a` is false", "END RESTORED, if `a` is true");
      assertThat(handler("if (true) { RESTORE; }").ways()).containsExactly("END RESTORED");
    }

    @Test
    void sameQuestionTwice() {
      assertThat(handler("if (a) { RESTORE; } if (!a) { RESTORE; }").ways())
          .containsExactlyInAnyOrder(
              "END RESTORED, if `a` is true", "END RESTORED, if `a` is false");
      assertThat(handler("if (a) { RESTORE; } if (a) { return; }").ways())
          .containsExactlyInAnyOrder(
              "RETURN RESTORED, if `a` is true", "END LOST, if `a` is false");
    }

    @Test
    void variablesAreRemembered() {
      assertThat(handler("boolean seen = true; if (seen) { RESTORE; }").ways())
          .containsExactly("END RESTORED");
      assertThat(handler("boolean seen = true; seen = a; if (seen) { RESTORE; }").ways())
          .containsExactlyInAnyOrder(
              "END RESTORED, if `seen` is true", "END LOST, if `seen` is false");
      assertThat(handler("boolean seen = false; seen |= true; if (seen) { RESTORE; }").ways())
          .containsExactly("END RESTORED");
    }

    @Test
    void and() {
      assertThat(handler("if (a && b) { RESTORE; }").ways())
          .containsExactlyInAnyOrder(
              "END RESTORED, if `a` is true and `b` is true",
              "END LOST, if `a` is false",
              "END LOST, if `a` is true and `b` is false");
    }

    @Test
    void or() {
      assertThat(handler("if (a || b) { RESTORE; }").ways())
          .containsExactlyInAnyOrder(
              "END RESTORED, if `a` is true",
              "END RESTORED, if `a` is false and `b` is true",
              "END LOST, if `a` is false and `b` is false");
    }

    @Test
    void not() {
      assertThat(handler("if (!(a)) { RESTORE; }").ways())
          .containsExactlyInAnyOrder("END RESTORED, if `a` is false", "END LOST, if `a` is true");
    }

    @Test
    void ternary() {
      assertThat(handler("throw a ? e : new Exception();").ways())
          .containsExactlyInAnyOrder(
              "THROW LOST, carries, if `a` is true", "THROW LOST, if `a` is false");
      assertThat(handler("boolean c = a ? true : false; if (c) { RESTORE; }").ways())
          .containsExactlyInAnyOrder("END RESTORED, if `a` is true", "END LOST, if `a` is false");
    }

    @Test
    void instanceOf() {
      assertThat(handler("if (e instanceof InterruptedException) { RESTORE; }").ways())
          .containsExactly("END RESTORED");
      assertThat(handler("if (o instanceof InterruptedException) { RESTORE; }").ways())
          .containsExactlyInAnyOrder(
              "END RESTORED, if `o instanceof InterruptedException` is true",
              "END LOST, if `o instanceof InterruptedException` is false");
      assertThat(handler("Object x = e; if (x instanceof RuntimeException) { RESTORE; }").ways())
          .containsExactly("END LOST");
    }

    @Test
    void nullTests() {
      assertThat(handler("if (e != null) { RESTORE; }").ways()).containsExactly("END RESTORED");
      assertThat(handler("Exception x = null; x = e; if (x == null) { return; } RESTORE;").ways())
          .containsExactly("END RESTORED");
    }
  }

  @Nested
  final class Switches {

    @Test
    void oldFallThrough() {
      assertThat(handler("switch (n) { case 1: case 2: RESTORE; break; default: }").ways())
          .containsExactlyInAnyOrder(
              // two cases lead here, and what one of them decides alone is not told
              "END RESTORED", "END LOST, if `n` is no other case");
    }

    @Test
    void oldWithoutDefault() {
      assertThat(handler("switch (n) { case 1: RESTORE; }").ways())
          .containsExactlyInAnyOrder("END RESTORED, if `n` is 1", "END LOST");
    }

    @Test
    void oldBreakLeavesTheSwitchOnly() {
      assertThat(handler("switch (n) { case 1: break; default: return; } RESTORE;").ways())
          .containsExactlyInAnyOrder(
              "RETURN LOST, if `n` is no other case", "END RESTORED, if `n` is 1");
    }

    @Test
    void arrows() {
      assertThat(
              handler("switch (n) { case 1, 2 -> RESTORE; case 3 -> { return; } default -> {} }")
                  .ways())
          .containsExactlyInAnyOrder(
              "END RESTORED, if `n` is 1,2",
              "RETURN LOST, if `n` is 3",
              "END LOST, if `n` is no other case");
    }

    @Test
    void expressions() {
      assertThat(
              handler(
                      """
                      boolean c = switch (n) {
                        case 1 -> true;
                        case 2 -> { RESTORE; yield false; }
                        default -> throw e;
                      };
                      if (c) { RESTORE; }
                      """)
                  .ways())
          .containsExactlyInAnyOrder(
              "THROW LOST, carries, if `n` is no other case",
              "END RESTORED, if `n` is 1",
              "END RESTORED, if `n` is 2");
    }

    @Test
    void handlerInACase() {
      assertThat(
              Sample.of(
                      """
                      void sample(int n) {
                        switch (n) {
                          case 1:
                            try { WAIT; } catch (InterruptedException e) { }
                          case 2:
                            RESTORE;
                            break;
                          default:
                            work();
                        }
                      }
                      """)
                  .ways())
          .containsExactly("END RESTORED");
    }
  }
}
