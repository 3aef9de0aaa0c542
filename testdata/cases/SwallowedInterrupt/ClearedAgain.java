import java.util.concurrent.BlockingQueue;
import java.util.concurrent.Semaphore;

/** Calls that look as if they restored the flag. */
public class ClearedAgain {
    private final BlockingQueue<String> jobs;
    private final Semaphore desk = new Semaphore(1);

    ClearedAgain(BlockingQueue<String> jobs) {
        this.jobs = jobs;
    }

    // row 15: `interrupted()` clears, it does not set
    void work() {
        try {
            jobs.take();
        } catch (InterruptedException e) { // flag
            Thread.interrupted();
        }
    }

    // row 15: then wraps
    String workOrThrow() {
        try {
            return jobs.take();
        } catch (InterruptedException e) { // flag
            Thread.interrupted();
            throw new IllegalStateException(e);
        }
    }

    // row 15: quiet, cleared and then set
    void workClearFirst() {
        try {
            jobs.take();
        } catch (InterruptedException e) {
            Thread.interrupted();
            Thread.currentThread().interrupt();
        }
    }

    // row 16: the answer is dropped
    void workAsking() {
        try {
            jobs.take();
        } catch (InterruptedException e) { // flag
            Thread.currentThread().isInterrupted();
        }
    }

    // row 16: the answer is always no
    void workBelieving() {
        try {
            desk.acquire();
        } catch (InterruptedException e) { // flag
            if (Thread.currentThread().isInterrupted()) {
                Thread.currentThread().interrupt();
            }
        }
    }

    // row 17: restores, then clears
    void workBackAndForth() {
        try {
            jobs.take();
        } catch (InterruptedException e) { // flag
            Thread.currentThread().interrupt();
            System.out.println("was interrupted: " + Thread.interrupted());
        }
    }

    // row 17: clears through a question
    boolean workThenAsk() {
        try {
            jobs.take();
            return true;
        } catch (InterruptedException e) { // flag
            Thread.currentThread().interrupt();
            return !Thread.interrupted();
        }
    }

    // row 17: quiet, asked without clearing
    boolean workThenLook() {
        try {
            jobs.take();
            return true;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return !Thread.currentThread().isInterrupted();
        }
    }

    // row 17: quiet, cleared and set once more
    void workThrice() {
        try {
            jobs.take();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            boolean was = Thread.interrupted();
            System.out.println("was interrupted: " + was);
            Thread.currentThread().interrupt();
        }
    }

    // beyond: a helper clears what the handler has set
    void workWithHelper() {
        try {
            jobs.take();
        } catch (InterruptedException e) { // flag
            Thread.currentThread().interrupt();
            System.out.println(forget());
        }
    }

    private static boolean forget() {
        return Thread.interrupted();
    }

    // beyond: `finally` clears what the handler has set
    void workFinally() {
        try {
            jobs.take();
        } catch (InterruptedException e) { // flag
            Thread.currentThread().interrupt();
        } finally {
            System.out.println("cleared: " + Thread.interrupted());
        }
    }

    // beyond: the handler alone asks, and throws nothing
    boolean workIsAlive(Thread owner) {
        try {
            owner.join();
            return false;
        } catch (InterruptedException e) { // flag
            return owner.isAlive() && !owner.isInterrupted();
        }
    }
}
