package shop.stock;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import shop.orders.Order;
import shop.orders.OrderLine;

/** Fetches the goods of an order from all aisles at once. */
public final class Picking {
  private static final long PATIENCE_MILLIS = 30_000;

  private final Warehouse warehouse;
  private final ExecutorService pool;

  public Picking(Warehouse warehouse, ExecutorService pool) {
    this.warehouse = warehouse;
    this.pool = pool;
  }

  /** Whether everything was there. */
  public boolean pick(Order order) {
    List<Callable<Boolean>> tasks =
        order.lines().stream().<Callable<Boolean>>map(line -> () -> take(line)).toList();
    try {
      boolean complete = true;
      for (Future<Boolean> taken : pool.invokeAll(tasks)) {
        complete &= taken.get();
      }
      return complete;
    } catch (InterruptedException e) {
      throw new PickingException("stopped while picking " + order.id(), e);
    } catch (ExecutionException e) {
      throw new PickingException("could not pick " + order.id(), e.getCause());
    }
  }

  private boolean take(OrderLine line) throws InterruptedException {
    return warehouse.take(line.sku(), line.quantity(), PATIENCE_MILLIS);
  }

  /** The goods of an order could not be fetched. */
  public static final class PickingException extends RuntimeException {
    private static final long serialVersionUID = 1;

    PickingException(String message, Throwable cause) {
      super(message, cause);
    }
  }
}
