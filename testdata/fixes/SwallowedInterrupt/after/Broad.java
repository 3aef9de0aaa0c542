import java.util.concurrent.BlockingQueue;

/** A broad handler asks. */
class Broad {
    private Throwable last;

    int next(BlockingQueue<Integer> counts) {
        try {
            return counts.take();
        } catch (Exception e) {
            if (e instanceof InterruptedException) {
                Thread.currentThread().interrupt();
            }
            last = e;
            return 0;
        }
    }

    void skip(BlockingQueue<Integer> counts) {
        try {
            counts.take();
        } catch (Throwable t) {
            if (t instanceof InterruptedException) {
                Thread.currentThread().interrupt();
            }
        }
    }

    Throwable last() {
        return last;
    }
}
