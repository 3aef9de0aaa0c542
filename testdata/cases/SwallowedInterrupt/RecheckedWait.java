import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/** A wait whose condition is asked again and again. */
public class RecheckedWait {
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();
    private boolean ready;
    private int waiting;

    // row 50: a monitor
    synchronized void awaitReady() {
        boolean interrupted = false;
        while (!ready) {
            try {
                wait();
            } catch (InterruptedException e) {
                interrupted = true;
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    // row 50: a condition, with a lock around
    void awaitChanged() {
        boolean interrupted = false;
        lock.lock();
        try {
            waiting++;
            while (!ready) {
                try {
                    changed.await();
                } catch (InterruptedException e) {
                    interrupted = true;
                }
            }
        } finally {
            waiting--;
            lock.unlock();
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }

    // row 50: a latch, in the condition of the loop
    void awaitLatch(CountDownLatch latch) {
        boolean interrupted = Thread.interrupted();
        while (latch.getCount() > 0) {
            try {
                latch.await();
            } catch (InterruptedException e) {
                interrupted = true;
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    // row 50: asked again, and forgotten
    synchronized void awaitReadyForgetting() {
        while (!ready) {
            try {
                wait();
            } catch (InterruptedException ignored) { // flag
                // asked again
            }
        }
    }

    // row 50: asked again, with a timeout, and forgotten
    synchronized boolean awaitReadySoon(long millis) {
        long deadline = System.currentTimeMillis() + millis;
        while (!ready && System.currentTimeMillis() < deadline) {
            try {
                wait(millis);
            } catch (InterruptedException e) { // flag
                System.err.println("woken up");
            }
        }
        return ready;
    }

    // row 50: the interruption ends the wait
    synchronized void awaitReadyOrEnd() {
        while (!ready) {
            try {
                wait();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return;
            }
        }
    }

    // beyond: polls with a pause that cannot be interrupted for long
    void poll() {
        boolean interrupted = false;
        try {
            for (int i = 0; i < 100 && !ready; i++) {
                try {
                    TimeUnit.MILLISECONDS.sleep(10);
                } catch (InterruptedException e) {
                    interrupted |= true;
                    i--;
                }
            }
        } finally {
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }
}
