package shop.orders;

import com.google.gson.Gson;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.io.Reader;

/** Reads orders, one JSON object a line, and queues them. */
public final class OrderIntake {
  private static final long PATIENCE_MILLIS = 2_000;

  private final Gson gson = new Gson();
  private final OrderQueue queue;

  public OrderIntake(OrderQueue queue) {
    this.queue = queue;
  }

  /** Queues every order of {@code in}, and says how many there were. */
  public int accept(Reader in) throws IOException {
    int accepted = 0;
    BufferedReader lines = new BufferedReader(in);
    for (String line = lines.readLine(); line != null; line = lines.readLine()) {
      if (!line.isBlank()) {
        enqueue(gson.fromJson(line, Order.class));
        accepted++;
      }
    }
    return accepted;
  }

  private void enqueue(Order order) throws IOException {
    try {
      if (!queue.offer(order, PATIENCE_MILLIS)) {
        throw new IOException("too many orders are waiting, rejected " + order.id());
      }
    } catch (InterruptedException e) {
      InterruptedIOException stopped = new InterruptedIOException("stopped at " + order.id());
      stopped.initCause(e);
      throw stopped;
    }
  }
}
