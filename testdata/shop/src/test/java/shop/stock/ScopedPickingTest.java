package shop.stock;

import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import shop.orders.Order;
import shop.orders.OrderLine;

@Timeout(60)
final class ScopedPickingTest {
  private final Warehouse warehouse = new Warehouse();
  private final ScopedPicking picking = new ScopedPicking(warehouse);

  @Test
  void takesAllLines() throws InterruptedException {
    warehouse.deliver("tea", 2);
    warehouse.deliver("rice", 1);

    assertTrue(picking.pick(order(new OrderLine("tea", 2), new OrderLine("rice", 1))));
  }

  @Test
  void stopsWhenItIsTold() {
    Thread.currentThread().interrupt();

    assertThrows(
        InterruptedException.class, () -> picking.pick(order(new OrderLine("salt", 1))));
  }

  private static Order order(OrderLine... lines) {
    return new Order("7", "ada", List.of(lines), BigDecimal.TEN);
  }
}
