import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.logging.Logger;

/** The flag is restored on some paths out of the handler, and on others it is not. */
public class OneBranchOnly {
    private static final Logger LOG = Logger.getLogger("delivery");
    private final BlockingQueue<String> orders;
    private boolean closed;
    private int retries;

    enum Mode { STRICT, RELAXED, SILENT }

    OneBranchOnly(BlockingQueue<String> orders) {
        this.orders = orders;
    }

    // row 12: restores on one branch only
    void deliver(boolean retry) {
        try {
            orders.take();
        } catch (InterruptedException e) { // flag: when `retry` is false
            if (retry) {
                Thread.currentThread().interrupt();
            }
        }
    }

    // row 12: without braces
    void deliverBare(boolean retry) {
        try {
            orders.take();
        } catch (InterruptedException e) { // flag: when `retry` is false
            if (retry) Thread.currentThread().interrupt();
        }
    }

    // row 12: in the other branch
    void deliverElse(boolean retry) {
        try {
            orders.take();
        } catch (InterruptedException e) { // flag: when `retry` is true
            if (retry) {
                retries++;
            } else {
                Thread.currentThread().interrupt();
            }
        }
    }

    // row 12: leaves early
    String deliverEarly() {
        try {
            return orders.take();
        } catch (InterruptedException e) { // flag: when `retries > 3` is true
            if (retries > 3) {
                return null;
            }
            Thread.currentThread().interrupt();
            return "";
        }
    }

    // row 12: rethrows on one branch only
    String deliverRethrowing() throws InterruptedException {
        try {
            return orders.take();
        } catch (InterruptedException e) { // flag
            if (!closed) {
                throw e;
            }
            return null;
        }
    }

    // row 12: two questions, one path is forgotten
    void deliverNested(boolean retry) {
        try {
            orders.take();
        } catch (InterruptedException e) { // flag: `closed` is false
            if (retry) {
                if (closed) {
                    Thread.currentThread().interrupt();
                }
            } else {
                Thread.currentThread().interrupt();
            }
        }
    }

    // row 12: quiet, both branches restore
    void deliverBoth(boolean retry) {
        try {
            orders.take();
        } catch (InterruptedException e) {
            if (retry) {
                Thread.currentThread().interrupt();
            } else {
                LOG.info("no retry");
                Thread.currentThread().interrupt();
            }
        }
    }

    // row 12: quiet, one restores and the other throws it
    void deliverEither(boolean retry) throws InterruptedException {
        try {
            orders.take();
        } catch (InterruptedException e) {
            if (!retry) {
                throw e;
            }
            Thread.currentThread().interrupt();
        }
    }

    // beyond: a switch without a default leaves a way around
    void deliverIn(Mode mode) {
        try {
            orders.take();
        } catch (InterruptedException e) { // flag
            switch (mode) {
                case STRICT:
                    Thread.currentThread().interrupt();
                    break;
                case RELAXED:
                    LOG.info("relaxed");
                    break;
                default:
                    Thread.currentThread().interrupt();
            }
        }
    }

    // beyond: a switch that falls through to the restoring case
    void deliverFallThrough(Mode mode) {
        try {
            orders.take();
        } catch (InterruptedException e) {
            switch (mode) {
                case STRICT:
                    LOG.info("strict");
                case RELAXED:
                    LOG.info("relaxed");
                default:
                    Thread.currentThread().interrupt();
            }
        }
    }

    // beyond: arrows, all of them restore or throw
    void deliverArrows(Mode mode) {
        try {
            orders.take();
        } catch (InterruptedException e) {
            switch (mode) {
                case STRICT -> throw restored(e);
                case RELAXED, SILENT -> Thread.currentThread().interrupt();
                default -> Thread.currentThread().interrupt();
            }
        }
    }

    private static IllegalStateException restored(InterruptedException e) {
        Thread.currentThread().interrupt();
        return new IllegalStateException(e);
    }

    // beyond: the loop in the handler may run zero times
    void deliverInLoop(int times) {
        try {
            orders.take();
        } catch (InterruptedException e) { // flag
            for (int i = 0; i < times; i++) {
                Thread.currentThread().interrupt();
            }
        }
    }

    // beyond: a do-while runs at least once
    void deliverInDoWhile(CountDownLatch latch) {
        try {
            orders.take();
        } catch (InterruptedException e) {
            do {
                latch.countDown();
                Thread.currentThread().interrupt();
            } while (latch.getCount() > 0);
        }
    }

    // beyond: restored behind `&&`
    boolean deliverAnd(boolean retry) {
        try {
            orders.take();
            return true;
        } catch (InterruptedException e) { // flag
            return retry && restore();
        }
    }

    private static boolean restore() {
        Thread.currentThread().interrupt();
        return false;
    }

    // beyond: a broad handler asks for the interruption and for something else
    void deliverAsking(boolean retry) {
        try {
            orders.take();
        } catch (Exception e) { // flag
            if (retry && e instanceof InterruptedException) {
                Thread.currentThread().interrupt();
            }
        }
    }
}
