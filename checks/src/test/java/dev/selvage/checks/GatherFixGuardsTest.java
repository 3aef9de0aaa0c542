package dev.selvage.checks;

import static dev.selvage.checks.GatherSample.LIST;
import static dev.selvage.checks.GatherSample.TWO;
import static dev.selvage.checks.GatherSample.fixesOf;
import static dev.selvage.checks.GatherSample.in;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Where futures that are gathered had better not become subtasks: each guard of the fix. */
final class GatherFixGuardsTest {

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
}
