import java.util.concurrent.BlockingQueue;
import java.util.logging.Logger;

/** Shapes in which one path more or less decides. */
public class Subtleties {
    private static final Logger LOG = Logger.getLogger("parcels");

    enum Size {
        SMALL,
        LARGE
    }

    private final BlockingQueue<String> parcels;

    Subtleties(BlockingQueue<String> parcels) {
        this.parcels = parcels;
    }

    // beyond: a switch expression has a case for every value
    int weigh(Size size) {
        try {
            return parcels.take().length();
        } catch (InterruptedException e) {
            return switch (size) {
                case SMALL -> {
                    Thread.currentThread().interrupt();
                    yield 1;
                }
                case LARGE -> {
                    Thread.currentThread().interrupt();
                    yield 2;
                }
            };
        }
    }

    // beyond: the default stands first, and a case behind it does not restore
    void weighByDefault(int size) {
        try {
            parcels.take();
        } catch (InterruptedException e) { // flag: when `size` is 1
            switch (size) {
                default:
                    Thread.currentThread().interrupt();
                    break;
                case 1:
                    break;
            }
        }
    }

    // beyond: wrapped inside, unwrapped and restored outside
    void unwrap() {
        try {
            try {
                parcels.take();
            } catch (InterruptedException e) {
                throw new RuntimeException(e);
            }
        } catch (RuntimeException e) {
            if (e.getCause() instanceof InterruptedException) {
                Thread.currentThread().interrupt();
            }
        }
    }

    // beyond: wrapped inside, only logged outside
    void wrapAndLog() {
        try {
            try {
                parcels.take();
            } catch (InterruptedException e) { // flag
                throw new RuntimeException(e);
            }
        } catch (RuntimeException e) {
            LOG.warning(e.getMessage());
        }
    }

    // beyond: the outer handler cannot take what is thrown
    void throwExactly() throws Exception {
        try {
            try {
                parcels.take();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new Exception(e);
            }
        } catch (IllegalStateException e) {
            boolean late = Thread.interrupted();
            LOG.warning("closed, " + late);
        }
    }

    // beyond: a subclass may restore
    void hooked() {
        try {
            parcels.take();
        } catch (InterruptedException e) {
            onInterruption(e);
        }
    }

    protected void onInterruption(Exception e) {}

    // beyond: of two conditions, the message names the one that decides
    void tell(boolean verbose, boolean retry) {
        try {
            parcels.take();
        } catch (InterruptedException e) { // flag: is lost when `retry` is false:
            if (verbose) {
                LOG.info("interrupted");
            }
            if (retry) {
                Thread.currentThread().interrupt();
            }
        }
    }
}
