package shop.notifications;

import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** One letter for every customer. */
public final class Newsletter {
  private final SmsSender sms;

  public Newsletter(SmsSender sms) {
    this.sms = sms;
  }

  /** Sends all of them, and returns at once. */
  public void send(List<String> customers, String text) {
    ExecutorService carriers = Executors.newCachedThreadPool();
    for (String customer : customers) {
      Notification notification = new Notification(customer, text);
      carriers.execute(() -> sms.send(List.of(notification)));
    }
    carriers.shutdown();
  }
}
