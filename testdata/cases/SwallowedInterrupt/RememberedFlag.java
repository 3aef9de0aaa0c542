import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;

/** The interruption is remembered, and restored when the work is done. */
public class RememberedFlag {
    private final BlockingQueue<String> ledger;
    private int seen;

    RememberedFlag(BlockingQueue<String> ledger) {
        this.ledger = ledger;
    }

    // row 21: remembered, restored in `finally`
    String takeUninterruptibly() {
        boolean interrupted = false;
        try {
            while (true) {
                try {
                    return ledger.take();
                } catch (InterruptedException e) {
                    interrupted = true;
                }
            }
        } finally {
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }

    // row 21: a wait with a deadline
    boolean await(CountDownLatch latch, long nanos) {
        boolean wasInterrupted = false;
        try {
            long deadline = System.nanoTime() + nanos;
            for (; ; ) {
                try {
                    return latch.await(
                            deadline - System.nanoTime(), java.util.concurrent.TimeUnit.NANOSECONDS);
                } catch (InterruptedException e) {
                    wasInterrupted = true;
                }
            }
        } finally {
            if (wasInterrupted) Thread.currentThread().interrupt();
        }
    }

    // row 21: restored by a helper
    void putUninterruptibly(String line) {
        boolean interrupted = false;
        try {
            for (boolean done = false; !done; ) {
                try {
                    ledger.put(line);
                    done = true;
                } catch (InterruptedException e) {
                    interrupted = true;
                }
            }
        } finally {
            restore(interrupted);
        }
    }

    private static void restore(boolean interrupted) {
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    // row 22: restored after the loop
    void joinUninterruptibly(Thread clerk) {
        boolean interrupted = false;
        while (clerk.isAlive()) {
            try {
                clerk.join();
            } catch (InterruptedException e) {
                interrupted = true;
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    // row 22: left by `break`, restored after it
    void closeBook() {
        boolean interrupted = false;
        while (true) {
            try {
                ledger.put("closed");
                break;
            } catch (InterruptedException e) {
                interrupted = true;
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    // row 22: a path out of the loop that does not pass it
    boolean closeBookOrNot() {
        boolean interrupted = false;
        while (seen < 10) {
            try {
                ledger.put("closed");
                return true;
            } catch (InterruptedException e) { // flag
                interrupted = true;
                seen++;
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
        return false;
    }

    // row 23: remembered and forgotten
    void forget() {
        boolean interrupted = false;
        while (!interrupted && seen++ < 10) {
            try {
                ledger.take();
            } catch (InterruptedException e) { // flag
                interrupted = true;
            }
        }
    }

    // row 23: remembered and logged
    boolean forgetLoudly() {
        boolean interrupted = false;
        for (int i = 0; i < 3; i++) {
            try {
                ledger.take();
            } catch (InterruptedException e) { // flag
                interrupted = true;
            }
        }
        if (interrupted) {
            System.err.println("interrupted");
        }
        return seen > 0;
    }

    // row 23: the wrong flag is asked
    void forgetByMistake() {
        boolean interrupted = false;
        boolean cancelled = false;
        for (int i = 0; i < 3; i++) {
            try {
                ledger.take();
            } catch (InterruptedException e) { // flag
                interrupted = true;
            }
        }
        if (cancelled) {
            Thread.currentThread().interrupt();
        }
        System.out.println(interrupted);
    }

    // row 24: retries for ever
    String takeForEver() {
        while (true) {
            try {
                return ledger.take();
            } catch (InterruptedException e) { // flag
            }
        }
    }

    // row 24: retries with a `for` that has no end
    void putForEver(String line) {
        for (; ; ) {
            try {
                ledger.put(line);
                return;
            } catch (InterruptedException ignored) { // flag
                continue;
            }
        }
    }

    // row 24: retries with a do-while
    void putUntilDone(String line) {
        boolean done = false;
        do {
            try {
                ledger.put(line);
                done = true;
            } catch (InterruptedException e) { // flag
                // once more
            }
        } while (!done);
    }

    // row 24: quiet, every retry passes the interruption on
    String takeTwice() throws InterruptedException {
        for (int i = 0; ; i++) {
            try {
                return ledger.take();
            } catch (InterruptedException e) {
                if (i >= 0) {
                    throw e;
                }
                throw new InterruptedException("never");
            }
        }
    }

    // beyond: kept in an array, for a lambda's sake
    void drainArray() {
        boolean[] interrupted = {false};
        try {
            Runnable one =
                    () -> {
                        while (seen < 10) {
                            try {
                                ledger.take();
                                return;
                            } catch (InterruptedException e) {
                                interrupted[0] = true;
                            }
                        }
                    };
            one.run();
        } finally {
            if (interrupted[0]) {
                Thread.currentThread().interrupt();
            }
        }
    }

    // beyond: kept in an AtomicBoolean
    void drainAtomic() {
        AtomicBoolean interrupted = new AtomicBoolean();
        try {
            while (seen++ < 10) {
                try {
                    ledger.take();
                } catch (InterruptedException e) {
                    interrupted.set(true);
                }
            }
        } finally {
            if (interrupted.get()) {
                Thread.currentThread().interrupt();
            }
        }
    }

}
