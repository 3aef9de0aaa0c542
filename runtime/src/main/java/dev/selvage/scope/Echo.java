package dev.selvage.scope;

import java.io.InterruptedIOException;
import java.net.SocketTimeoutException;
import java.nio.channels.ClosedByInterruptException;
import java.util.concurrent.CancellationException;

/** Tells the echo of a cancel from a failure. */
final class Echo {
  private Echo() {}

  /**
   * Whether an exception that a subtask threw after the cancel only says that it was cancelled.
   * With something suppressed it says more.
   */
  static boolean is(Throwable thrown) {
    return (thrown instanceof InterruptedException
            || thrown instanceof ClosedByInterruptException
            || thrown instanceof InterruptedIOException
                && !(thrown instanceof SocketTimeoutException)
            || thrown instanceof CancellationException)
        && thrown.getSuppressed().length == 0;
  }
}
