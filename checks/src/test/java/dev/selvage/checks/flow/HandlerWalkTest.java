package dev.selvage.checks.flow;

import static dev.selvage.checks.flow.Sample.handler;
import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** The ways out of a handler, one construct of the language after the other. */
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

  @Nested
  final class Loops {

    @Test
    void whileMayRunNever() {
      assertThat(handler("while (a) { RESTORE; return; }").ways())
          .containsExactlyInAnyOrder(
              "RETURN RESTORED, if `a` is true", "END LOST, if `a` is false");
    }

    @Test
    void doWhileRunsOnce() {
      assertThat(handler("do { RESTORE; } while (size > n);").ways())
          .allMatch(way -> way.startsWith("END RESTORED"));
      assertThat(handler("do { if (a) { continue; } RESTORE; } while (false);").ways())
          .containsExactlyInAnyOrder("END LOST, if `a` is true", "END RESTORED, if `a` is false");
    }

    @Test
    void forUpdates() {
      assertThat(handler("for (boolean go = true; go; go = false) { } RESTORE;").ways())
          .containsExactly("END RESTORED");
      assertThat(handler("for (int i = 0; ; RESTORE) { if (i == n) { return; } }").ways())
          .containsExactlyInAnyOrder(
              "RETURN LOST, if `i == n` is true",
              "RETURN RESTORED, if `i == n` is false and `i == n` is true");
      assertThat(handler("for (;;) { if (a) { RESTORE; break; } return; }").ways())
          .containsExactlyInAnyOrder(
              "RETURN LOST, if `a` is false", "END RESTORED, if `a` is true");
    }

    @Test
    void forEachMayHaveNoElement() {
      assertThat(handler("for (String s : new String[n]) { RESTORE; }").ways())
          .containsExactlyInAnyOrder("END LOST", "END RESTORED");
    }

    @Test
    void endless() {
      WaysOut ways = handler("while (true) { }").walk().orElseThrow();

      assertThat(ways.ways()).isEmpty();
      assertThat(ways.neverEnds()).isTrue();
    }

    @Test
    void labelledBreak() {
      assertThat(
              handler(
                      """
                      outer:
                      while (true) {
                        while (true) {
                          if (a) { break outer; }
                          RESTORE;
                          return;
                        }
                      }
                      """)
                  .ways())
          .containsExactlyInAnyOrder(
              "RETURN RESTORED, if `a` is false", "END LOST, if `a` is true");
      assertThat(handler("out: { if (a) { break out; } RESTORE; }").ways())
          .containsExactlyInAnyOrder("END RESTORED, if `a` is false", "END LOST, if `a` is true");
    }

    @Test
    void labelledContinue() {
      assertThat(
              handler(
                      """
                      outer:
                      for (boolean go = true; go; go = false) {
                        for (;;) {
                          if (a) { continue outer; }
                          RESTORE;
                          return;
                        }
                      }
                      """)
                  .ways())
          .containsExactlyInAnyOrder(
              "RETURN RESTORED, if `a` is false", "END LOST, if `a` is true");
    }

    @Test
    void handlerInALoopComesBack() {
      WaysOut ways =
          Sample.of(
                  """
                  void sample() {
                    while (true) {
                      try { WAIT; return; } catch (InterruptedException e) { }
                    }
                  }
                  """)
              .walk()
              .orElseThrow();

      assertThat(ways.cameBack()).isTrue();
      assertThat(ways.wentOnBlindly()).isTrue();
      assertThat(ways.goesOn()).isTrue();
    }

    @Test
    void handlerInALoopThatAsks() {
      WaysOut ways =
          Sample.of(
                  """
                  void sample() {
                    while (!done) {
                      try { WAIT; } catch (InterruptedException e) { }
                    }
                  }
                  """)
              .walk()
              .orElseThrow();

      assertThat(ways.cameBack()).isTrue();
      assertThat(ways.wentOnBlindly()).isFalse();
    }

    @Test
    void handlerThatLeavesALabelledLoop() {
      assertThat(
              Sample.of(
                      """
                      void sample() {
                        outer:
                        for (;;) {
                          for (;;) {
                            try { WAIT; } catch (InterruptedException e) { break outer; }
                          }
                        }
                        RESTORE;
                      }
                      """)
                  .ways())
          .containsExactly("END RESTORED");
    }

    @Test
    void flagIdiom() {
      assertThat(
              Sample.of(
                      """
                      void sample() {
                        boolean interrupted = false;
                        try {
                          while (true) {
                            try {
                              WAIT;
                              return;
                            } catch (InterruptedException e) {
                              interrupted = true;
                            }
                          }
                        } finally {
                          if (interrupted) { RESTORE; }
                        }
                      }
                      """)
                  .ways())
          .containsExactly("RETURN RESTORED, went on");
    }
  }

  @Nested
  final class Tries {

    @Test
    void finallyComesLast() {
      assertThat(handler("try { return; } finally { RESTORE; }").ways())
          .containsExactly("RETURN RESTORED");
      assertThat(handler("try { throw e; } finally { if (a) { RESTORE; } }").ways())
          .containsExactlyInAnyOrder(
              "THROW RESTORED, carries, if `a` is true", "THROW LOST, carries, if `a` is false");
    }

    @Test
    void finallyThatReturnsMasks() {
      assertThat(handler("try { throw e; } finally { return; }").ways())
          .containsExactly("RETURN LOST");
      assertThat(handler("try { RESTORE; throw e; } finally { if (a) { return; } }").ways())
          .containsExactlyInAnyOrder(
              "RETURN RESTORED, if `a` is true", "THROW RESTORED, carries, if `a` is false");
    }

    @Test
    void finallyThatBreaksMasks() {
      assertThat(handler("while (true) { try { throw e; } finally { break; } } RESTORE;").ways())
          .containsExactly("END RESTORED");
    }

    @Test
    void ownFinally() {
      assertThat(
              Sample.of(
                      """
                      void sample() {
                        try { WAIT; } catch (InterruptedException e) { return; }
                        finally { RESTORE; }
                      }
                      """)
                  .ways())
          .containsExactly("RETURN RESTORED");
    }

    @Test
    void ownSiblingsDoNotCatch() {
      assertThat(
              Sample.of(
                      """
                      void sample() {
                        try { WAIT; }
                        catch (InterruptedException e) { throw new IllegalStateException(e); }
                        catch (RuntimeException other) { RESTORE; }
                      }
                      """)
                  .ways())
          .containsExactly("THROW LOST");
    }

    @Test
    void innerHandlerTakesWhatIsThrown() {
      assertThat(
              handler(
                      """
                      try { throw new IllegalStateException(e); }
                      catch (IllegalStateException x) { RESTORE; }
                      """)
                  .ways())
          .containsExactly("END RESTORED");
    }

    @Test
    void outerHandlerTakesWhatIsThrown() {
      assertThat(
              Sample.of(
                      """
                      void sample() {
                        try {
                          try { WAIT; }
                          catch (InterruptedException e) { throw new IllegalStateException(e); }
                        } catch (IllegalArgumentException other) {
                          work();
                        } catch (RuntimeException own) {
                          RESTORE;
                          return;
                        }
                      }
                      """)
                  .ways())
          .containsExactly("RETURN RESTORED");
    }

    @Test
    void outerHandlerMayTakeWhatIsThrown() {
      assertThat(
              Sample.of(
                      """
                      void sample(RuntimeException x) {
                        try {
                          try { WAIT; } catch (InterruptedException e) { throw x; }
                        } catch (IllegalStateException perhaps) {
                          RESTORE;
                        }
                      }
                      """)
                  .ways())
          .containsExactlyInAnyOrder("END RESTORED", "THROW LOST, carries");
    }

    @Test
    void abruptEndsInNestedTries() {
      assertThat(
              handler(
                      """
                      for (;;) {
                        try {
                          try { if (a) { continue; } break; } finally { RESTORE; }
                        } finally {
                          if (b) { return; }
                        }
                      }
                      """)
                  .ways())
          .containsExactlyInAnyOrder(
              "RETURN RESTORED, if `a` is true and `b` is true",
              "RETURN RESTORED, if `a` is false and `b` is true",
              "END RESTORED, if `a` is false and `b` is false");
    }

    @Test
    void synchronizedBlocks() {
      assertThat(handler("synchronized (o) { RESTORE; return; }").ways())
          .containsExactly("RETURN RESTORED");
    }
  }

  @Nested
  final class Methods {

    @Test
    void twoDeep() {
      assertThat(
              Sample.of(
                      """
                      void sample() { try { WAIT; } catch (InterruptedException e) { first(); } }
                      private void first() { second(); }
                      private void second() { RESTORE; }
                      """)
                  .ways())
          .containsExactly("END RESTORED");
    }

    @Test
    void withBranches() {
      assertThat(
              Sample.of(
                      """
                      void sample(boolean a) {
                        try { WAIT; } catch (InterruptedException e) { end(a); }
                      }
                      private void end(boolean restore) { if (restore) { RESTORE; } }
                      """)
                  .ways())
          .containsExactlyInAnyOrder(
              "END RESTORED, if `restore` is true", "END LOST, if `restore` is false");
    }

    @Test
    void argumentsAreKnown() {
      assertThat(
              Sample.of(
                      """
                      void sample() { try { WAIT; } catch (InterruptedException e) { end(e, true); } }
                      private void end(Exception why, boolean restore) {
                        if (restore && why instanceof InterruptedException) { RESTORE; }
                      }
                      """)
                  .ways())
          .containsExactly("END RESTORED");
    }

    @Test
    void whatIsReturnedIsKnown() {
      assertThat(
              Sample.of(
                      """
                      void sample() throws Exception {
                        try { WAIT; } catch (InterruptedException e) { throw same(e); }
                      }
                      private Exception same(Exception x) { return x; }
                      """)
                  .ways())
          .containsExactly("THROW LOST, carries");
    }

    @Test
    void whatIsThrownLeavesTheHandler() {
      assertThat(
              Sample.of(
                      """
                      void sample() throws Exception {
                        try { WAIT; } catch (InterruptedException e) { raise(e); }
                        RESTORE;
                      }
                      private void raise(Exception x) { throw new IllegalStateException(x); }
                      """)
                  .ways())
          .containsExactly("THROW LOST");
    }

    @Test
    void recursionIsNotKnown() {
      assertThat(
              Sample.of(
                      """
                      void sample() { try { WAIT; } catch (InterruptedException e) { again(2); } }
                      private void again(int n) {
                        if (n > 0) { again(n - 1); } else { RESTORE; }
                      }
                      """)
                  .ways())
          .containsExactlyInAnyOrder(
              "END HANDLED, if `n > 0` is true", "END RESTORED, if `n > 0` is false");
    }

    @Test
    void deepChainsAreNotKnown() {
      String chain =
          IntStream.range(0, 20)
              .mapToObj(i -> "private void m%d() { m%d(); }".formatted(i, i + 1))
              .collect(joining("\n"));

      assertThat(
              Sample.of(
                      """
                      void sample() { try { WAIT; } catch (InterruptedException e) { m0(); } }
                      private void m20() { Thread.interrupted(); }
                      """
                          + chain)
                  .ways())
          .containsExactly("END HANDLED");
    }

    @Test
    void lambdasDoNotRunHere() {
      assertThat(handler("Runnable r = () -> RESTORE;").ways()).containsExactly("END LOST");
      assertThat(handler("Runnable r = new Runnable() { public void run() { RESTORE; } };").ways())
          .containsExactly("END LOST");
    }
  }

  @Nested
  final class Functions {

    @Test
    void aLambdaIsTheEnd() {
      assertThat(
              Sample.of(
                      """
                      void sample() {
                        Runnable r = () -> { try { WAIT; } catch (InterruptedException e) { } };
                        RESTORE;
                      }
                      """)
                  .ways())
          .containsExactly("END LOST");
    }

    @Test
    void anInitializerIsTheEnd() {
      assertThat(Sample.of("{ try { WAIT; } catch (InterruptedException e) { RESTORE; } }").ways())
          .containsExactly("END RESTORED");
      assertThat(Sample.of("static { try { WAIT; } catch (InterruptedException e) { } }").ways())
          .containsExactly("END LOST");
    }

    @Test
    void anInnerClassIsTheEnd() {
      assertThat(
              Sample.of(
                      """
                      void sample() {
                        new Object() {
                          void inner() { try { WAIT; } catch (InterruptedException e) { return; } }
                        }.inner();
                        RESTORE;
                      }
                      """)
                  .ways())
          .containsExactly("RETURN LOST");
    }

    @Test
    void aSwitchExpressionIsTheEnd() {
      assertThat(
              Sample.of(
                      """
                      int sample(int n) {
                        return switch (n) {
                          case 1 -> {
                            try { WAIT; } catch (InterruptedException e) { yield 2; }
                            yield 3;
                          }
                          default -> 4;
                        };
                      }
                      """)
                  .ways())
          .containsExactly("RETURN LOST");
    }
  }

  @Nested
  final class TooMany {

    @Test
    void pathsGiveNothing() {
      String choices =
          IntStream.range(0, 12)
              .mapToObj("boolean c%d = size == %<d; if (c%<d) { work(); }"::formatted)
              .collect(joining("\n"));

      assertThat(handler(choices).walk()).isEmpty();
    }

    @Test
    void questionsThatChangeNothingAreFew() {
      String choices =
          IntStream.range(0, 200)
              .mapToObj("if (size == %d) { work(); }"::formatted)
              .collect(joining("\n"));

      assertThat(handler(choices).ways()).singleElement().asString().startsWith("END LOST");
    }
  }
}
