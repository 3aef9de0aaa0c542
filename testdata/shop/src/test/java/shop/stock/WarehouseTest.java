package shop.stock;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

final class WarehouseTest {
  private final Warehouse warehouse = new Warehouse();

  @Test
  void givesWhatIsThere() throws InterruptedException {
    warehouse.deliver("tea", 2);
    assertTrue(warehouse.take("tea", 2, 0));
    assertFalse(warehouse.take("tea", 1, 0));
  }

  @Test
  void waitsForADelivery() throws InterruptedException, ExecutionException {
    ExecutorService customer = Executors.newSingleThreadExecutor();
    try {
      Future<Boolean> taken = customer.submit(() -> warehouse.take("tea", 1, 60_000));
      warehouse.deliver("tea", 1);
      assertTrue(taken.get());
    } finally {
      customer.shutdownNow();
    }
  }
}
