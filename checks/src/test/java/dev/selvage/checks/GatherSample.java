package dev.selvage.checks;

/** Code that gathers, for the tests of the fix. */
final class GatherSample {

  private GatherSample() {}

  static final String TWO =
      """
      CompletableFuture<String> a = CompletableFuture.supplyAsync(() -> work(1));
          CompletableFuture<String> b = CompletableFuture.supplyAsync(() -> work(2));
      """;

  static final String LIST =
      """
      ExecutorService own = %s;
          List<Future<String>> all = new ArrayList<>();
          for (int number : numbers) {
            all.add(own.submit(() -> work(number)));
          }
          own.shutdown();
          %s
      """;

  static long fixesOf(String body) {
    return in("throws InterruptedException, ExecutionException", body).findings().stream()
        .flatMap(finding -> finding.fixes().stream())
        .filter(fix -> fix.description().contains("scope"))
        .count();
  }

  static Checked in(String declared, String body) {
    return check(source(declared, body));
  }

  static Checked check(String source) {
    return Checked.by(UnstructuredGather.class, source);
  }

  static String source(String declared, String body) {
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
