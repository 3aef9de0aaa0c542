import java.util.concurrent.BlockingQueue;

/** The same, indented by two spaces, left by a break. */
class RetryLoopTwoSpaces {
  void put(BlockingQueue<String> queue, String text) {
    System.out.println("putting");

    // until it is in
    boolean interrupted = false;
    try {
      while (true) {
        try {
          queue.put(text);
          break;
        } catch (InterruptedException e) {
          interrupted = true;
        }
      }
    } finally {
      if (interrupted) {
        Thread.currentThread().interrupt();
      }
    }
    System.out.println("put");
  }
}
