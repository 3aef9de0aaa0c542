package shop.payments;

import java.util.Map;
import java.util.Optional;
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

  /** The receipt of an order, if it was paid. */
  public Optional<Receipt> receipt(String order) throws InterruptedException {
    Future<Receipt> payment = payments.get(order);
    if (payment == null) {
      return Optional.empty();
    }
    try {
      return Optional.of(payment.get());
    } catch (CancellationException e) {
      log.info("no receipt for {}", order);
      return Optional.empty();
    } catch (ExecutionException e) {
      throw new PaymentException("order " + order + " is not paid", e.getCause());
    }
  }

  private Future<Receipt> begin(Order order) {
    return payments.computeIfAbsent(
        order.id(),
        id -> pool.submit(() -> gateway.charge(id, order.customer(), order.total())));
  }
}
