package shop.notifications;

import java.util.List;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Sends text messages, no faster than the provider allows. */
public final class SmsSender {
  private static final Logger log = LoggerFactory.getLogger(SmsSender.class);
  private static final long GAP_MILLIS = 250;

  private final Consumer<Notification> provider;

  public SmsSender(Consumer<Notification> provider) {
    this.provider = provider;
  }

  public void send(List<Notification> notifications) {
    for (Notification notification : notifications) {
      provider.accept(notification);
      throttle();
    }
  }

  private void throttle() {
    try {
      Thread.sleep(GAP_MILLIS);
    } catch (InterruptedException e) {
      log.warn("throttling was interrupted", e);
    }
  }
}
