package dev.selvage.checks;

import static dev.selvage.checks.GatherSample.TWO;
import static dev.selvage.checks.GatherSample.check;
import static dev.selvage.checks.GatherSample.in;
import static dev.selvage.checks.GatherSample.source;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Where futures that are gathered become subtasks of one scope. */
final class GatherFixTest {

  @Test
  void isOffered() {
    Checked checked = in("throws InterruptedException", TWO + "    use(a.join() + b.join());");

    assertThat(checked.fixed())
        .contains(
            """
                Subtask<String> a = scope.fork(() -> work(1));
                Subtask<String> b = scope.fork(() -> work(2));
                scope.join();
                use(a.get() + b.get());
            """
                .indent(2));
  }

  @Test
  void isOfferedForTasksInAListOfAnExecutorThatGoes() {
    Checked checked =
        in(
            "throws InterruptedException, ExecutionException",
            """
            ExecutorService own = Executors.newFixedThreadPool(3);
                List<Future<String>> all = new ArrayList<>();
                for (int number : numbers) {
                  all.add(own.submit(() -> work(number)));
                }
                own.shutdown();
                for (int i = 0; i < all.size(); i++) {
                  use(all.get(i).get());
                }
                own.awaitTermination(1, TimeUnit.DAYS);
            """);

    assertThat(checked.fixed())
        .contains(
            """
            try (var scope = StructuredTaskScope.open(c -> c.withLimit(3))) {
              List<Subtask<String>> all = new ArrayList<>();
              for (int number : numbers) {
                all.add(scope.fork(() -> work(number)));
              }
              scope.join();
              for (int i = 0; i < all.size(); i++) {
                use(all.get(i).get());
              }
            }
            """
                .indent(4));
  }

  @Test
  void isOfferedInTheTryThatEndsTheExecutor() {
    Checked checked =
        in(
            "throws InterruptedException",
            """
            var own = Executors.newFixedThreadPool(2);
                try {
                  Future<?> a = own.submit(() -> work(1));
                  Future<?> b = own.submit(() -> work(2));
                  use(a.get());
                  use(b.get());
                } catch (ExecutionException e) {
                  use(e);
                } finally {
                  own.shutdown();
                }
            """);

    assertThat(checked.fixed())
        .contains(
            """
            try (var scope = StructuredTaskScope.open()) {
              Subtask<?> a = scope.fork(() -> work(1));
              Subtask<?> b = scope.fork(() -> work(2));
              scope.join();
              use(a.get());
              use(b.get());
            } catch (ExecutionException e) {
              use(e);
            }
            """
                .indent(4));
  }

  @Test
  void dropsTheVariableOfAllOf() {
    Checked checked =
        in(
            "throws InterruptedException, ExecutionException",
            """
            var a = CompletableFuture.supplyAsync(() -> work(1));
                var b = CompletableFuture.runAsync(() -> use(2));
                CompletableFuture<Void> both =
                    CompletableFuture.allOf(a, b);
                both.get();
                use(a.join());
            """);

    assertThat(checked.fixed())
        .contains(
            """
            try (var scope = StructuredTaskScope.open()) {
              var a = scope.fork(() -> work(1));
              var b = scope.fork(() -> use(2));
              scope.join();
              use(a.get());
            }
            """
                .indent(4));
  }

  @Test
  void changesAListInFrontOfTheExecutorAsWell() {
    Checked checked =
        in(
            "throws InterruptedException, ExecutionException",
            """
            Collection<Future<String>> all = new LinkedList<Future<String>>();
                var own = Executors.newFixedThreadPool(2);
                try {
                  for (int number : numbers) all.add(own.submit(() -> work(number)));
                  for (Future<String> each : all) use(each.get());
                } finally {
                  own.shutdown();
                }
            """);

    assertThat(checked.fixed())
        .contains(
            """
            Collection<Subtask<String>> all = new LinkedList<Subtask<String>>();
            try (var scope = StructuredTaskScope.open(c -> c.withLimit(2))) {
              for (int number : numbers) all.add(scope.fork(() -> work(number)));
              scope.join();
              for (Subtask<String> each : all) use(each.get());
            }
            """
                .indent(4));
  }

  @Test
  void isOfferedForTheTryAroundTheWaitOnly() {
    Checked checked =
        in(
            "throws InterruptedException",
            """
            List<CompletableFuture<String>> all = new ArrayList<>();
                all.add(CompletableFuture.supplyAsync(() -> work(1)));
                all.add(CompletableFuture.supplyAsync(() -> work(2)));
                try {
                  for (var each : all) {
                    use(each.get());
                  }
                } catch (ExecutionException e) {
                  use(e);
                }
            """);

    assertThat(checked.fixed())
        .contains(
            """
            try (var scope = StructuredTaskScope.open()) {
              List<Subtask<String>> all = new ArrayList<>();
              all.add(scope.fork(() -> work(1)));
              all.add(scope.fork(() -> work(2)));
              try {
                scope.join();
                for (var each : all) {
                  use(each.get());
                }
              } catch (ExecutionException e) {
                use(e);
              }
            }
            """
                .indent(4));
  }

  @Test
  void limitsWhatHadNoLimitByAConstant() {
    Checked checked =
        in(
            "throws InterruptedException",
            """
            List<CompletableFuture<String>> all =
                    ids.stream().map(id -> CompletableFuture.supplyAsync(() -> work(id))).toList();
                all.forEach(each -> use(each.join()));
            """);

    assertThat(checked.fixed())
        .contains(
            """
            abstract class Sample {
              private static final int MAX_CONCURRENT_TASKS = 16;

              ExecutorService shared;
            """)
        .contains("c -> c.withLimit(MAX_CONCURRENT_TASKS)")
        .contains("all.forEach(each -> use(each.get()));");
  }

  @Test
  void usesTheConstantThatIsThere() {
    String field = "static final int MAX_CONCURRENT_TASKS = 4;\n  void sample()";
    String code =
        """
        List<CompletableFuture<String>> all =
                ids.stream().map(id -> CompletableFuture.supplyAsync(() -> work(id))).toList();
            all.forEach(each -> use(each.join()));
        """;
    String source = source("throws InterruptedException", code);

    assertThat(check(source.replace("void sample()", field)).fixed())
        .contains("c -> c.withLimit(MAX_CONCURRENT_TASKS)")
        .doesNotContain("MAX_CONCURRENT_TASKS = 16");
    assertThat(check(source.replace("count", "MAX_CONCURRENT_TASKS")).only().fixes()).isEmpty();
  }
}
