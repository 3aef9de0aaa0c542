package shop.orders;

import java.util.concurrent.ExecutorService;
import java.util.function.Consumer;

/** Puts orders aside, some day. */
public final class OrderArchive {
  private final ExecutorService clerks;
  private final Consumer<Order> shelf;

  public OrderArchive(ExecutorService clerks, Consumer<Order> shelf) {
    this.clerks = clerks;
    this.shelf = shelf;
  }

  public void keep(Order order) {
    clerks.submit(() -> shelf.accept(order));
  }
}
