package shop.orders;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Works on queued orders until its thread is interrupted. */
public final class OrderWorker implements Runnable {
  private static final Logger log = LoggerFactory.getLogger(OrderWorker.class);
  private static final long PATIENCE_MILLIS = 500;

  private final OrderQueue queue;
  private final OrderService service;

  public OrderWorker(OrderQueue queue, OrderService service) {
    this.queue = queue;
    this.service = service;
  }

  @Override
  public void run() {
    while (!Thread.currentThread().isInterrupted()) {
      try {
        Order order = queue.next(PATIENCE_MILLIS);
        if (order != null) {
          service.place(order);
        }
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
    }
    log.info("stopped with {} orders waiting", queue.size());
  }
}
