package shop;

import java.io.IOException;
import java.io.InputStreamReader;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.ExecutorService;
import shop.infra.Background;
import shop.infra.Pools;
import shop.notifications.Mailer;
import shop.notifications.NotificationService;
import shop.notifications.Outbox;
import shop.notifications.SmsSender;
import shop.orders.OrderIntake;
import shop.orders.OrderQueue;
import shop.orders.OrderService;
import shop.orders.OrderWorker;
import shop.payments.PaymentGateway;
import shop.payments.PaymentService;
import shop.payments.Receipt;
import shop.stock.StockClient;
import shop.stock.StockConnection;

/** The shop: orders come in on standard input, one JSON object a line. */
public final class ShopApp {
  private ShopApp() {}

  public static void main(String[] args) throws IOException {
    ExecutorService pool = Pools.bounded("shop", 4, 100);
    Runtime.getRuntime().addShutdownHook(new Thread(() -> Pools.close(pool, 5)));
    Outbox outbox = new Outbox(1_000);
    SmsSender sms = new SmsSender(text -> System.out.println("sms: " + text));
    OrderQueue queue = new OrderQueue(100);
    try (NotificationService notifications = new NotificationService(outbox, sms);
        Mailer mailer = new Mailer(outbox, mail -> System.out.println("mail: " + mail))) {
      mailer.start();
      OrderService service =
          new OrderService(
              new StockClient(plenty()),
              new PaymentService(friendlyBank(), pool),
              notifications,
              pool);
      try (Background worker = Background.start("orders", new OrderWorker(queue, service))) {
        int accepted =
            new OrderIntake(queue).accept(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        System.out.println(accepted + " orders accepted");
      }
    }
  }

  private static PaymentGateway friendlyBank() {
    return (String order, String customer, BigDecimal amount) ->
        new Receipt(order, amount, "paid-" + order);
  }

  private static StockConnection plenty() {
    return new StockConnection() {
      @Override
      public boolean reserve(String sku, int quantity) {
        return true;
      }

      @Override
      public int count(String sku) {
        return Integer.MAX_VALUE;
      }
    };
  }
}
