package shop.notifications;

import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;

/** Notifications that wait to be sent. None is lost, even by a sender that is told to stop. */
public final class Outbox {
  private final BlockingQueue<Notification> waiting;

  public Outbox(int capacity) {
    this.waiting = new LinkedBlockingQueue<>(capacity);
  }

  public void put(Notification notification) {
    boolean interrupted = false;
    try {
      while (true) {
        try {
          waiting.put(notification);
          return;
        } catch (InterruptedException e) {
          interrupted = true;
        }
      }
    } finally {
      if (interrupted) {
        Thread.currentThread().interrupt();
      }
    }
  }

  public Notification take() throws InterruptedException {
    if (Thread.interrupted()) {
      throw new InterruptedException("stopped with " + waiting.size() + " waiting");
    }
    return waiting.take();
  }
}
