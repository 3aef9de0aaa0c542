package shop.notifications;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

final class OutboxTest {
  private final Outbox outbox = new Outbox(10);
  private final Notification notification = new Notification("Ada", "Thank you");

  @Test
  void givesBackWhatWasPutIn() throws InterruptedException {
    outbox.put(notification);
    assertEquals(notification, outbox.take());
  }

  @Test
  void losesNeitherANotificationNorTheInterrupt() throws InterruptedException {
    Thread.currentThread().interrupt();
    outbox.put(notification);
    assertTrue(Thread.interrupted());
    assertEquals(notification, outbox.take());
  }

  @Test
  void stopsTakingWhenItIsInterrupted() {
    Thread.currentThread().interrupt();
    assertThrows(InterruptedException.class, outbox::take);
  }
}
