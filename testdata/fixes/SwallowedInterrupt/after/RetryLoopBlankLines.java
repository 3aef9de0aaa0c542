import java.util.concurrent.BlockingQueue;

/** Blank lines stay blank. */
class RetryLoopBlankLines {
    String take(BlockingQueue<String> queue) {
        boolean interrupted = false;
        try {
            while (true) {
                try {
                    String text = queue.take();

                    return text.trim();
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
