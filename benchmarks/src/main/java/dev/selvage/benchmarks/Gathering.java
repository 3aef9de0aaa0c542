package dev.selvage.benchmarks;

import com.google.common.util.concurrent.Futures;
import com.google.common.util.concurrent.ListenableFuture;
import com.google.common.util.concurrent.ListeningExecutorService;
import com.google.common.util.concurrent.MoreExecutors;
import dev.selvage.scope.StructuredTaskScope;
import dev.selvage.scope.StructuredTaskScope.Subtask;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;

/** Runs a trivial task n times at once and adds up the results, as one does it without preview. */
final class Gathering {
  static final Callable<Integer> TASK = () -> 1;

  private Gathering() {}

  /** One of the ways to do it. */
  @FunctionalInterface
  interface Way {
    /** The sum of the results of n tasks. */
    int gather(int n) throws Exception;

    /** The same, with the result checked. */
    default void run(int n) throws Exception {
      int sum = gather(n);
      if (sum != n) {
        throw new AssertionError(n + " tasks, but the sum is " + sum);
      }
    }
  }

  static int selvage(int n) throws Exception {
    try (var scope = StructuredTaskScope.<Integer>open()) {
      return forkAndJoin(n, scope);
    }
  }

  static int selvageWithLimit(int n) throws Exception {
    try (var scope = StructuredTaskScope.<Integer>open(c -> c.withLimit(100))) {
      return forkAndJoin(n, scope);
    }
  }

  private static int forkAndJoin(
      int n, StructuredTaskScope<Integer, Void, ExecutionException> scope) throws Exception {
    List<Subtask<Integer>> subtasks = new ArrayList<>(n);
    for (int i = 0; i < n; i++) {
      subtasks.add(scope.fork(TASK));
    }
    scope.join();
    int sum = 0;
    for (Subtask<Integer> subtask : subtasks) {
      sum += subtask.get();
    }
    return sum;
  }

  // what is measured is the usual form, which ends with the first failure, and waits for all
  @SuppressWarnings({"LostFailure", "UnstructuredGather"})
  static int invokeAll(int n, ExecutorService executor) throws Exception {
    int sum = 0;
    for (Future<Integer> future : executor.invokeAll(Collections.nCopies(n, TASK))) {
      sum += future.get();
    }
    return sum;
  }

  @SuppressWarnings("UnstructuredGather") // what is measured is the usual form: it cancels nothing
  static int allAsList(int n, ExecutorService executor) throws Exception {
    ListeningExecutorService listening = MoreExecutors.listeningDecorator(executor);
    List<ListenableFuture<Integer>> futures = new ArrayList<>(n);
    for (int i = 0; i < n; i++) {
      futures.add(listening.submit(TASK));
    }
    int sum = 0;
    for (int result : Futures.allAsList(futures).get()) {
      sum += result;
    }
    return sum;
  }

  @SuppressWarnings("UnstructuredGather") // what is measured is the usual form: it cancels nothing
  static int allOf(int n) {
    List<CompletableFuture<Integer>> futures = new ArrayList<>(n);
    for (int i = 0; i < n; i++) {
      futures.add(CompletableFuture.supplyAsync(() -> 1));
    }
    CompletableFuture.allOf(futures.toArray(CompletableFuture[]::new)).join();
    int sum = 0;
    for (CompletableFuture<Integer> future : futures) {
      sum += future.join();
    }
    return sum;
  }
}
