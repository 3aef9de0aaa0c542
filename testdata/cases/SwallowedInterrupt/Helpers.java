import java.util.concurrent.BlockingQueue;
import java.util.concurrent.Future;
import java.util.logging.Level;
import java.util.logging.Logger;

/** The handler leaves it to another method. */
public class Helpers {
    private static final Logger LOG = Logger.getLogger("billing");
    private final BlockingQueue<String> bills;

    Helpers(BlockingQueue<String> bills) {
        this.bills = bills;
    }

    private static void restore() {
        Thread.currentThread().interrupt();
    }

    private static void logAndRestore(Exception e) {
        LOG.log(Level.INFO, "interrupted", e);
        restore();
    }

    private static void onFailure(Exception e) {
        if (e instanceof InterruptedException) {
            logAndRestore(e);
        } else {
            LOG.log(Level.WARNING, "failed", e);
        }
    }

    private static IllegalStateException restoringWrapper(Exception e) {
        restore();
        return new IllegalStateException(e);
    }

    private static IllegalStateException wrapper(Exception e) {
        LOG.fine("wrapping");
        return new IllegalStateException(e);
    }

    private static void log(Exception e) {
        LOG.log(Level.WARNING, "failed", e);
    }

    private static void logTwice(Exception e) {
        log(e);
        log(e);
    }

    private static void restoreIf(boolean wanted) {
        if (wanted) {
            Thread.currentThread().interrupt();
        }
    }

    private static void throwing(Exception e) {
        restore();
        throw new IllegalStateException(e);
    }

    private static boolean isInterruption(Throwable t) {
        return t instanceof InterruptedException;
    }

    private static void countdown(int n) {
        if (n > 0) {
            countdown(n - 1);
        } else {
            restore();
        }
    }

    private static void ping(int n) {
        if (n > 0) {
            pong(n - 1);
        }
    }

    private static void pong(int n) {
        ping(n);
    }

    static final class Threads {
        private Threads() {}

        static void remember() {
            Threads.set(Thread.currentThread());
        }

        private static void set(Thread thread) {
            thread.interrupt();
        }
    }

    // row 18: one call deep
    void bill() {
        try {
            bills.take();
        } catch (InterruptedException e) {
            restore();
        }
    }

    // row 18: two calls deep
    void billLogged() {
        try {
            bills.take();
        } catch (InterruptedException e) {
            logAndRestore(e);
        }
    }

    // row 18: three calls deep, and the helper asks for the type
    void billFailing() {
        try {
            bills.take();
        } catch (InterruptedException e) {
            onFailure(e);
        }
    }

    // row 18: the helper asks for the type, the handler is broad
    void billBroad(Future<?> sent) {
        try {
            sent.get();
        } catch (Exception e) {
            onFailure(e);
        }
    }

    // row 18: the helper makes the exception to throw
    String billOrThrow() {
        try {
            return bills.take();
        } catch (InterruptedException e) {
            throw restoringWrapper(e);
        }
    }

    // row 18: the helper throws
    String billThrowing() {
        try {
            return bills.take();
        } catch (InterruptedException e) {
            throwing(e);
            return null;
        }
    }

    // row 18: another class of the same file, and the thread is an argument
    void billElsewhere() {
        try {
            bills.take();
        } catch (InterruptedException e) {
            Threads.remember();
        }
    }

    // row 19: only logs
    void billLoggedOnly() {
        try {
            bills.take();
        } catch (InterruptedException e) { // flag
            log(e);
        }
    }

    // row 19: only logs, two calls deep
    void billLoggedTwice() {
        try {
            bills.take();
        } catch (InterruptedException e) { // flag
            logTwice(e);
        }
    }

    // row 19: only wraps
    String billWrapped() {
        try {
            return bills.take();
        } catch (InterruptedException e) { // flag
            throw wrapper(e);
        }
    }

    // row 19: restores on one of its branches only
    void billIf(boolean wanted) {
        try {
            bills.take();
        } catch (InterruptedException e) { // flag
            restoreIf(wanted);
        }
    }

    // beyond: the helper only answers the question
    void billAsking(Future<?> sent) {
        try {
            sent.get();
        } catch (Exception e) {
            if (isInterruption(e)) {
                restore();
            }
            LOG.fine("failed");
        }
    }

    // beyond: a helper that calls itself restores at its end
    void billRecursive() {
        try {
            bills.take();
        } catch (InterruptedException e) {
            countdown(3);
        }
    }

    // beyond: helpers that call each other and never restore
    void billPingPong() {
        try {
            bills.take();
        } catch (InterruptedException e) { // flag
            ping(3);
        }
    }

    // beyond: the helper is called on one path only
    void billSometimes(boolean loud) {
        try {
            bills.take();
        } catch (InterruptedException e) { // flag: when `loud` is true
            if (loud) {
                log(e);
            } else {
                restore();
            }
        }
    }
}
