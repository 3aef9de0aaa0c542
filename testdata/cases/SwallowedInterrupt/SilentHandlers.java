import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.logging.Level;
import java.util.logging.Logger;

/** Handlers in which nothing happens, or nothing but a message. */
public class SilentHandlers {
    private static final Logger LOG = Logger.getLogger("warehouse");
    private final BlockingQueue<String> parcels;
    private final CountDownLatch loaded = new CountDownLatch(1);
    private int attempts;

    SilentHandlers(BlockingQueue<String> parcels) {
        this.parcels = parcels;
    }

    // row 1: empty
    void pauseBelt() {
        try {
            Thread.sleep(50);
        } catch (InterruptedException e) { // flag
        }
    }

    // row 1: empty, on one line
    void pauseBeltShort() {
        try { Thread.sleep(50); } catch (InterruptedException e) {} // flag
    }

    // row 1: only a comment, and a name that admits it
    void awaitLoaded() {
        try {
            loaded.await();
        } catch (InterruptedException ignored) { // flag
            // nobody interrupts us
        }
    }

    // row 1: a lonely semicolon
    void awaitLoadedBriefly() {
        try {
            loaded.await(1, TimeUnit.SECONDS);
        } catch (InterruptedException expected) { // flag
            ;
        }
    }

    // row 1: `final` and a fully qualified name
    void put(String parcel) {
        try {
            parcels.put(parcel);
        } catch (final java.lang.InterruptedException e) { // flag
            /* the parcel is lost */
        }
    }

    // row 1: empty blocks inside
    void pauseInBlocks() {
        try {
            TimeUnit.MILLISECONDS.sleep(20);
        } catch (InterruptedException e) { // flag
            {
                {
                }
            }
        }
    }

    // row 1: a waiting monitor
    synchronized void awaitTurn() {
        try {
            wait();
        } catch (InterruptedException e) { // flag
        }
    }

    // row 1: quiet, since the handler belongs to another exception
    void addAll(Iterable<String> more) {
        for (String parcel : more) {
            try {
                parcels.add(parcel);
            } catch (IllegalStateException full) {
                // the belt is full
            }
        }
    }

    // row 1: quiet, since nobody catches it
    String next() throws InterruptedException {
        return parcels.take();
    }

    // row 2: logs
    void pauseAndLog() {
        try {
            Thread.sleep(10);
        } catch (InterruptedException e) { // flag
            LOG.log(Level.WARNING, "interrupted", e);
        }
    }

    // row 2: prints
    void pauseAndPrint() {
        try {
            Thread.sleep(10);
        } catch (InterruptedException e) { // flag
            System.err.println("interrupted: " + e.getMessage());
        }
    }

    // row 2: prints the stack
    void joinAndPrint(Thread loader) {
        try {
            loader.join();
        } catch (InterruptedException e) { // flag
            e.printStackTrace();
        }
    }

    // row 2: counts and logs
    void pauseAndCount() {
        try {
            Thread.sleep(10);
        } catch (InterruptedException e) { // flag
            attempts++;
            LOG.fine("attempt " + attempts);
        }
    }

    // row 2: logs, but the flag is restored as well, quiet
    void pauseLogAndRestore() {
        try {
            Thread.sleep(10);
        } catch (InterruptedException e) {
            LOG.log(Level.WARNING, "interrupted", e);
            Thread.currentThread().interrupt();
        }
    }
}
