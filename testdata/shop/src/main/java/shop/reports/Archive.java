package shop.reports;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Semaphore;

/** Stores reports, a few at a time. */
public final class Archive {
  private final Semaphore slots = new Semaphore(4);
  private final Path folder;

  public Archive(Path folder) {
    this.folder = folder;
  }

  /** Stores a report; false if the thread was interrupted before it could. */
  public boolean store(String name, String report) throws IOException {
    try {
      slots.acquire();
    } catch (InterruptedException e) {
      return stopped();
    }
    try {
      Files.writeString(folder.resolve(name), report);
      return true;
    } finally {
      slots.release();
    }
  }

  private static boolean stopped() {
    Thread.currentThread().interrupt();
    return false;
  }
}
