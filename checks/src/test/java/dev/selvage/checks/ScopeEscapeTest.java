package dev.selvage.checks;

import static org.assertj.core.api.Assertions.assertThat;

import dev.selvage.finding.Severity;
import org.junit.jupiter.api.Test;

final class ScopeEscapeTest {

  @Test
  void value() {
    Checked checked = in("return book.lines();");

    assertThat(checked.only().message())
        .isEqualTo(
            "This does its work when the caller asks, and `book` is closed by then. Collect it before"
                + " the block ends.");
    assertThat(checked.marked()).isEqualTo("book.lines()");
    assertThat(checked.only().member()).isEqualTo("Sample#stream(ExecutorService)");
    assertThat(checked.only().severity()).isEqualTo(Severity.WARNING);
    assertThat(checked.only().fixes()).isEmpty();
  }

  @Test
  void task() {
    Checked checked = in("pool.execute(() -> book.lines().close()); return null;");

    assertThat(checked.marked()).isEqualTo("pool.execute(() -> book.lines().close())");
  }

  @Test
  void quietWhereALambdaReturns() {
    assertThat(in("Supplier<Object> s = () -> { return book.lines(); }; return null;").findings())
        .isEmpty();
  }

  private static Checked in(String body) {
    return Checked.by(
        ScopeEscape.class,
        """
        import java.io.*;
        import java.util.concurrent.*;
        import java.util.function.*;

        class Sample {
          Object sample(ExecutorService pool) throws IOException {
            return stream(pool);
          }

          java.util.stream.Stream<String> stream(ExecutorService pool) throws IOException {
            try (BufferedReader book = new BufferedReader(new StringReader(""))) {
              %s
            }
          }
        }
        """
            .formatted(body));
  }
}
