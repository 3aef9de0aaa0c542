package dev.selvage.checks;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Where a pool of a method gets a limit, and where it had better not. */
final class LimitPoolTest {

  @Test
  void isOfferedForAPoolThatTheMethodEnds() {
    assertThat(in("Executors.newCachedThreadPool()", "execute(() -> work(id))").only().fixes())
        .singleElement()
        .satisfies(
            fix ->
                assertThat(fix.edits().toString())
                    .contains("newFixedThreadPool", "=MAX_CONCURRENT_TASKS]", "= 16;"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Executors.newCachedThreadPool()|execute(() -> pool.execute(() -> work(id)))",
        "Executors.newCachedThreadPool()|execute(() -> work(id)); later(pool)",
        "newCachedThreadPool()|execute(() -> work(id))",
        "true ? Executors.newCachedThreadPool() : null|execute(() -> work(id))",
      })
  void notWhereATaskMayWaitForAnother(String poolAndStart) {
    String[] parts = poolAndStart.split("\\|");

    assertThat(in(parts[0], parts[1]).findings()).flatMap(each -> each.fixes()).isEmpty();
  }

  @Test
  void notWhereNobodyEndsThePool() {
    String source =
        source("Executors.newCachedThreadPool()", "execute(() -> work(id))")
            .replace("pool.shutdown();", "");

    assertThat(Checked.by(UnboundedFanOut.class, source).only().fixes()).isEmpty();
  }

  private static Checked in(String pool, String start) {
    return Checked.by(UnboundedFanOut.class, source(pool, start));
  }

  private static String source(String pool, String start) {
    return """
    import static java.util.concurrent.Executors.newCachedThreadPool;

    import java.util.List;
    import java.util.concurrent.ExecutorService;
    import java.util.concurrent.Executors;

    abstract class Sample {
      abstract void work(String id);

      abstract void later(ExecutorService pool);

      void sample(List<String> ids) {
        ExecutorService pool = %s;
        for (String id : ids) {
          pool.%s;
        }
        pool.shutdown();
      }
    }
    """
        .formatted(pool, start);
  }
}
