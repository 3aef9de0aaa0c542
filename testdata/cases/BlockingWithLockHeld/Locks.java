import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Queue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executor;
import java.util.concurrent.Future;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;

/** Waits while others want the lock. */
public class Locks {
    private final Object monitor = new Object();
    private final Lock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();
    private final Queue<String> orders = new ArrayDeque<>();

    // row 1: a sleep
    synchronized void sleepy() throws InterruptedException {
        Thread.sleep(10); // flag: while `this` is held
    }

    // row 1: a task, which may need the same monitor
    String waiting(Future<String> answer) throws Exception {
        synchronized (monitor) {
            return answer.get(); // flag: while `monitor` is held
        }
    }

    // row 1: a queue, and a lock
    void taking(BlockingQueue<String> queue) throws InterruptedException {
        lock.lock();
        try {
            orders.add(queue.take()); // flag: while `lock` is held
        } finally {
            lock.unlock();
        }
    }

    // row 1: through a helper
    synchronized void byHelper(Future<String> answer) throws Exception {
        add(answer);
    }

    private void add(Future<String> answer) throws Exception {
        orders.add(answer.get()); // flag: reached from `byHelper` by `add`
    }

    // row 1: files are worth a note
    synchronized void load(Path file) throws Exception {
        orders.add(Files.readString(file)); // note
    }

    // row 1: so are other waits
    synchronized void later(CountDownLatch ready) throws Exception {
        ready.await(); // note
    }

    // row 1: a lambda that runs here
    void each() {
        synchronized (monitor) {
            orders.forEach(order -> pause());
        }
    }

    private static void pause() {
        try {
            Thread.sleep(10); // flag: while `monitor` is held
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    // row 2: the very lock is given back
    synchronized String takeOrder() throws InterruptedException {
        while (orders.isEmpty()) {
            wait();
        }
        return orders.remove();
    }

    // row 2: so is that of a condition
    String takeLocked() throws InterruptedException {
        lock.lock();
        try {
            while (orders.isEmpty()) {
                changed.await();
            }
            return orders.remove();
        } finally {
            lock.unlock();
        }
    }

    // row 2: of another object
    String takeHolding() throws InterruptedException {
        synchronized (monitor) {
            synchronized (this) {
                while (orders.isEmpty()) {
                    monitor.wait(); // note: while `this` is held
                }
            }
            return orders.remove();
        }
    }

    // row 2: another thread runs it
    synchronized void handOver(Executor executor) {
        executor.execute(() -> pauseElsewhere());
    }

    private static void pauseElsewhere() {
        try {
            Thread.sleep(10);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    // row 2: it is given back first
    void after(BlockingQueue<String> queue) throws InterruptedException {
        lock.lock();
        orders.clear();
        lock.unlock();
        queue.put("a");
    }

    // row 2: before it is taken
    void before(Future<String> answer) throws Exception {
        String order = answer.get();
        synchronized (monitor) {
            orders.add(order);
        }
    }
}
