package shop.stock;

import dev.selvage.scope.ExceptionGroup;
import dev.selvage.scope.FanOut;
import java.util.List;
import shop.orders.Order;
import shop.orders.OrderLine;

/** What {@link Picking} does, with a task for each line that ends with the call. */
public final class ScopedPicking {
  private static final int PICKERS = 8;
  private static final long PATIENCE_MILLIS = 30_000;

  private final Warehouse warehouse;

  public ScopedPicking(Warehouse warehouse) {
    this.warehouse = warehouse;
  }

  /** Whether everything was there. */
  public boolean pick(Order order) throws InterruptedException {
    try {
      List<Boolean> taken = FanOut.map(order.lines(), PICKERS, this::take);
      return !taken.contains(false);
    } catch (ExceptionGroup e) {
      throw new Picking.PickingException("could not pick " + order.id(), e);
    }
  }

  private boolean take(OrderLine line) throws InterruptedException {
    return warehouse.take(line.sku(), line.quantity(), PATIENCE_MILLIS);
  }
}
