import java.text.SimpleDateFormat;
import java.util.Date;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.locks.ReentrantLock;
import java.util.logging.Logger;

/** Guests who hold the door while they wait. */
public class Monitors {
    private static final Logger LOG = Logger.getLogger("inn");
    private static final ThreadLocal<SimpleDateFormat> FORMAT =
        ThreadLocal.withInitial(() -> new SimpleDateFormat("yyyy"));
    private final Object door = new Object();
    private final ReentrantLock lock = new ReentrantLock();
    private int guests;

    // row 1: waits with the monitor
    void statement(BlockingQueue<String> rooms) {
        try (ExecutorService inn = Executors.newVirtualThreadPerTaskExecutor()) {
            inn.submit(() -> { // flag(FireAndForget)
                synchronized (door) { // note: keeps its carrier
                    LOG.info(rooms.take()); // flag(BlockingWithLockHeld)
                }
                return "in";
            });
        }
    }

    // row 1: in a method, and in a synchronized one
    void methods(BlockingQueue<String> rooms) {
        Thread.startVirtualThread(() -> { // flag(UnscopedTask)
            enter(rooms); // note
            greet();
        });
    }

    synchronized void enter(BlockingQueue<String> rooms) {
        try {
            LOG.info(rooms.take()); // flag(BlockingWithLockHeld)
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    synchronized void greet() {
        guests++;
    }

    // row 1: a cache for each thread
    void cache() {
        Thread.ofVirtual().start(() -> LOG.info(FORMAT.get().format(new Date()))); // note: a ThreadLocal caches nothing && flag(UnscopedTask)
    }

    // row 1: quiet, it does not wait there, holds a lock of another kind, or is no virtual thread
    void otherwise(BlockingQueue<String> rooms, ExecutorService pool) {
        try (ExecutorService inn = Executors.newVirtualThreadPerTaskExecutor()) {
            inn.execute(() -> {
                synchronized (door) {
                    guests++;
                }
            });
            inn.submit(() -> { // flag(FireAndForget)
                lock.lock();
                try {
                    return rooms.take(); // flag(BlockingWithLockHeld)
                } finally {
                    lock.unlock();
                }
            });
        }
        pool.execute(() -> enter(rooms));
    }
}
