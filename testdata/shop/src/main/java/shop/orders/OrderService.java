package shop.orders;

import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import shop.notifications.NotificationService;
import shop.payments.PaymentService;
import shop.payments.Receipt;
import shop.stock.StockClient;

/** Places an order: reserves the goods, takes the money, tells the customer. */
public final class OrderService {
  private static final Logger log = LoggerFactory.getLogger(OrderService.class);

  private final StockClient stock;
  private final PaymentService payments;
  private final NotificationService notifications;
  private final ExecutorService pool;

  public OrderService(
      StockClient stock,
      PaymentService payments,
      NotificationService notifications,
      ExecutorService pool) {
    this.stock = stock;
    this.payments = payments;
    this.notifications = notifications;
    this.pool = pool;
  }

  public boolean place(Order order) {
    Future<Boolean> reserved = pool.submit(() -> stock.reserve(order));
    try {
      if (!reserved.get(10, TimeUnit.SECONDS)) {
        notifications.soldOut(order);
        return false;
      }
      Receipt receipt = payments.charge(order);
      notifications.confirmed(order, receipt);
      return true;
    } catch (Exception e) {
      log.error("order {} could not be placed", order.id(), e);
      reserved.cancel(true);
      return false;
    }
  }
}
