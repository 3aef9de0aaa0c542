package dev.selvage.checks.flow;

import static dev.selvage.checks.flow.Sample.handler;
import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** The ways out of a handler through the methods of its file, and where the walk ends. */
final class HandlerWalkMethodsTest {

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
