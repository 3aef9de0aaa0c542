import java.lang.ref.ReferenceQueue;
import java.util.List;
import java.util.concurrent.BlockingDeque;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletionService;
import java.util.concurrent.Exchanger;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Phaser;
import java.util.concurrent.TransferQueue;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.Lock;

/** Every kind of wait that the JDK has. */
public class Waits {
    private final Lock gate;
    private String got;

    Waits(Lock gate) {
        this.gate = gate;
    }

    // beyond: a process
    int waitFor(Process process) {
        try {
            return process.waitFor();
        } catch (Exception e) { // flag
            return -1;
        }
    }

    // beyond: a lock
    void enter() {
        try {
            gate.lockInterruptibly();
        } catch (Exception e) { // flag
            return;
        }
        gate.unlock();
    }

    // beyond: a condition
    void awaitCondition(Condition condition) {
        try {
            condition.awaitNanos(100);
        } catch (Exception e) { // flag
            got = "";
        }
    }

    // beyond: an exchanger
    void exchange(Exchanger<String> exchanger) {
        try {
            got = exchanger.exchange(got);
        } catch (Exception e) { // flag
            got = "";
        }
    }

    // beyond: a phaser
    void advance(Phaser phaser) {
        try {
            phaser.awaitAdvanceInterruptibly(phaser.arrive());
        } catch (Exception e) { // flag
            got = "";
        }
    }

    // beyond: a transfer
    void transfer(TransferQueue<String> queue) {
        try {
            queue.transfer(got);
        } catch (Exception e) { // flag
            got = "";
        }
    }

    // beyond: the end of a deque
    void takeLast(BlockingDeque<String> deque) {
        try {
            got = deque.takeLast();
        } catch (Exception e) { // flag
            got = "";
        }
    }

    // beyond: all tasks of a list
    void invokeAll(ExecutorService pool, List<Callable<String>> tasks) {
        try {
            pool.invokeAll(tasks); // flag(FireAndForget)
        } catch (Exception e) { // flag
            got = "";
        }
    }

    // beyond: a completion service
    void takeDone(CompletionService<String> done) {
        try {
            got = done.take().get();
        } catch (Exception e) { // flag
            got = "";
        }
    }

    // beyond: a reference queue
    void removeReference(ReferenceQueue<String> queue) {
        try {
            got = queue.remove().get();
        } catch (Exception e) { // flag
            got = "";
        }
    }

    // beyond: an interruption of this method's own making
    void refuse() {
        try {
            if (got == null) {
                throw new InterruptedException("refused");
            }
        } catch (Exception e) { // flag
            got = "";
        }
    }

    // beyond: waits that cannot be interrupted
    void uninterruptible(Condition condition, Phaser phaser) {
        try {
            gate.lock();
            condition.awaitUninterruptibly();
            phaser.arriveAndAwaitAdvance(); // note(BlockingWithLockHeld)
            gate.unlock();
        } catch (Exception e) {
            got = "";
        }
    }

    // beyond: methods of the same names that do not wait
    void namesakes(List<String> list, java.util.Queue<String> queue) {
        try {
            got = list.get(0) + queue.poll();
            queue.offer(got);
            notifyAll();
        } catch (Exception e) {
            got = "";
        }
    }

    // beyond: an untimed `poll` of a blocking queue does not wait
    void untimed(java.util.concurrent.BlockingQueue<String> queue) {
        try {
            got = queue.poll();
            queue.offer(got);
        } catch (Exception e) {
            got = "";
        }
    }

    // beyond: a try-lock without a timeout does not wait
    boolean tryEnter() {
        try {
            return gate.tryLock();
        } catch (Exception e) {
            return false;
        }
    }
}
