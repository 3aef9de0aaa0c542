package dev.selvage.checks.flow;

import static dev.selvage.checks.flow.Sample.handler;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** The ways out of a handler through loops and other try statements. */
final class HandlerWalkJumpsTest {

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
}
