import java.util.concurrent.BlockingQueue;

/** Restores, then wraps as before. */
class Wraps {
    String next(BlockingQueue<String> queue) {
        try {
            return queue.take();
        } catch (InterruptedException e) {
            throw new RuntimeException(e);
        }
    }
}
