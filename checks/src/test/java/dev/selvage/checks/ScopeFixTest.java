package dev.selvage.checks;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledForJreRange;
import org.junit.jupiter.api.condition.JRE;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Where the tasks of FireAndForget become a scope, and above all where they do not. The pairs of
 * {@code testdata/fixes} show and run what it looks like.
 */
final class ScopeFixTest {

  private static final String POOL = "ExecutorService pool = Executors.newFixedThreadPool(2);";
  private static final String TASK = "pool.submit(() -> work(1));";
  private static final String AWAIT = "pool.awaitTermination(1, TimeUnit.MINUTES);";
  private static final String SHUTDOWN = "pool.shutdown();";

  /** Where the scope comes first, whatever else is offered. */
  @Nested
  final class Offered {

    @Test
    void tasksOfAnExecutorThatIsAwaited() {
      assertThat(offered(POOL, TASK, SHUTDOWN, AWAIT)).isTrue();
    }

    @Test
    void eachTaskHasTheSameFix() {
      Checked checked = in("throws Exception", POOL, TASK, TASK, SHUTDOWN, AWAIT);

      assertThat(checked.findings())
          .hasSize(2)
          .extracting(finding -> finding.fixes().get(0))
          .satisfies(fixes -> assertThat(fixes.get(0)).isEqualTo(fixes.get(1)));
    }

    @Test
    void withAnExceptionThatCallersNeedNotExpect() {
      assertThat(fixed("throws Exception", POOL, TASK, SHUTDOWN, AWAIT))
          .contains("StructuredTaskScope.open(c -> c.withTimeout(Duration.ofMinutes(1)))");
      assertThat(fixed("throws InterruptedException", POOL, TASK, SHUTDOWN, AWAIT))
          .contains("Joiner.awaitAllSuccessfulOrThrow(CompletionException::new)");
    }

    @Test
    void withTheLimitOfTheExecutor() {
      assertThat(fixed("throws Exception", POOL, TASK, TASK, SHUTDOWN, AWAIT))
          .doesNotContain("withLimit");
      assertThat(fixed("throws Exception", POOL, TASK, TASK, TASK, SHUTDOWN, AWAIT))
          .contains("withLimit(2)");
      assertThat(fixed("throws Exception", POOL, "for (int i : ids) {", TASK, "}", SHUTDOWN, AWAIT))
          .contains("withLimit(2)");
      assertThat(
              fixed(
                  "throws Exception",
                  "ExecutorService pool = Executors.newFixedThreadPool(Math.max(1, ids.length));",
                  TASK,
                  SHUTDOWN,
                  AWAIT))
          .contains("withLimit(Math.max(1, ids.length))");
    }

    @Test
    void withNamesThatAreFree() {
      assertThat(fixed("throws Exception", "int c = 3;", POOL, TASK, SHUTDOWN, AWAIT))
          .contains("open(config -> config.withTimeout");
    }

    @Test
    void withTheQualifiedNameWhereAnotherTypeHasIt() {
      Checked checked =
          Checked.by(
              FireAndForget.class,
              SAMPLE.formatted(
                      "throws Exception",
                      lines(POOL, TASK, SHUTDOWN, "", AWAIT).replace("\n\n", "\n"))
                  + "class Duration {}\n");

      assertThat(checked.fixed())
          .contains("withTimeout(java.time.Duration.ofMinutes(1))")
          .doesNotContain("import java.time.Duration;");
    }
  }

  /** Where something other than the failure would change. */
  @Nested
  final class NotOffered {

