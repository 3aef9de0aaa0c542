package shop.payments;

import java.math.BigDecimal;
import java.util.Map;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import shop.orders.Order;

/** Takes the money for orders, each order once. */
public final class PaymentService {
  private static final Logger log = LoggerFactory.getLogger(PaymentService.class);

  private final Map<String, Future<Receipt>> payments = new ConcurrentHashMap<>();
  private final PaymentGateway gateway;
  private final ExecutorService pool;

  public PaymentService(PaymentGateway gateway, ExecutorService pool) {
    this.gateway = gateway;
    this.pool = pool;
  }

  /** Takes the money, and waits for it. */
  public Receipt charge(Order order) {
    Future<Receipt> payment = begin(order);
    try {
      return payment.get();
    } catch (InterruptedException | ExecutionException e) {
      if (e instanceof InterruptedException) {
        Thread.currentThread().interrupt();
        payment.cancel(true);
      }
      throw new PaymentException("order " + order.id() + " is not paid", e);
    }
  }

  /** The money that came in for all orders so far. */
  public BigDecimal takings() throws InterruptedException {
    BigDecimal takings = BigDecimal.ZERO;
    for (Map.Entry<String, Future<Receipt>> payment : payments.entrySet()) {
      try {
        takings = takings.add(payment.getValue().get().amount());
      } catch (CancellationException e) {
        log.info("no receipt for {}", payment.getKey());
      } catch (ExecutionException e) {
        throw new PaymentException("order " + payment.getKey() + " is not paid", e.getCause());
      }
    }
    return takings;
  }

  private Future<Receipt> begin(Order order) {
    return payments.computeIfAbsent(
        order.id(),
        id -> pool.submit(() -> gateway.charge(id, order.customer(), order.total())));
  }
}
