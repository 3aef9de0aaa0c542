import java.util.concurrent.BlockingQueue;

/** Indented by two spaces. */
class TwoSpaces {
  String next(BlockingQueue<String> queue) {
    try {
      return queue.take();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return null;
    }
  }

  void skip(BlockingQueue<String> queue) {
    try {
      queue.take();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
