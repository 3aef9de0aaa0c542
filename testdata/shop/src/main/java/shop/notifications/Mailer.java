package shop.notifications;

import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Mails what is in the outbox. */
public final class Mailer implements AutoCloseable {
  private static final Logger log = LoggerFactory.getLogger(Mailer.class);

  private final Outbox outbox;
  private final Consumer<Notification> mail;
  private final Thread worker;

  public Mailer(Outbox outbox, Consumer<Notification> mail) {
    this.outbox = outbox;
    this.mail = mail;
    this.worker = new Thread(this::deliver, "mailer");
    this.worker.setDaemon(true);
  }

  public void start() {
    worker.start();
  }

  private void deliver() {
    try {
      while (true) {
        mail.accept(outbox.take());
      }
    } catch (InterruptedException e) {
      log.info("mailer stopped");
    }
  }

  @Override
  public void close() {
    worker.interrupt();
    try {
      worker.join(2_000);
    } catch (InterruptedException e) {
      worker.interrupt();
    }
  }
}
