package shop.orders;

import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;

/** Orders that were accepted and wait to be worked on. */
public final class OrderQueue {
  private final BlockingQueue<Order> orders;

  public OrderQueue(int capacity) {
    this.orders = new ArrayBlockingQueue<>(capacity);
  }

  public boolean offer(Order order, long millis) throws InterruptedException {
    return orders.offer(order, millis, TimeUnit.MILLISECONDS);
  }

  /** The next order; waits until there is one. */
  public Order next() {
    while (true) {
      try {
        return orders.take();
      } catch (InterruptedException e) {
        // nothing to do but to wait again
      }
    }
  }

  /** The next order, or null if none comes in time. */
  public Order next(long millis) throws InterruptedException {
    return orders.poll(millis, TimeUnit.MILLISECONDS);
  }

  public int size() {
    return orders.size();
  }
}
