import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/** Helpers that cost nothing. */
public class Pools {
    private static final ThreadFactory HELPERS = Thread.ofVirtual().name("helper").factory();

    // row 1: a pool that keeps them
    ExecutorService fixed() {
        return Executors.newFixedThreadPool(10, Thread.ofVirtual().factory()); // flag: not worth keeping
    }

    ExecutorService single() {
        return Executors.newSingleThreadExecutor(HELPERS); // flag
    }

    ExecutorService cached() {
        ThreadFactory factory = Thread.ofVirtual().name("helper-", 0).factory();
        return Executors.newCachedThreadPool(factory); // flag
    }

    ExecutorService byLambda() {
        return Executors.newFixedThreadPool(10, task -> Thread.ofVirtual().unstarted(task)); // flag
    }

    ExecutorService byReference() {
        return Executors.newFixedThreadPool(10, Thread.ofVirtual()::unstarted); // flag
    }

    // row 1: a pool with a size
    ExecutorService pool() {
        return new ThreadPoolExecutor(10, 20, 1, TimeUnit.MINUTES, new LinkedBlockingQueue<>(), HELPERS); // flag
    }

    // row 1: quiet, one for each task, or no virtual threads
    ExecutorService perTask() {
        return Executors.newThreadPerTaskExecutor(HELPERS);
    }

    ExecutorService platform(ThreadFactory given) {
        ExecutorService pool = Executors.newFixedThreadPool(10, Thread.ofPlatform().factory());
        pool.shutdown();
        ExecutorService other = Executors.newCachedThreadPool(given);
        other.shutdown();
        return new ThreadPoolExecutor(1, 2, 1, TimeUnit.MINUTES, new SynchronousQueue<>());
    }

    // row 1: quiet, a timer has few
    ExecutorService timer() {
        return Executors.newScheduledThreadPool(1, HELPERS);
    }
}
