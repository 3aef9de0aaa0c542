package dev.selvage.checks;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Where futures that are gathered become subtasks of one scope, and where they had better not. */
final class GatherFixTest {

  private static final String TWO =
      """
      CompletableFuture<String> a = CompletableFuture.supplyAsync(() -> work(1));
          CompletableFuture<String> b = CompletableFuture.supplyAsync(() -> work(2));
      """;

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
  void notWhereTheMethodIsNotReadyToBeInterrupted() {
    assertThat(in("", TWO + "    use(a.join() + b.join());").only().fixes()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Runnable r = () -> use(b.join());\n    use(a.join() + b.join());",
        "if (a.isDone()) { return; }\n    use(a.join() + b.join());",
        "a.thenAccept(this::use);\n    use(a.join() + b.join());",
        "String scope = \"\";\n    use(a.join() + b.join() + scope);",
        "use(a.join() + b.join() + \"\"\"\n text\"\"\");",
        "use(a./* now */join() + b.join());",
        "use(0); use(a.join() + b.join());",
      })
  void notWhereMoreIsDone(String rest) {
    assertThat(fixesOf(TWO + "    " + rest)).isZero();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "try {\n      "
            + "CompletableFuture<String> a = CompletableFuture.supplyAsync(() -> work(1));\n"
            + "      CompletableFuture<String> b = CompletableFuture.supplyAsync(() -> work(2));\n"
            + "      use(a.join() + b.join());\n    } catch (CompletionException e) {\n      use(e);\n    }",
        "var a = CompletableFuture.supplyAsync(() -> work(1), shared);\n"
            + "    var b = CompletableFuture.supplyAsync(() -> work(2), shared);\n    use(a.join() + b.join());",
        "CompletableFuture<String> a = CompletableFuture.supplyAsync(() -> work(1)).thenApply(x -> x);\n"
            + "    CompletableFuture<String> b = CompletableFuture.supplyAsync(() -> work(2)).thenApply(x ->"
            + " x);\n    use(a.join() + b.join());",
        "CompletableFuture<Object> a = CompletableFuture.supplyAsync(Thread::currentThread);\n"
            + "    CompletableFuture<Object> b = CompletableFuture.supplyAsync(() ->"
            + " Thread.currentThread());\n    use(a.join() + \"\" + b.join());",
      })
  void notWhereItIsAnotherThing(String body) {
    assertThat(fixesOf(body)).isZero();
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

  @ParameterizedTest
  @ValueSource(
      strings = {
        "both.join(); use(both);",
        "both.thenRun(() -> use(0)).join(); use(a.join());",
        "use(a.join()); both.join();",
      })
  void notWhereMoreIsDoneWithAllOf(String rest) {
    String both = TWO + "    CompletableFuture<Void> both = CompletableFuture.allOf(a, b);\n    ";

    assertThat(fixesOf(both + rest)).isZero();
    assertThat(fixesOf(both + "both.join();")).isOne();
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

  /** Each does one thing that a scope would not do in the same way. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "for (Future<String> f : all) { try { use(f.get()); } catch (ExecutionException e) { throw e; } }",
        "all.get(0).cancel(true); for (Future<String> f : all) { use(f.get()); }",
        "later(all); for (Future<String> f : all) { use(f.get()); }",
        "own.execute(() -> use(1)); for (Future<String> f : all) { use(f.get()); }",
        "if (numbers.length == 1) { return; } for (Future<String> f : all) { use(f.get()); }",
        "for (Future<String> f : all) { use(f.get()); } all.add(own.submit(() -> work(0)));",
        "Future<String> known = later; for (Future<String> f : all) { use(f.get()); }",
        "if (numbers.length == 1) { for (Future<String> f : all) { use(f.get()); } }",
        "for (Future<String> f : all) { if (f.isDone()) { use(f.get()); } use(f.get()); }",
      })
  void notWhereMoreIsDoneWithAList(String rest) {
    assertThat(fixesOf(LIST.formatted("Executors.newFixedThreadPool(3)", rest))).isZero();
  }

  /** As many threads at a time as before, or no fix. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "Executors.newFixedThreadPool(3, Thread::new)",
        "Executors.newFixedThreadPool(count++)",
        "new ForkJoinPool()",
        "(ExecutorService) shared",
      })
  void notWhereTheThreadsAreOthers(String executor) {
    String loop = "for (Future<String> f : all) { use(f.get()); }";

    assertThat(fixesOf(LIST.formatted(executor, loop))).isZero();
    assertThat(fixesOf(LIST.formatted("Executors.newFixedThreadPool(3)", loop))).isOne();
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

  @ParameterizedTest
  @ValueSource(strings = {"ids.parallelStream()", "ids.stream().parallel()", "numberStream"})
  void notWhereOtherThreadsMayStartTheTasks(String source) {
    assertThat(
            fixesOf(
                "List<CompletableFuture<String>> all = %s.map(id -> CompletableFuture.supplyAsync(() -> work(id))).toList();\n    all.forEach(each -> use(each.join()));"
                    .formatted(source)))
        .isZero();
  }

  /** {@code fork} takes a Callable as well as a Runnable. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "CompletableFuture.runAsync(() -> work(1))",
        "CompletableFuture.runAsync(this::overloaded)",
        "CompletableFuture.runAsync(this::result)",
      })
  void notWhereTheFunctionWouldBeTakenForAnother(String start) {
    String code = "CompletableFuture<Void> a = %s;\n    CompletableFuture<Void> b = %s;\n    ";
    String wait = "a.join();\n    b.join();\n";
    String plain = "CompletableFuture.runAsync(() -> use(1))";

    assertThat(fixesOf(code.formatted(start, start) + wait)).isZero();
    assertThat(fixesOf(code.formatted(plain, plain) + wait)).isOne();
  }

  private static final String LIST =
      """
      ExecutorService own = %s;
          List<Future<String>> all = new ArrayList<>();
          for (int number : numbers) {
            all.add(own.submit(() -> work(number)));
          }
          own.shutdown();
          %s
      """;

  private static long fixesOf(String body) {
    return in("throws InterruptedException, ExecutionException", body).findings().stream()
        .flatMap(finding -> finding.fixes().stream())
        .filter(fix -> fix.description().contains("scope"))
        .count();
  }

  private static Checked in(String declared, String body) {
    return check(source(declared, body));
  }

  private static Checked check(String source) {
    return Checked.by(UnstructuredGather.class, source);
  }

  private static String source(String declared, String body) {
    return """
        import java.util.*;
        import java.util.concurrent.*;
        import java.util.stream.Stream;

        abstract class Sample {
          ExecutorService shared;
          CompletableFuture<String> later;
          int[] numbers;
          int count;
          List<Integer> ids;
          Stream<Integer> numberStream;

          abstract void later(List<?> all);

          abstract void overloaded();

          abstract void overloaded(int i);

          abstract String result();

          abstract void use(Object o);

          abstract String work(int number);

          void sample() %s {
            %s
          }
        }
        """
        .formatted(declared, body.strip());
  }
}
