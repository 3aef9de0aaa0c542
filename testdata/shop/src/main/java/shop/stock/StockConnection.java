package shop.stock;

import java.io.IOException;

/** The line to the warehouse. */
public interface StockConnection {
  boolean reserve(String sku, int quantity) throws IOException;

  /** How many there are now. */
  int count(String sku) throws IOException;
}
