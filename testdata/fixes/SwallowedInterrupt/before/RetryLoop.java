import java.util.concurrent.BlockingQueue;

/** Remembers, loops on, restores in the end. */
class RetryLoop {
    String take(BlockingQueue<String> queue) {
        while (true) {
            try {
                return queue.take();
            } catch (InterruptedException e) {
            }
        }
    }
}
