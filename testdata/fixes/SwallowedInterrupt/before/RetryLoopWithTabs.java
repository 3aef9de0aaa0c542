import java.util.concurrent.BlockingQueue;

/** The same, indented by tabs. */
class RetryLoopWithTabs {
	String take(BlockingQueue<String> queue) {
		for (;;) {
			try {
				return queue.take();
			} catch (InterruptedException ignored) {
				// once more
			}
		}
	}
}
