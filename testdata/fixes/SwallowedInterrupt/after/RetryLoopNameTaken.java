import java.util.concurrent.BlockingQueue;

/** The usual name is taken. */
class RetryLoopNameTaken {
    String take(BlockingQueue<String> queue, boolean interrupted) {
        boolean wasInterrupted = false;
        try {
            while (true) {
                try {
                    return queue.take() + interrupted;
                } catch (InterruptedException e) {
                    wasInterrupted = true;
                }
            }
        } finally {
            if (wasInterrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }
}
