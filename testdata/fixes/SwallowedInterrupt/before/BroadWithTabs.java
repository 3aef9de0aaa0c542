import java.util.concurrent.BlockingQueue;

/** A broad handler, indented by tabs. */
class BroadWithTabs {
	int next(BlockingQueue<Integer> counts) {
		try {
			return counts.take();
		} catch (Exception e) {
			// zero will do
			return 0;
		}
	}
}
