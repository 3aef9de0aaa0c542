import java.util.concurrent.BlockingQueue;

/** Blank lines stay blank. */
class RetryLoopBlankLines {
    String take(BlockingQueue<String> queue) {
        while (true) {
            try {
                String text = queue.take();

                return text.trim();
            } catch (InterruptedException e) {
            }
        }
    }
}
