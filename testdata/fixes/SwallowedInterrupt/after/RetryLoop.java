import java.util.concurrent.BlockingQueue;

/** Remembers, loops on, restores in the end. */
class RetryLoop {
    String take(BlockingQueue<String> queue) {
        boolean interrupted = false;
        try {
            while (true) {
                try {
                    return queue.take();
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
}
