package shop.stock;

import java.io.IOException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import shop.orders.Order;
import shop.orders.OrderLine;

/** Reserves goods in the warehouse, which is reached over a line that fails now and then. */
public final class StockClient {
  private static final Logger log = LoggerFactory.getLogger(StockClient.class);
  private static final int ATTEMPTS = 3;

  private final StockConnection connection;

  public StockClient(StockConnection connection) {
    this.connection = connection;
  }

  public boolean reserve(Order order) {
    for (OrderLine line : order.lines()) {
      if (!reserve(line)) {
        return false;
      }
    }
    return true;
  }

  private boolean reserve(OrderLine line) {
    for (int attempt = 1; attempt <= ATTEMPTS; attempt++) {
      try {
        return connection.reserve(line.sku(), line.quantity());
      } catch (IOException e) {
        log.warn("no answer for {}, attempt {}", line.sku(), attempt, e);
        pauseBefore(attempt + 1);
      }
    }
    return false;
  }

  private void pauseBefore(int attempt) {
    try {
      Thread.sleep(100L * attempt);
    } catch (InterruptedException e) {
      if (attempt > ATTEMPTS) {
        Thread.currentThread().interrupt();
      }
      log.debug("pause cut short");
    }
  }
}
