import java.io.IOException;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.logging.Level;
import java.util.logging.Logger;

/** Several tries, several clauses: which of them gets the interruption? */
public class NestedTries {
    private static final Logger LOG = Logger.getLogger("shipping");
    private final BlockingQueue<String> crates;

    NestedTries(BlockingQueue<String> crates) {
        this.crates = crates;
    }

    private void store(String crate) throws IOException {
        if (crate.isEmpty()) {
            throw new IOException("empty crate");
        }
    }

    // row 27: the inner one restores, the outer one gets other failures
    void ship() {
        try {
            try {
                store(crates.take());
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        } catch (Exception e) {
            LOG.log(Level.WARNING, "not shipped", e);
        }
    }

    // row 27: the inner one restores and wraps, the outer one gets the wrapper
    void shipWrapped() {
        try {
            try {
                store(crates.take());
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException(e);
            }
        } catch (Exception e) {
            LOG.log(Level.WARNING, "not shipped", e);
        }
    }

    // row 28: the inner one throws it again, the outer one drops it
    void shipOuter() {
        try {
            try {
                store(crates.take());
            } catch (InterruptedException e) {
                LOG.info("interrupted");
                throw e;
            }
        } catch (Exception e) { // flag
            LOG.log(Level.WARNING, "not shipped", e);
        }
    }

    // row 28: the inner one knows another exception only
    void shipPast() {
        try {
            try {
                store(crates.take());
            } catch (IOException e) {
                LOG.info("not stored");
            }
        } catch (Exception e) { // flag
            LOG.log(Level.WARNING, "not shipped", e);
        }
    }

    // row 28: the waiting call stands in the inner handler
    void shipAgain() {
        try {
            try {
                store("");
            } catch (IOException e) {
                Thread.sleep(100);
            }
        } catch (Exception e) { // flag
            LOG.log(Level.WARNING, "not shipped", e);
        }
    }

    // row 28: the waiting call stands in the inner `finally`
    void shipFinally() {
        try {
            try {
                store("");
            } finally {
                crates.put("next");
            }
        } catch (Exception e) { // flag
            LOG.log(Level.WARNING, "not shipped", e);
        }
    }

    // row 28: quiet, the outer one passes it on as well
    void shipThrough() throws InterruptedException {
        try {
            try {
                store(crates.take());
            } catch (InterruptedException e) {
                LOG.info("interrupted");
                throw e;
            }
        } catch (InterruptedException e) {
            throw e;
        } catch (Exception e) {
            LOG.log(Level.WARNING, "not shipped", e);
        }
    }

    // row 29: an earlier clause restores
    void load(Future<String> crate) {
        try {
            store(crate.get());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (Exception e) {
            LOG.log(Level.WARNING, "not loaded", e);
        }
    }

    // row 29: an earlier clause throws
    void loadOrThrow(Future<String> crate) throws InterruptedException {
        try {
            store(crate.get());
        } catch (InterruptedException e) {
            throw e;
        } catch (Throwable t) {
            LOG.log(Level.WARNING, "not loaded", t);
        }
    }

    // row 29: an earlier clause that does not handle it is the one to blame
    void loadBadly(Future<String> crate) {
        try {
            store(crate.get());
        } catch (InterruptedException | ExecutionException e) { // flag
            LOG.log(Level.WARNING, "interrupted", e);
        } catch (Exception e) {
            LOG.log(Level.WARNING, "not loaded", e);
        }
    }

    // row 30: hidden behind `throws Exception`
    void unload() throws Exception {
        store(crates.take());
    }

    // row 30: hidden, and other failures are caught
    void unloadSafely() throws Exception {
        try {
            store(crates.take());
        } catch (IOException e) {
            LOG.log(Level.WARNING, "not stored", e);
        }
    }

    // row 31: logs and throws on
    void count() throws InterruptedException, IOException {
        try {
            store(crates.take());
        } catch (Exception e) {
            LOG.log(Level.WARNING, "not counted", e);
            throw e;
        }
    }

    // row 31: Throwable, declared as Exception
    void countAll() throws Exception {
        try {
            store(crates.take());
        } catch (Throwable t) {
            LOG.log(Level.WARNING, "not counted", t);
            throw t;
        }
    }

    // row 31: not thrown on when the message says so
    void countSome(boolean loud) throws Exception {
        try {
            store(crates.take());
        } catch (Exception e) { // flag: when `loud` is false
            if (loud) {
                throw e;
            }
        }
    }

    // row 31: thrown on only when it is no interruption
    void countFailures() throws IOException {
        try {
            store(crates.take());
        } catch (Exception e) { // flag
            if (e instanceof IOException) {
                throw (IOException) e;
            }
            LOG.log(Level.WARNING, "not counted", e);
        }
    }

    // beyond: the second clause of the inner try restores, three levels
    void shipDeep() {
        try {
            try {
                try {
                    store(crates.take());
                } catch (IOException e) {
                    throw new IllegalArgumentException(e);
                }
            } catch (IllegalArgumentException e) {
                LOG.info("empty");
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        } catch (Exception e) {
            LOG.log(Level.WARNING, "not shipped", e);
        }
    }
}
