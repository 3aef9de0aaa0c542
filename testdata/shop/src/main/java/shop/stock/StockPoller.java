package shop.stock;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Keeps a copy of the stock that the web pages show. */
public final class StockPoller implements Runnable {
  private static final Logger log = LoggerFactory.getLogger(StockPoller.class);

  private final StockConnection connection;
  private final List<String> skus;
  private final Map<String, Integer> counts = new ConcurrentHashMap<>();
  private volatile boolean running = true;

  public StockPoller(StockConnection connection, List<String> skus) {
    this.connection = connection;
    this.skus = List.copyOf(skus);
  }

  @Override
  public void run() {
    while (running) {
      for (String sku : skus) {
        refresh(sku);
      }
      try {
        Thread.sleep(5_000);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
    }
  }

  public int count(String sku) {
    return counts.getOrDefault(sku, 0);
  }

  public void stop() {
    running = false;
  }

  private void refresh(String sku) {
    try {
      counts.put(sku, connection.count(sku));
    } catch (IOException e) {
      log.warn("kept the old count of {}", sku, e);
    }
  }
}
