package shop.stock;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/** Goods that are kept for a customer for a while, and go back to the shelf then. */
public final class Reservations {
  private final Map<String, Future<?>> expiries = new ConcurrentHashMap<>();
  private final ScheduledExecutorService clock;
  private final Warehouse warehouse;

  public Reservations(ScheduledExecutorService clock, Warehouse warehouse) {
    this.clock = clock;
    this.warehouse = warehouse;
  }

  public void keep(String order, String sku, int quantity, Duration time) {
    expiries.put(
        order,
        clock.schedule(
            () -> warehouse.deliver(sku, quantity), time.toMillis(), TimeUnit.MILLISECONDS));
  }

  /** The order is paid: its goods stay reserved. False if that is too late. */
  public boolean confirm(String order) throws InterruptedException {
    Future<?> expiry = expiries.remove(order);
    if (expiry == null) {
      return false;
    }
    expiry.cancel(false);
    try {
      expiry.get();
      return false;
    } catch (CancellationException e) {
      return true;
    } catch (ExecutionException e) {
      throw new IllegalStateException("could not give back the goods of " + order, e.getCause());
    }
  }
}
