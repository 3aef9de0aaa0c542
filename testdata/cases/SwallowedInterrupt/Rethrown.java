import java.util.concurrent.BlockingQueue;
import java.util.concurrent.Future;

/** All the ways to write that the interruption leaves. */
public class Rethrown {
    private final BlockingQueue<String> tickets;

    Rethrown(BlockingQueue<String> tickets) {
        this.tickets = tickets;
    }

    // row 39: either this one or a new one
    String next(boolean same) throws InterruptedException {
        try {
            return tickets.take();
        } catch (InterruptedException e) {
            throw same ? e : new InterruptedException("no ticket");
        }
    }

    // row 39: parentheses
    String nextParentheses() throws InterruptedException {
        try {
            return tickets.take();
        } catch (InterruptedException e) {
            throw ((e));
        }
    }

    // row 39: a cast
    String nextCast() throws InterruptedException {
        try {
            return tickets.take();
        } catch (Exception e) {
            throw (InterruptedException) e;
        }
    }

    // row 39: a new one with its cause
    String nextWithCause() throws InterruptedException {
        try {
            return tickets.take();
        } catch (InterruptedException e) {
            throw (InterruptedException) new InterruptedException("no ticket").initCause(e);
        }
    }

    // row 39: by another name
    String nextByAnotherName() throws InterruptedException {
        try {
            return tickets.take();
        } catch (InterruptedException e) {
            InterruptedException interruption = e;
            throw interruption;
        }
    }

    // row 39: made in a helper
    String nextMade() throws InterruptedException {
        try {
            return tickets.take();
        } catch (InterruptedException e) {
            throw described(e);
        }
    }

    private static InterruptedException described(Exception cause) {
        InterruptedException described = new InterruptedException("no ticket");
        described.initCause(cause);
        return described;
    }

    // row 39: one of both is another exception
    String nextOrState(boolean same) throws InterruptedException {
        try {
            return tickets.take();
        } catch (InterruptedException e) { // flag
            if (same) {
                throw e;
            }
            throw new IllegalStateException(e);
        }
    }

    // row 39: one of both, in a conditional
    String nextConditional(boolean same) throws Exception {
        try {
            return tickets.take();
        } catch (InterruptedException e) { // flag
            throw same ? e : new IllegalStateException(e);
        }
    }

    // row 39: the broad one, by its type
    String nextOf(Future<String> future) throws Exception {
        try {
            return future.get();
        } catch (Exception e) {
            throw e instanceof InterruptedException ? e : new IllegalStateException(e);
        }
    }

    // beyond: assigned to the parameter first
    String nextAssigned() throws InterruptedException {
        try {
            return tickets.take();
        } catch (InterruptedException e) {
            e = new InterruptedException("no ticket");
            throw e;
        }
    }

    // beyond: suppressed ones are added before it leaves
    String nextSuppressed(AutoCloseable closeable) throws InterruptedException {
        try {
            return tickets.take();
        } catch (InterruptedException e) {
            try {
                closeable.close();
            } catch (Exception other) {
                e.addSuppressed(other);
            }
            throw e;
        }
    }

    // beyond: it leaves the inner try, and is caught by a sibling of no use
    String nextCaught() {
        try {
            try {
                return tickets.take();
            } catch (InterruptedException e) {
                throw e;
            }
        } catch (InterruptedException e) { // flag
            return "";
        }
    }

    // beyond: a subclass of its own
    static final class Cancelled extends InterruptedException {
        private static final long serialVersionUID = 1L;
    }

    // beyond: throws that subclass
    String nextOwn() throws Cancelled {
        try {
            return tickets.take();
        } catch (InterruptedException e) {
            throw new Cancelled();
        }
    }
}
