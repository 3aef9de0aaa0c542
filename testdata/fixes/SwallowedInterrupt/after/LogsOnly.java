import java.util.logging.Logger;

/** The flag first: logging may throw. */
class LogsOnly {
    private static final Logger LOG = Logger.getLogger("shop");

    void pause(Thread other) {
        try {
            other.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            // tell them
            LOG.warning("interrupted");
            LOG.warning("left " + other);
        }
    }
}
