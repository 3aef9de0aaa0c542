package dev.selvage.benchmarks;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.StructuredTaskScope;
import java.util.concurrent.StructuredTaskScope.Subtask;

/** The ways of {@link Gathering} that need a new JDK, and all of them by name. */
final class Ways {
  static final String RAW = "raw virtual threads";
  static final String SELVAGE = "selvage";
  static final String SELVAGE_LIMIT = "selvage, limit 100";
  static final String JDK = "JDK StructuredTaskScope";

  private Ways() {}

  static Map<String, Gathering.Way> all() {
    Map<String, Gathering.Way> ways = new LinkedHashMap<>();
    ways.put(RAW, Ways::raw);
    ways.put(SELVAGE, Gathering::selvage);
    ways.put(SELVAGE_LIMIT, Gathering::selvageWithLimit);
    ways.put(JDK, Ways::jdk);
    ways.put("virtual-thread executor, invokeAll", Ways::invokeAll);
    ways.put("Guava allAsList on that executor", Ways::allAsList);
    ways.put("CompletableFuture, common pool", Gathering::allOf);
    return ways;
  }

  private static int raw(int n) throws Exception {
    Integer[] results = new Integer[n];
    List<Thread> threads = new ArrayList<>(n);
    for (int i = 0; i < n; i++) {
      int index = i;
      threads.add(Thread.startVirtualThread(() -> results[index] = call()));
    }
    int sum = 0;
    for (int i = 0; i < n; i++) {
      threads.get(i).join();
      sum += results[i];
    }
    return sum;
  }

  private static Integer call() {
    try {
      return Gathering.TASK.call();
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }

  private static int jdk(int n) throws Exception {
    try (var scope = StructuredTaskScope.<Integer>open()) {
      List<Subtask<Integer>> subtasks = new ArrayList<>(n);
      for (int i = 0; i < n; i++) {
        subtasks.add(scope.fork(Gathering.TASK));
      }
      scope.join();
      int sum = 0;
      for (Subtask<Integer> subtask : subtasks) {
        sum += subtask.get();
      }
      return sum;
    }
  }

  private static int invokeAll(int n) throws Exception {
    try (var executor = Executors.newVirtualThreadPerTaskExecutor()) {
      return Gathering.invokeAll(n, executor);
    }
  }

  private static int allAsList(int n) throws Exception {
    try (var executor = Executors.newVirtualThreadPerTaskExecutor()) {
      return Gathering.allAsList(n, executor);
    }
  }
}
