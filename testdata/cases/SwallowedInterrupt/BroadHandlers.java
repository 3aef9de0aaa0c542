import java.util.concurrent.BlockingQueue;
import java.util.concurrent.Callable;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.logging.Level;
import java.util.logging.Logger;

/** Handlers that catch an interruption among much else. */
public class BroadHandlers {
    private static final Logger LOG = Logger.getLogger("stock");
    private final BlockingQueue<Integer> counts;
    private Exception last;

    BroadHandlers(BlockingQueue<Integer> counts) {
        this.counts = counts;
    }

    // row 6: Exception around a future
    int count(Future<Integer> future) {
        try {
            return future.get();
        } catch (Exception e) { // flag
            LOG.log(Level.WARNING, "no count", e);
            return 0;
        }
    }

    // row 6: Throwable around a queue
    int next() {
        try {
            return counts.take();
        } catch (Throwable t) { // flag
            throw new IllegalStateException(t);
        }
    }

    // row 6: the waiting call is one of many
    void recount() {
        try {
            LOG.info("recount");
            int sum = 0;
            for (int i = 0; i < 10; i++) {
                sum += counts.poll(1, TimeUnit.SECONDS);
            }
            LOG.info("sum " + sum);
        } catch (Exception e) { // flag
            last = e;
        }
    }

    // row 6: quiet, as nothing in the body waits
    void add(int count) {
        try {
            counts.add(count);
        } catch (Exception e) {
            LOG.log(Level.WARNING, "full", e);
        }
    }

    // row 6: quiet, RuntimeException does not catch it
    void put(int count) throws InterruptedException {
        try {
            counts.put(count);
        } catch (RuntimeException e) {
            LOG.log(Level.WARNING, "refused", e);
        }
    }

    // row 6: quiet, the waiting call stands in a lambda that runs elsewhere
    Callable<Integer> later() {
        try {
            return () -> counts.take();
        } catch (Exception e) {
            return () -> 0;
        }
    }

    // row 9: restores whatever it was
    void recountRestoring() {
        try {
            counts.put(counts.take() + 1);
        } catch (Exception e) {
            Thread.currentThread().interrupt();
            LOG.log(Level.WARNING, "recount", e);
        }
    }

    // row 10: instanceof
    void recountAsking() {
        try {
            counts.put(1);
        } catch (Exception e) {
            if (e instanceof InterruptedException) {
                Thread.currentThread().interrupt();
            }
            LOG.log(Level.WARNING, "recount", e);
        }
    }

    // row 10: the pattern form
    void recountWithPattern() throws InterruptedException {
        try {
            counts.put(1);
        } catch (Exception e) {
            if (e instanceof InterruptedException interruption) {
                throw interruption;
            }
            LOG.log(Level.WARNING, "recount", e);
        }
    }

    // row 10: the cause counts too
    int countWithCause(Future<Integer> future) {
        try {
            return future.get();
        } catch (Exception e) {
            if (e instanceof InterruptedException || e.getCause() instanceof InterruptedException) {
                Thread.currentThread().interrupt();
            }
            return -1;
        }
    }

    // row 10: the negated form with an early exit
    void recountNegated() {
        try {
            counts.put(1);
        } catch (Exception e) {
            if (!(e instanceof InterruptedException)) {
                LOG.log(Level.WARNING, "recount", e);
                return;
            }
            Thread.currentThread().interrupt();
        }
    }

    // row 10: isInstance
    void recountReflectively() {
        try {
            counts.put(1);
        } catch (Throwable t) {
            if (InterruptedException.class.isInstance(t)) {
                Thread.currentThread().interrupt();
            }
        }
    }

    // row 10: else-if chain
    int recountChain(Future<Integer> future) {
        try {
            return future.get();
        } catch (Exception e) {
            if (e instanceof RuntimeException) {
                throw (RuntimeException) e;
            } else if (e instanceof InterruptedException) {
                Thread.currentThread().interrupt();
                return 0;
            } else {
                throw new IllegalStateException(e);
            }
        }
    }

    // row 11: asks, and only logs
    void recountLogging() {
        try {
            counts.put(1);
        } catch (Exception e) { // flag
            if (e instanceof InterruptedException) {
                LOG.info("interrupted");
            }
        }
    }

    // row 11: asks about another variable
    void recountOther() {
        try {
            counts.put(1);
        } catch (Exception e) { // flag
            if (last instanceof InterruptedException) {
                Thread.currentThread().interrupt();
            }
            last = e;
        }
    }

    // row 11: restores in the wrong branch
    void recountInverted() {
        try {
            counts.put(1);
        } catch (Exception e) { // flag
            if (!(e instanceof InterruptedException)) {
                Thread.currentThread().interrupt();
            }
        }
    }

    // row 11: asks about another type
    void recountOtherType() {
        try {
            counts.put(1);
        } catch (Exception e) { // flag
            if (e instanceof IllegalStateException) {
                Thread.currentThread().interrupt();
            }
        }
    }
}
