import java.util.List;
import java.util.concurrent.CountDownLatch;

/** The same, indented by tabs and deeper. */
class BareWithTabs {
	void await(List<CountDownLatch> latches) throws InterruptedException {
		for (CountDownLatch latch : latches) {
			if (Thread.interrupted()) {
				throw new InterruptedException();
			}
			latch.await();
		}
	}
}
