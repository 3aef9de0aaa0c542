import com.google.common.util.concurrent.ListeningExecutorService;
import com.google.common.util.concurrent.MoreExecutors;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.Future;
import java.util.concurrent.FutureTask;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.springframework.core.task.AsyncTaskExecutor;
import org.springframework.scheduling.concurrent.ThreadPoolTaskScheduler;

/** A baker gives work to an executor. */
public abstract class Submissions {
    private static final Logger LOG = Logger.getLogger("bakery");
    private final ExecutorService ovens = Executors.newFixedThreadPool(2); // flag(LeakedExecutor)
    private final AtomicBoolean hot = new AtomicBoolean();
    private Future<?> latest;
    private int loaves;

    abstract void bake();

    // row 1: dropped
    void dropped(Callable<String> recipe) {
        ovens.submit(() -> bake()); // flag: the Future that `ovens.submit(() -> bake())` returns is dropped
        ovens.submit(this::bake); // flag
        ovens.submit(recipe); // flag
        ovens.submit( // flag
                new Runnable() {
                    @Override
                    public void run() {
                        bake();
                    }
                });
    }

    // row 1: with a result, and by a fork-join pool
    void alsoDropped(ForkJoinPool oven, Runnable recipe) {
        ovens.submit(recipe, "bread"); // flag
        oven.submit(recipe); // flag
    }

    // row 1: the executors of Spring and Guava
    void others(AsyncTaskExecutor spring, ListeningExecutorService guava) {
        spring.submit(this::bake); // flag
        guava.submit(this::bake); // flag
    }

    // beyond: this one logs what fails
    void reporting(ThreadPoolTaskScheduler scheduler) {
        scheduler.submit(this::bake);
    }

    // row 13: kept, passed on, returned
    Future<?> kept(List<Future<?>> all) {
        latest = ovens.submit(this::bake);
        all.add(ovens.submit(this::bake));
        remember(ovens.submit(this::bake));
        return ovens.submit(this::bake);
    }

    private void remember(Future<?> future) {
        latest = future;
    }

    // beyond: waited for
    void waited() throws InterruptedException, ExecutionException {
        ovens.submit(this::bake).get();
        Future<?> bread = ovens.submit(this::bake);
        Future<?> rolls = ovens.submit(this::bake);
        bread.get(); // flag(UnstructuredGather)
        rolls.get();
    }

    // row 16: a list of futures
    void all(List<Callable<String>> recipes) throws InterruptedException {
        ovens.invokeAll(recipes); // flag: invokeAll
    }

    // beyond: looked at
    void allLookedAt(List<Callable<String>> recipes) throws InterruptedException, ExecutionException {
        for (Future<String> each : ovens.invokeAll(recipes)) { // note(UnstructuredGather)
            each.get(); // flag(LostFailure)
        }
    }

    // row 17: once, later
    void later(ScheduledExecutorService clock) {
        clock.schedule(this::bake, 1, TimeUnit.HOURS); // flag: ScheduledFuture
        clock.schedule(() -> loaves + 1, 1, TimeUnit.HOURS); // flag
    }

    // row 17: quiet, kept
    void laterOnly(ScheduledExecutorService clock) {
        latest = clock.schedule(this::bake, 1, TimeUnit.HOURS);
    }

    // row 20: sees to all of its failures
    void caught() {
        ovens.submit(
                () -> {
                    try {
                        bake();
                    } catch (Throwable t) {
                        LOG.log(Level.WARNING, "burnt", t);
                    }
                });
        ovens.submit(this::bakeCarefully);
        ovens.submit(() -> bakeCarefully());
        ovens.submit(new CarefulBaking());
        Runnable careful = () -> bakeCarefully();
        ovens.submit(careful);
    }

    private void bakeCarefully() {
        if (isEmpty()) {
            LOG.info("nothing to bake");
            return;
        }
        try {
            bake();
        } catch (Exception e) {
            LOG.log(Level.WARNING, "burnt", e);
        } finally {
            loaves = 0;
        }
    }

    abstract boolean isEmpty();

    private final class CarefulBaking implements Runnable {
        @Override
        public void run() {
            if (!hot.compareAndSet(false, true)) {
                return;
            }
            try {
                bake();
            } catch (RuntimeException e) {
                LOG.log(Level.WARNING, "burnt", e);
            }
        }
    }

    // row 20: the outcome goes to a promise behind the try
    void told(CompletableFuture<Integer> promise) {
        ovens.submit(
                () -> {
                    try {
                        bake();
                    } catch (Exception e) {
                        promise.completeExceptionally(e);
                        return;
                    }
                    remember(null);
                    promise.complete(loaves);
                });
    }

    // beyond: a part of the body is outside of the try, or the handler throws
    void partly() {
        ovens.submit( // note: does not expect
                () -> {
                    try {
                        bake();
                    } catch (Exception e) {
                        LOG.log(Level.WARNING, "burnt", e);
                    }
                    bake();
                });
        ovens.submit( // flag
                () -> {
                    try {
                        bake();
                    } catch (Exception e) {
                        throw new IllegalStateException("burnt", e);
                    }
                });
        ovens.submit( // note: does not expect
                () -> {
                    try {
                        bake();
                    } catch (IllegalArgumentException e) {
                        LOG.log(Level.WARNING, "burnt", e);
                    }
                });
    }

    // beyond: nothing can fail
    void harmless(CountDownLatch done) {
        ovens.submit(done::countDown); // flag
        ovens.submit(() -> done.countDown());
        ovens.submit(() -> LOG.info("hot")); // flag
    }

    // beyond: quiet, who decorates or makes a task out of sight may see to its failures
    void decorated(Decorator decorator) {
        ovens.submit(decorator.logging(this::bake));
        ovens.submit(decorator.next());
    }

    interface Decorator {
        Runnable logging(Runnable task);

        Runnable next();
    }

    // beyond: the task is a future itself, and somebody has it
    FutureTask<String> future(Callable<String> recipe) {
        FutureTask<String> task = new FutureTask<>(recipe);
        ovens.submit(task);
        return task;
    }

    // row 21: waits for the end of the tasks, and loses their failures
    void shutDown() throws InterruptedException {
        ExecutorService oven = Executors.newSingleThreadExecutor();
        try {
            oven.submit(this::bake); // flag
        } finally {
            oven.shutdown();
            oven.awaitTermination(1, TimeUnit.HOURS);
        }
    }

    // row 24: nothing that starts a task
    void asked(CompletableFuture<String> bread) {
        bread.cancel(true);
        bread.complete("brown");
        bread.completeExceptionally(new IllegalStateException());
        bread.getNow("white");
        bread.isDone();
        ovens.submit(this::bake).cancel(true);
        ovens.submit(this::bake).isDone();
    }

    // row 26: runs here
    void here(Runnable task) {
        MoreExecutors.newDirectExecutorService().submit(task);
        CompletableFuture.runAsync(task, Runnable::run);
        CompletableFuture.runAsync(task, MoreExecutors.directExecutor());
        CompletableFuture.runAsync(task, each -> each.run());
    }
}
