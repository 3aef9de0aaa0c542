package shop.orders;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.io.StringReader;
import java.util.List;
import org.junit.jupiter.api.Test;

final class OrderIntakeTest {
  private static final String ORDER =
      """
      {"id": "7", "customer": "Ada", "lines": [{"sku": "tea", "quantity": 2}], "total": 9.80}
      """;

  private final OrderQueue queue = new OrderQueue(10);
  private final OrderIntake intake = new OrderIntake(queue);

  @Test
  void queuesEveryOrder() throws IOException {
    assertEquals(2, intake.accept(new StringReader(ORDER + "\n" + ORDER)));
    assertEquals(2, queue.size());
    Order order = queue.next();
    assertEquals("Ada", order.customer());
    assertEquals(List.of(new OrderLine("tea", 2)), order.lines());
  }

  @Test
  void stopsWhenItIsInterrupted() {
    Thread.currentThread().interrupt();
    assertThrows(InterruptedIOException.class, () -> intake.accept(new StringReader(ORDER)));
    assertFalse(Thread.currentThread().isInterrupted());
  }
}
