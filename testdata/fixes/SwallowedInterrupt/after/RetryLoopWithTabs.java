import java.util.concurrent.BlockingQueue;

/** The same, indented by tabs. */
class RetryLoopWithTabs {
	String take(BlockingQueue<String> queue) {
		boolean interrupted = false;
		try {
			for (;;) {
				try {
					return queue.take();
				} catch (InterruptedException ignored) {
					interrupted = true;
					// once more
				}
			}
		} finally {
			if (interrupted) {
				Thread.currentThread().interrupt();
			}
		}
	}
}
