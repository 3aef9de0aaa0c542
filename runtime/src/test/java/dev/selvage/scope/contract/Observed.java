package dev.selvage.scope.contract;

import java.util.concurrent.Callable;
import java.util.concurrent.FutureTask;
import java.util.function.BooleanSupplier;

/** What rows of the contract observe, in words that fit either type. */
final class Observed {

  /** Something that may throw. */
  @FunctionalInterface
  interface Action {
    Object run() throws Exception;
  }

  private Observed() {}

  /** What an action throws. */
  static Throwable thrownBy(Action action) {
    Throwable thrown = thrownByOrNull(action);
    if (thrown == null) {
      throw new AssertionError("nothing was thrown");
    }
    return thrown;
  }

  /** The simple name of what an action throws, or {@code nothing}. */
  static String kindThrownBy(Action action) {
    Throwable thrown = thrownByOrNull(action);
    return thrown == null ? "nothing" : kind(thrown);
  }

  private static Throwable thrownByOrNull(Action action) {
    try {
      action.run();
      return null;
    } catch (InterruptedException e) {
      // it is the outcome here, and was meant for the action
      return e;
    } catch (Throwable e) {
      return e;
    }
  }

  /** What an action returns, or the simple name of what it throws. */
  static String orKind(Action action) {
    String[] returned = new String[1];
    String thrown =
        kindThrownBy(
            () -> {
              returned[0] = String.valueOf(action.run());
              return null;
            });
    return thrown.equals("nothing") ? returned[0] : thrown;
  }

  static Action closing(AutoCloseable scope) {
    return () -> {
      scope.close();
      return null;
    };
  }

  /** What a thread returns that has nothing to do with the caller's scopes. */
  static String inAnotherThread(Callable<String> body) throws Exception {
    FutureTask<String> task = new FutureTask<>(body);
    Thread thread = new Thread(task);
    thread.start();
    thread.join();
    return task.get();
  }

  /** The simple name of the class, or of the JDK's class that it extends where it is ours. */
  static String kind(Throwable thrown) {
    Class<?> at = thrown.getClass();
    while (!at.getName().startsWith("java.")) {
      at = at.getSuperclass();
    }
    return at.getSimpleName();
  }

  /** Waits for what other threads are about to bring about. */
  static void waitUntil(BooleanSupplier condition) {
    while (!condition.getAsBoolean()) {
      Thread.yield();
    }
  }
}