    @ParameterizedTest
    @ValueSource(
        strings = {
          "ExecutorService pool = Executors.newFixedThreadPool(2, Thread::new);",
          "ExecutorService pool = Executors.newScheduledThreadPool(2);",
          "ExecutorService pool = new ThreadPoolExecutor(1, 1, 1, TimeUnit.DAYS, new SynchronousQueue<>());",
          "ExecutorService pool = Executors.newFixedThreadPool(ids[0]++);",
          "int n = 1; n++; ExecutorService pool = Executors.newFixedThreadPool(n);",
          "ExecutorService pool = Executors.newFixedThreadPool(readSize());",
          "ExecutorService pool = lent;",
          "ExecutorService pool; pool = Executors.newFixedThreadPool(2);",
          "ExecutorService pool = Executors.newFixedThreadPool(/* two */ 2);",
        })
    void whereTheThreadsAreOfAnotherKind(String pool) {
      assertThat(offered(pool, TASK, SHUTDOWN, AWAIT)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
        strings = {
          "Future<?> read = pool.submit(() -> work(2)); read.get();",
          "pool.execute(() -> work(2));",
          "CompletableFuture.runAsync(() -> work(2), pool).join();",
          "pool.submit(() -> pool.submit(() -> work(2)));",
          "keep(pool);",
          "Runnable later = () -> pool.submit(() -> work(2)); later.run();",
          "Runnable task = () -> work(2); pool.submit(task);",
          "pool.submit(() -> work(2), \"done\");",
          "if (pool.isShutdown()) { work(2); }",
        })
    void whereTheExecutorIsOfOtherUse(String use) {
      assertThat(offered(POOL, TASK, use, SHUTDOWN, AWAIT)).isFalse();
    }

    @Test
    void whereItIsOfUseBehindTheWait() {
      assertThat(offered(POOL, TASK, SHUTDOWN, AWAIT, "keep(pool);")).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
        strings = {
          "pool.submit(() -> work(Thread.currentThread().getName().length()));",
          "pool.submit(() -> { Thread me = Thread.currentThread(); work(me.getPriority()); });",
        })
    void whereATaskAsksForItsThread(String task) {
      assertThat(offered(POOL, task, SHUTDOWN, AWAIT)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
        strings = {
          "if (ids.length == 0) { return; }",
          "while (ids[0] > 0) { pool.submit(() -> work(2)); }",
          "for (int i : ids) { if (i == 0) { break; } pool.submit(() -> work(i)); }",
          "try { work(2); } finally { work(3); }",
          "synchronized (this) { work(2); }",
        })
    void whereTheCodeBetweenMayLeaveOrStay(String between) {
      assertThat(offered(POOL, TASK, between, SHUTDOWN, AWAIT)).isFalse();
    }

    @Test
    void whereTheWaitWouldNotBeReached() {
      String loop = "for (;;) { pool.submit(() -> work(2)); }";
      assertThat(offered(POOL, "try {", loop, "} finally {", SHUTDOWN, AWAIT, "}")).isFalse();
    }

    @Test
    void whereAVariableIsOfUseBehind() {
      assertThat(offered(POOL, "int n = 1;", TASK, SHUTDOWN, AWAIT, "work(n);")).isFalse();
      assertThat(offered(POOL, "int n = 1;", TASK, SHUTDOWN, AWAIT)).isTrue();
    }

    @Test
    void whereAHandlerCouldNotRelyOnAVariable() {
      String[] wait = {"try {", AWAIT, "} catch (InterruptedException e) {", "work(9);", "}"};
      assertThat(offered("", lines("int n;", POOL, "n = 1;", TASK, SHUTDOWN, lines(wait))))
          .isFalse();
      assertThat(offered("", lines("int n = 1;", POOL, TASK, SHUTDOWN, lines(wait)))).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
        strings = {
          "", // nobody waits
          "if (pool.awaitTermination(1, TimeUnit.MINUTES)) { work(2); }",
          "if (!pool.awaitTermination(1, TimeUnit.MINUTES)) { pool.shutdownNow(); }",
          "pool.awaitTermination(1, TimeUnit.MICROSECONDS);",
          "pool.awaitTermination(0, TimeUnit.SECONDS);",
          "pool.awaitTermination(ids[0], TimeUnit.SECONDS);",
          "pool.awaitTermination(4_000_000_000L, TimeUnit.DAYS);",
          "work(2); pool.awaitTermination(1, TimeUnit.MINUTES);",
          "pool.awaitTermination(1, TimeUnit.MINUTES); work(2);",
          "pool.awaitTermination(1, /* short */ TimeUnit.MINUTES);",
          "try { pool.awaitTermination(1, TimeUnit.MINUTES); } catch (InterruptedException e) { work(2); }",
        })
    void whereTheWaitIsAnother(String wait) {
      assertThat(offered(POOL, TASK, SHUTDOWN, wait)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
        strings = {
          "} catch (Exception e) {",
          "} catch (InterruptedException | RuntimeException e) {",
          "} finally {",
          "} catch (InterruptedException e) { keep(pool);",
        })
    void whereAHandlerOfTheWaitTakesMore(String handler) {
      assertThat(offered(POOL, TASK, SHUTDOWN, "try {", AWAIT, handler, "work(2);", "}")).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"Exception e", "RuntimeException e", "Throwable e"})
    void whereAHandlerAroundMayTakeTheFailure(String caught) {
      assertThat(
              offered(
                  "try {",
                  POOL,
                  TASK,
                  SHUTDOWN,
                  AWAIT,
                  "} catch (" + caught + ") {",
                  "work(2);",
                  "}"))
          .isFalse();
    }

    @Test
    void inALambda() {
      assertThat(
              offered(
                  "Callable<Void> all = () -> {", POOL, TASK, SHUTDOWN, AWAIT, "return null; };"))
          .isFalse();
    }

    @ParameterizedTest
    @ValueSource(
        strings = {
          "int scope = 1;",
          "int c = 1, config = 2;",
          "String text = \"\"\"\n        a\n        \"\"\";",
        })
    void whereANameIsTakenOrTheTextCannotMove(String code) {
      assertThat(offered(POOL, code, TASK, SHUTDOWN, AWAIT)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
        strings = {
          "pool.shutdown(); work(2); pool.awaitTermination(1, TimeUnit.MINUTES);",
          "pool /* ours */ .submit(() -> work(2)); pool.shutdown();",
        })
    void whereACommentOrAnotherStatementIsInTheWay(String ending) {
      assertThat(offered(POOL, TASK, ending)).isFalse();
    }

    @Test
    @EnabledForJreRange(min = JRE.JAVA_21)
    void whereTheBlockThatClosesTheExecutorDoesMore() {
      String open = "try (var pool = Executors.newSingleThreadExecutor()) {";
      String two = "try (var pool = Executors.newSingleThreadExecutor(); var other = lent) {";
      assertThat(offered(open, TASK, "}")).isTrue();
      assertThat(offered(open, TASK, "} finally {", "work(2);", "}")).isFalse();
      assertThat(offered(open, TASK, "} catch (RuntimeException e) {", "work(2);", "}")).isFalse();
      assertThat(offered(two, TASK, "}")).isFalse();
      assertThat(offered(open + TASK + "}")).isFalse();
    }

    @Test
    @EnabledForJreRange(min = JRE.JAVA_21)
    void whereCallersDoNotExpectAnInterruption() {
      String open = "try (var pool = Executors.newSingleThreadExecutor()) {";
      assertThat(isOffered(in("", open, TASK, "}"))).isFalse();
      assertThat(isOffered(in("throws InterruptedException", open, TASK, "}"))).isTrue();
    }

    @Test
    void whereFinallyDoesMore() {
      String[] tasks = {POOL, "try {", TASK, "} finally {", SHUTDOWN, AWAIT};
      assertThat(offered(lines(tasks), "}")).isTrue();
      assertThat(offered(lines(tasks), "work(2);", "}")).isFalse();
      assertThat(offered(lines(tasks), "// slow", "}")).isFalse();
    }
  }

  private static final String SAMPLE =
      """
      import java.util.concurrent.*;

      class Sample {
        private final int[] ids = {1, 2};

        void all(ExecutorService lent) %s {
      %s  }

        int work(int n) {
          return n;
        }

        int readSize() throws java.io.IOException {
          return 1;
        }

        void keep(ExecutorService pool) {}
      }
      """;

  private static Checked in(String thrown, String... statements) {
    return Checked.by(FireAndForget.class, SAMPLE.formatted(thrown, lines(statements)));
  }

  private static String lines(String... statements) {
    StringBuilder lines = new StringBuilder();
    for (String each : statements) {
      for (String line : each.split("\n")) {
        lines.append(line.isBlank() ? "" : "    " + line.strip() + "\n");
      }
    }
    return lines.toString();
  }

  private static boolean offered(String... statements) {
    return isOffered(in("throws Exception", statements));
  }

  private static boolean isOffered(Checked checked) {
    assertThat(checked.findings()).isNotEmpty();
    return checked.findings().stream()
        .flatMap(finding -> finding.fixes().stream())
        .anyMatch(fix -> fix.description().contains("in one scope"));
  }

  /** The source after the fix; it compiles. */
  private static String fixed(String thrown, String... statements) {
    Checked checked = in(thrown, statements);
    String fixed = checked.findings().get(0).fixes().get(0).applyTo(checked.source());
    assertThat(Checked.by(FireAndForget.class, fixed).findings()).isEmpty();
    return fixed;
  }
}
