package dev.selvage.scope;

import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;

/** What the logger of scopes is told, which is where failures go that nobody else can see. */
final class Logged extends Handler {
  private final Queue<LogRecord> records = new ConcurrentLinkedQueue<>();

  private Logged() {}

  /** Runs a body, and returns what the logger was told meanwhile. */
  static List<LogRecord> during(ThreadKind.Body body) throws Exception {
    Logged handler = new Logged();
    Logger logger = Logger.getLogger("dev.selvage.scope");
    logger.addHandler(handler);
    logger.setUseParentHandlers(false);
    try {
      body.run();
    } finally {
      logger.removeHandler(handler);
      logger.setUseParentHandlers(true);
    }
    return List.copyOf(handler.records);
  }

  @Override
  public void publish(LogRecord entry) {
    records.add(entry);
  }

  @Override
  public void flush() {
    // nothing is kept back
  }

  @Override
  public void close() {
    // nothing is open
  }
}
