import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import java.util.logging.Logger;

/** Tasks handed to a pool: the pool's own worker takes care of the flag when the task ends. */
public class PoolTasks {
    private static final Logger LOG = Logger.getLogger("kitchen");
    private final ExecutorService cooks;
    private final ScheduledExecutorService clock;
    private final BlockingQueue<String> dishes;
    private final Lock stove = new ReentrantLock();
    private int served;

    PoolTasks(
            ExecutorService cooks, ScheduledExecutorService clock, BlockingQueue<String> dishes) {
        this.cooks = cooks;
        this.clock = clock;
        this.dishes = dishes;
    }

    // row 33: the handler ends the task
    Future<?> cook() {
        return cooks.submit(
                () -> {
                    try {
                        dishes.put("soup");
                    } catch (InterruptedException e) {
                        LOG.info("no soup");
                    }
                });
    }

    // row 33: an anonymous class, `execute`
    void cookAnonymous() {
        cooks.execute(
                new Runnable() {
                    @Override
                    public void run() {
                        try {
                            dishes.put("soup");
                        } catch (InterruptedException e) {
                            return;
                        }
                        served++;
                    }
                });
    }

    // row 33: only clean-up follows
    void cookAndCount(CountDownLatch latch) {
        cooks.execute(
                () -> {
                    try {
                        dishes.put("soup");
                    } catch (InterruptedException e) {
                        LOG.info("no soup");
                    } finally {
                        latch.countDown();
                    }
                });
    }

    // row 33: the clean-up follows after the try
    void cookAndUnlock(CountDownLatch latch) {
        cooks.execute(
                () -> {
                    stove.lock();
                    try {
                        dishes.put("soup"); // flag(BlockingWithLockHeld)
                    } catch (InterruptedException e) {
                        LOG.info("no soup");
                    } finally {
                        stove.unlock();
                    }
                    latch.countDown();
                    LOG.info("done");
                });
    }

    // row 33: a periodic task ends, and begins anew when its time comes
    void tick() {
        clock.scheduleAtFixedRate(
                () -> {
                    try {
                        dishes.put("bread");
                    } catch (InterruptedException e) {
                        LOG.info("no bread");
                    }
                },
                1,
                1,
                TimeUnit.SECONDS);
    }

    // row 33: a task of the common pool
    CompletableFuture<Void> cookAsync() {
        return CompletableFuture.runAsync(
                () -> {
                    try {
                        dishes.put("soup"); // flag(CommonPoolBlocking)
                    } catch (InterruptedException e) {
                        LOG.info("no soup");
                    }
                });
    }

    // row 33: the task goes on with the next statement
    void cookAndServe() {
        cooks.execute(
                () -> {
                    try {
                        dishes.put("soup");
                    } catch (InterruptedException e) { // flag
                        LOG.info("no soup");
                    }
                    served++;
                    serve();
                });
    }

    private void serve() {
        LOG.info("served " + dishes.remove());
    }

    // row 33: the task goes on with the next round
    void cookAll(List<String> menu) {
        cooks.submit( // flag(FireAndForget)
                () -> {
                    for (String dish : menu) {
                        try {
                            dishes.put(dish);
                        } catch (InterruptedException e) { // flag
                            LOG.info("no " + dish);
                        }
                    }
                });
    }

    // row 33: the task goes on for ever
    void cookForEver() {
        cooks.execute(
                () -> {
                    while (true) {
                        try {
                            dishes.put("rice");
                        } catch (InterruptedException e) { // flag
                            LOG.info("no rice");
                        }
                    }
                });
    }

    // row 33: a periodic task that goes on
    void tickAndServe() {
        clock.scheduleWithFixedDelay( // flag(SilentScheduleDeath)
                () -> {
                    try {
                        TimeUnit.MILLISECONDS.sleep(10);
                    } catch (InterruptedException e) { // flag
                        LOG.info("hurry");
                    }
                    serve();
                },
                1,
                1,
                TimeUnit.SECONDS);
    }

    // row 33: quiet, what follows stands before the wait
    void serveThenCook() {
        cooks.execute(
                () -> {
                    serve();
                    try {
                        dishes.put("soup");
                    } catch (InterruptedException e) {
                        LOG.info("no soup");
                    }
                });
    }

    // row 33: quiet, the task passes it on
    Future<String> taste() {
        return cooks.submit(() -> dishes.take());
    }

    // row 33: quiet, leaves the loop and nothing follows
    void cookUntilStopped() {
        cooks.execute(
                () -> {
                    while (true) {
                        try {
                            dishes.put("rice");
                        } catch (InterruptedException e) {
                            break;
                        }
                    }
                });
    }
}
