package shop.orders;

import java.math.BigDecimal;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.function.Supplier;

/** What an order costs in all. */
public final class Quote {
  private final Executor executor;

  public Quote(Executor executor) {
    this.executor = executor;
  }

  /** Asks for the price of the goods and of their way at the same time. */
  public BigDecimal of(Supplier<BigDecimal> goods, Supplier<BigDecimal> way) {
    CompletableFuture<BigDecimal> price = CompletableFuture.supplyAsync(goods, executor);
    CompletableFuture<BigDecimal> postage = CompletableFuture.supplyAsync(way, executor);
    CompletableFuture.allOf(price, postage).join();
    return price.join().add(postage.join());
  }
}
