package shop.notifications;

import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import shop.orders.Order;
import shop.payments.Receipt;

/** Tells customers what became of their orders. */
public final class NotificationService implements AutoCloseable {
  private final ExecutorService senders = Executors.newCachedThreadPool();
  private final Outbox outbox;
  private final SmsSender sms;

  public NotificationService(Outbox outbox, SmsSender sms) {
    this.outbox = outbox;
    this.sms = sms;
  }

  public void confirmed(Order order, Receipt receipt) {
    outbox.put(
        new Notification(
            order.customer(), "Thank you, we got " + receipt.amount() + " for " + order.id()));
  }

  public void soldOut(Order order) {
    Notification notification =
        new Notification(order.customer(), "Order " + order.id() + " is sold out");
    outbox.put(notification);
    senders.execute(() -> sms.send(List.of(notification)));
  }

  @Override
  public void close() {
    senders.shutdown();
    try {
      senders.awaitTermination(10, TimeUnit.SECONDS);
    } catch (InterruptedException ignored) {
    }
  }
}
