import com.google.common.util.concurrent.ListeningExecutorService;
import com.google.common.util.concurrent.MoreExecutors;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/** Executors in local variables. */
public class Locals {
    private final List<AutoCloseable> toClose = new ArrayList<>();
    private ExecutorService kept;

    // row 1: nothing shuts it down
    void never() {
        ExecutorService pool = Executors.newFixedThreadPool(4); // flag: `pool` is never shut down
        pool.execute(this::weigh);
    }

    // row 1: made by a constructor
    void neverByConstructor() {
        ThreadPoolExecutor pool =
                new ThreadPoolExecutor(2, 2, 0, TimeUnit.SECONDS, new LinkedBlockingQueue<>()); // flag: never shut down
        pool.execute(this::weigh);
    }

    // row 1: not on the way out in the middle
    void unlessItRains(boolean rain) throws InterruptedException {
        ExecutorService pool = Executors.newFixedThreadPool(4); // flag: not shut down before `return;`
        pool.execute(this::weigh);
        if (rain) {
            return;
        }
        pool.shutdown();
        pool.awaitTermination(1, TimeUnit.MINUTES); // flag(TimeoutWithoutCancel)
    }

    // row 1: not when the task fails
    String unlessItFails() throws InterruptedException, ExecutionException {
        ExecutorService pool = Executors.newSingleThreadExecutor(); // flag: when `weighed.get()` throws
        Future<String> weighed = pool.submit(() -> "3 kg");
        String weight = weighed.get();
        pool.shutdown();
        return weight;
    }

    // row 1: not when a stage fails, which is declared nowhere
    String unlessAStageFails() {
        ExecutorService pool = Executors.newSingleThreadExecutor(); // flag: throws CompletionException
        String weight = CompletableFuture.supplyAsync(() -> "3 kg", pool).join();
        pool.shutdown();
        return weight;
    }

    // row 1: quiet, whatever is thrown before the first task, there is no thread yet
    ThreadPoolExecutor setUp(boolean raining) {
        ThreadPoolExecutor pool =
                new ThreadPoolExecutor(2, 2, 1, TimeUnit.SECONDS, new LinkedBlockingQueue<>());
        pool.allowCoreThreadTimeOut(true);
        if (raining) {
            throw new IllegalStateException("wet");
        }
        return pool;
    }

    // row 1: the same behind the first task
    ThreadPoolExecutor begun(boolean raining) {
        ThreadPoolExecutor pool =
                new ThreadPoolExecutor(2, 2, 1, TimeUnit.SECONDS, new LinkedBlockingQueue<>()); // flag
        pool.execute(this::weigh);
        if (raining) {
            throw new IllegalStateException("wet");
        }
        return pool;
    }

    // row 1: only where something else failed
    void onlyWhenItFails() {
        ExecutorService pool = Executors.newSingleThreadExecutor(); // flag: not shut down on every path
        try {
            pool.execute(this::weigh);
        } catch (RuntimeException e) {
            pool.shutdownNow();
            throw e;
        }
    }

    // row 1: one for every round
    void eachRound(List<Runnable> sacks) {
        for (Runnable sack : sacks) {
            ExecutorService pool = Executors.newSingleThreadExecutor(); // flag
            if (sack == null) {
                continue;
            }
            pool.execute(sack);
            pool.shutdown();
        }
    }

    // row 1: quiet, try-with-resources by way of something that closes it
    void asResource() throws Exception {
        ExecutorService pool = Executors.newFixedThreadPool(4);
        try (AutoCloseable closing = pool::shutdown) {
            pool.execute(this::weigh);
        }
    }

    // row 1: quiet, in finally
    String inFinally() throws InterruptedException, ExecutionException {
        ExecutorService pool = Executors.newFixedThreadPool(4);
        try {
            return pool.submit(() -> "3 kg").get();
        } finally {
            pool.shutdown();
        }
    }

