import java.util.concurrent.BlockingQueue;

/** What stood in the handler stays; what went on with the loop goes. */
class GoesOnNoMore {
	private volatile boolean open = true;

	void work(BlockingQueue<Runnable> tasks) {
		while (open) {
			try {
				tasks.take().run();
			} catch (InterruptedException e) {
				Thread.currentThread().interrupt();
				System.err.println("interrupted");
			}
		}
		System.err.println("closed");
	}

	void workContinuing(BlockingQueue<Runnable> tasks) {
		while (open) {
			try {
				tasks.take().run();
			} catch (InterruptedException e) {
				Thread.currentThread().interrupt();
				continue;
			}
			System.err.println("done");
		}
	}

	void close() {
		open = false;
	}
}
