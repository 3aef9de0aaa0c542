import java.util.concurrent.BlockingQueue;
import java.util.logging.Level;
import java.util.logging.Logger;

/** Resources whose `close()` waits. */
public class ClosingResources {
    private static final Logger LOG = Logger.getLogger("catalogue");
    private final BlockingQueue<String> pages;

    ClosingResources(BlockingQueue<String> pages) {
        this.pages = pages;
    }

    /** Waits for its readers when it is closed. */
    static class Drain implements AutoCloseable {
        private final Thread reader = new Thread(() -> {});

        void write(String page) {
            LOG.fine(page);
        }

        @Override
        public void close() throws InterruptedException {
            reader.join();
        }
    }

    /** Inherits the waiting `close()`. */
    static class LargeDrain extends Drain {}

    /** Closes at once. */
    static class Calm implements AutoCloseable {
        void write(String page) {
            LOG.fine(page);
        }

        @Override
        public void close() {}
    }

    /** Waits when it is made. */
    static class Slow implements AutoCloseable {
        Slow() throws InterruptedException {
            Thread.sleep(10);
        }

        @Override
        public void close() {}
    }

    // row 25: only `close()` waits
    void write(String page) {
        try (Drain drain = new Drain()) {
            drain.write(page);
        } catch (Exception e) { // flag
            LOG.log(Level.WARNING, "not written", e);
        }
    }

    // row 25: by inheritance, and with `var`
    void writeLarge(String page) {
        try (var drain = new LargeDrain()) {
            drain.write(page);
        } catch (Exception e) { // flag
            throw new IllegalStateException(e);
        }
    }

    // row 25: a resource that was made before
    void writeTo(Drain drain, String page) {
        try (drain) {
            drain.write(page);
        } catch (Exception e) { // flag
            LOG.log(Level.WARNING, "not written", e);
        }
    }

    // row 25: the second of two
    void writeBoth(String page) {
        try (Calm calm = new Calm();
                Drain drain = new Drain()) {
            calm.write(page);
            drain.write(page);
        } catch (Exception e) { // flag
            LOG.log(Level.WARNING, "not written", e);
        }
    }

    // row 25: named
    void writeNamed(String page) {
        try (Drain drain = new Drain()) {
            drain.write(page);
        } catch (InterruptedException e) { // flag
            LOG.log(Level.WARNING, "not written", e);
        }
    }

    // row 25: quiet, this `close()` does not wait
    void writeCalm(String page) {
        try (Calm calm = new Calm()) {
            calm.write(page);
        } catch (Exception e) {
            LOG.log(Level.WARNING, "not written", e);
        }
    }

    // row 25: quiet, restored
    void writeRestoring(String page) {
        try (Drain drain = new Drain()) {
            drain.write(page);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    // beyond: the constructor waits
    void open() {
        try (Slow slow = new Slow()) {
            LOG.fine("opened " + slow);
        } catch (Exception e) { // flag
            LOG.log(Level.WARNING, "not opened", e);
        }
    }

    // beyond: the inner try handles what its own resource throws
    void writeInner(String page) {
        try {
            try (Drain drain = new Drain()) {
                drain.write(page);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        } catch (Exception e) {
            LOG.log(Level.WARNING, "not written", e);
        }
    }

    // beyond: the resource closes inside, the outer handler drops it
    void writeOuter(String page) {
        try {
            try (Drain drain = new Drain()) {
                drain.write(page);
            }
        } catch (Exception e) { // flag
            LOG.log(Level.WARNING, "not written", e);
        }
    }

    // beyond: the body waits, the resource does not
    void copy() {
        try (Calm calm = new Calm()) {
            calm.write(pages.take());
        } catch (Exception e) { // flag
            LOG.log(Level.WARNING, "not copied", e);
        }
    }

    // beyond: the explicit `close()` in `finally` is outside of the try
    void copyFinally(String page) throws InterruptedException {
        Drain drain = new Drain();
        try {
            drain.write(page);
        } catch (RuntimeException e) {
            LOG.log(Level.WARNING, "not written", e);
        } finally {
            drain.close();
        }
    }
}
