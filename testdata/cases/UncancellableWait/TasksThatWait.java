import com.google.common.util.concurrent.Uninterruptibles;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.Lock;
import java.util.logging.Logger;

/** A task that waits deaf to interruption cannot be cancelled. */
public class TasksThatWait {
    private static final Logger LOG = Logger.getLogger("mill");
    private final ExecutorService millers;
    private final Semaphore stones = new Semaphore(2);
    private final BlockingQueue<String> sacks;

    TasksThatWait(ExecutorService millers, BlockingQueue<String> sacks) {
        this.millers = millers;
        this.sacks = sacks;
    }

    /** As the JDK's since 25, as far as its names go. */
    interface StructuredTaskScope extends AutoCloseable {
        <T> void fork(Callable<T> task);

        void join() throws InterruptedException;
    }

    // row 1: joins a future
    Future<String> grind(CompletableFuture<String> corn) {
        return millers.submit(() -> corn.join()); // flag
    }

    // row 1: joins all of them
    void grindAll(CompletableFuture<?>... corn) {
        millers.execute(
                () -> {
                    CompletableFuture.allOf(corn).join(); // flag
                    LOG.info("ground");
                });
    }

    // row 1: Guava's Uninterruptibles
    void rest() {
        millers.execute(
                () -> {
                    Uninterruptibles.sleepUninterruptibly(1, TimeUnit.MINUTES); // flag
                    LOG.info("rested");
                });
    }

    // row 1: Guava's Uninterruptibles, a queue
    Future<String> carry() {
        return millers.submit(
                () -> {
                    String sack = Uninterruptibles.takeUninterruptibly(sacks); // flag
                    return sack.trim();
                });
    }

    // row 1: a condition
    void awaitWind(Lock lock, Condition wind) {
        millers.submit(
                () -> {
                    lock.lock();
                    try {
                        wind.awaitUninterruptibly(); // flag
                    } finally {
                        lock.unlock();
                    }
                });
    }

    // row 1: a semaphore
    void sharpen() {
        millers.submit( // flag(FireAndForget)
                new Runnable() {
                    @Override
                    public void run() {
                        stones.acquireUninterruptibly(); // flag
                        stones.release();
                    }
                });
    }

    // row 1: in a scope
    void grindInScope(StructuredTaskScope scope, CompletableFuture<String> corn)
            throws InterruptedException {
        scope.fork(
                () -> {
                    return corn.join(); // flag
                });
        scope.join();
    }

    // row 1: quiet, no task
    String grindHere(CompletableFuture<String> corn) {
        stones.acquireUninterruptibly();
        try {
            return corn.join();
        } finally {
            stones.release();
        }
    }

    // row 1: quiet, the wait can be interrupted
    Future<String> grindInterruptibly(CompletableFuture<String> corn) {
        return millers.submit(
                () -> {
                    stones.acquire();
                    return corn.get();
                });
    }

    // row 1: quiet, a thread's join can be interrupted
    void awaitDonkey(Thread donkey) {
        millers.submit(
                () -> {
                    donkey.join();
                    return donkey;
                });
    }

    // row 1: quiet, a string's join waits for nothing
    Future<String> label(String first, String second) {
        return millers.submit(() -> String.join(" ", first, second));
    }

    // beyond: a private method that is a task
    void startGrinding() {
        millers.execute(this::grindOne);
    }

    private void grindOne() {
        stones.acquireUninterruptibly(2); // flag
        stones.release(2);
    }

    // beyond: a private method that is called by a task and by others alike
    private void clean() {
        LOG.info("cleaned " + stones.availablePermits());
    }

    // beyond: it waits for nothing
    void startCleaning() {
        millers.execute(this::clean);
        clean();
    }
}