    // row 1: quiet, in finally, if it was made at all
    void inFinallyIfMade(List<Callable<String>> sacks) throws InterruptedException {
        ExecutorService pool = null;
        try {
            pool = Executors.newFixedThreadPool(sacks.size());
            for (Future<String> each : pool.invokeAll(sacks)) {
                weigh(each);
            }
        } finally {
            if (pool != null) {
                pool.shutdownNow();
            }
        }
    }

    // row 1: quiet, whoever makes it on a condition ends it on the same
    void onOneCondition(boolean many) {
        ExecutorService pool = null;
        if (many) {
            pool = Executors.newFixedThreadPool(4);
            pool.execute(this::weigh);
        }
        weigh();
        if (many) {
            pool.shutdown();
        }
    }

    // row 1: quiet, on both ways out
    void onBothWays(boolean rain) {
        ExecutorService pool = Executors.newFixedThreadPool(4);
        pool.execute(this::weigh);
        if (rain) {
            pool.shutdownNow();
            return;
        }
        if (!pool.isShutdown()) {
            pool.shutdown();
        }
    }

    // row 1: quiet, a method of this class ends it
    void byHelper() {
        ExecutorService pool = Executors.newFixedThreadPool(4);
        pool.execute(this::weigh);
        end(pool);
    }

    private static void end(ExecutorService executor) {
        executor.shutdown();
    }

    // beyond: a method of this class that only uses it
    void byNoHelper() {
        ExecutorService pool = Executors.newFixedThreadPool(4); // flag: never shut down
        use(pool);
    }

    private void use(ExecutorService executor) {
        executor.execute(this::weigh);
    }

    // row 1: quiet, ended by a method of a library
    void byLibrary() {
        ExecutorService pool = Executors.newFixedThreadPool(4);
        pool.execute(this::weigh);
        MoreExecutors.shutdownAndAwaitTermination(pool, 1, TimeUnit.MINUTES);
    }

    // beyond: quiet, handed to somebody who may end it
    ExecutorService handedOn(boolean twice) {
        ExecutorService pool = Executors.newFixedThreadPool(4);
        if (twice) {
            kept = Executors.unconfigurableExecutorService(pool);
        }
        return pool;
    }

    // beyond: quiet, kept for later
    void keptForLater() {
        ExecutorService pool = Executors.newFixedThreadPool(4);
        toClose.add(pool::shutdown);
        ExecutorService other = Executors.newFixedThreadPool(4);
        kept = other;
    }

    void close() throws Exception {
        kept.shutdown();
        for (AutoCloseable each : toClose) {
            each.close();
        }
    }

    // beyond: a wrapper has no thread of its own, and nobody shuts it down
    void inWrapper() {
        ListeningExecutorService pool =
                MoreExecutors.listeningDecorator(Executors.newFixedThreadPool(2)); // flag: `pool` is never shut down
        pool.execute(this::weigh);
    }

    // beyond: quiet, the wrapper ends what is in it
    void endedByWrapper() {
        ExecutorService inner = Executors.newFixedThreadPool(2);
        ListeningExecutorService pool = MoreExecutors.listeningDecorator(inner);
        try {
            pool.execute(this::weigh);
        } finally {
            pool.shutdown();
        }
    }

    // beyond: quiet, ends with the process
    void exiting() {
        ExecutorService pool =
                MoreExecutors.getExitingExecutorService(
                        new ThreadPoolExecutor(2, 2, 0, TimeUnit.SECONDS, new LinkedBlockingQueue<>()));
        pool.execute(this::weigh);
    }

    // beyond: nobody can name it any more
    void nameless() {
        Executors.newSingleThreadExecutor().execute(this::weigh); // flag: because nothing keeps it
    }

    // beyond: lent, and nobody can name it any more
    String lent() {
        return CompletableFuture.supplyAsync(
                        () -> "3 kg", Executors.newSingleThreadExecutor()) // flag: because nothing keeps it
                .join();
    }

    // beyond: quiet, the process ends
    void untilTheEnd() {
        ExecutorService pool = Executors.newFixedThreadPool(4);
        pool.execute(this::weigh);
        System.exit(0);
    }

    private void weigh() {}

    private void weigh(Future<String> each) {}
}
