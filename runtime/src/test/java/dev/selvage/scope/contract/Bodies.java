package dev.selvage.scope.contract;

import java.io.IOException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;

/** Bodies of subtasks. */
final class Bodies {
  private Bodies() {}

  static String fail() throws IOException {
    throw new IOException("no grain");
  }

  static Object blockForEver() throws InterruptedException {
    new CountDownLatch(1).await();
    return "unreachable";
  }

  static Object blockUntilInterrupted(CountDownLatch running, AtomicBoolean interrupted)
      throws InterruptedException {
    running.countDown();
    try {
      return blockForEver();
    } catch (InterruptedException e) {
      interrupted.set(true);
      throw e;
    }
  }
}
