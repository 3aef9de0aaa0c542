package shop.stock;

import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;

/** What is on the shelves. */
public final class Warehouse {
  private final Lock lock = new ReentrantLock();
  private final Condition delivered = lock.newCondition();
  private final Map<String, Integer> shelves = new HashMap<>();

  public void deliver(String sku, int quantity) {
    lock.lock();
    try {
      shelves.merge(sku, quantity, Integer::sum);
      delivered.signalAll();
    } finally {
      lock.unlock();
    }
  }

  /** Takes goods off the shelf; waits for a delivery if need be. False if none comes in time. */
  public boolean take(String sku, int quantity, long millis) throws InterruptedException {
    long nanos = TimeUnit.MILLISECONDS.toNanos(millis);
    lock.lockInterruptibly();
    try {
      while (available(sku) < quantity) {
        if (nanos <= 0) {
          return false;
        }
        nanos = delivered.awaitNanos(nanos);
      }
      shelves.merge(sku, -quantity, Integer::sum);
      return true;
    } finally {
      lock.unlock();
    }
  }

  private int available(String sku) {
    return shelves.getOrDefault(sku, 0);
  }
}
