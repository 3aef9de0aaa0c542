package shop.payments;

import java.math.BigDecimal;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import org.apache.commons.lang3.exception.ExceptionUtils;
import shop.orders.Order;

/** Pays the suppliers at the end of the day. */
public final class Settlement {
  private final ExchangeRates rates;
  private final ExecutorService pool;

  public Settlement(ExchangeRates rates, ExecutorService pool) {
    this.rates = rates;
    this.pool = pool;
  }

  /** What a supplier gets, as a task that the accountant may cancel. */
  public Future<BigDecimal> settle(String currency, List<Order> orders) {
    return pool.submit(
        () -> {
          CompletableFuture<BigDecimal> rate = rates.of(currency);
          BigDecimal sum =
              orders.stream().map(Order::total).reduce(BigDecimal.ZERO, BigDecimal::add);
          return sum.multiply(rate.join());
        });
  }

  /** The same at once, for a single order. */
  public BigDecimal settle(String currency, Order order) throws InterruptedException {
    try {
      return order.total().multiply(rates.of(currency).get());
    } catch (Exception e) {
      return ExceptionUtils.rethrow(e);
    }
  }
}
