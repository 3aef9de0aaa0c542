import java.util.concurrent.BlockingQueue;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicReference;

/** The exception is given to somebody who throws it, or to nobody. */
public class HandedOn {
    private final BlockingQueue<String> parts;
    private final AtomicReference<Throwable> failure = new AtomicReference<>();
    private Exception stored;

    HandedOn(BlockingQueue<String> parts) {
        this.parts = parts;
    }

    private void rethrow(Exception e) throws InterruptedException {
        if (e instanceof InterruptedException) {
            throw (InterruptedException) e;
        }
        stored = e;
    }

    /** What others decide about a failure. */
    interface Policy {
        void handle(Exception e) throws InterruptedException;

        void log(Exception e);
    }

    // row 47: to a method of this class
    String next() throws InterruptedException {
        try {
            return parts.take();
        } catch (Exception e) {
            rethrow(e);
            return null;
        }
    }

    // row 47: to an interface that declares it
    String nextBy(Policy policy) throws InterruptedException {
        try {
            return parts.take();
        } catch (Exception e) {
            policy.handle(e);
            return null;
        }
    }

    // row 47: to an interface that does not
    String nextLogged(Policy policy) {
        try {
            return parts.take();
        } catch (Exception e) { // flag
            policy.log(e);
            return null;
        }
    }

    // row 47: returned as a value
    Exception tryNext() {
        try {
            parts.take();
            return null;
        } catch (InterruptedException e) {
            return e;
        }
    }

    // row 47: returned as a value, broad
    Throwable tryBoth(Future<String> other) {
        try {
            parts.put(other.get());
            return null;
        } catch (Throwable t) {
            return t;
        }
    }

    // row 47: its message is returned, the exception is not
    String tryMessage() {
        try {
            parts.take();
            return null;
        } catch (InterruptedException e) { // flag
            return e.getMessage();
        }
    }

    // row 47: wrapped in the value
    Exception tryWrapped() {
        try {
            parts.take();
            return null;
        } catch (InterruptedException e) { // flag
            return new IllegalStateException("no part");
        }
    }

    // row 47: a method declared to throw it that is given something else
    String nextByChance(Policy policy) throws InterruptedException {
        try {
            return parts.take();
        } catch (Exception e) { // flag
            policy.handle(new IllegalStateException("no part"));
            return null;
        }
    }

    // beyond: kept in a field, for nobody
    void keep() {
        try {
            parts.take();
        } catch (InterruptedException e) { // flag
            stored = e;
        }
    }

    // beyond: kept in a holder, for nobody
    void hold() {
        try {
            parts.take();
        } catch (InterruptedException e) { // flag
            failure.compareAndSet(null, e);
        }
    }

    // beyond: through a local to the end of the method
    Exception tryLater() {
        Exception result = null;
        try {
            parts.take();
        } catch (InterruptedException e) {
            result = e;
        }
        return result;
    }
}
