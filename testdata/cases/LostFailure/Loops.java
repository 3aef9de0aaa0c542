import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.logging.Level;
import java.util.logging.Logger;

/** Loops over futures. */
public class Loops {
    private static final Logger LOG = Logger.getLogger("barn");

    // row 3: the exception leaves the loop
    List<String> weights(ExecutorService pool, List<Callable<String>> scales)
            throws InterruptedException, ExecutionException {
        List<Future<String>> futures = new ArrayList<>();
        for (Callable<String> each : scales) {
            futures.add(pool.submit(each));
        }
        List<String> weights = new ArrayList<>();
        for (Future<String> each : futures) {
            weights.add(each.get()); // flag: The first failure leaves this loop
        }
        return weights;
    }

    // row 3: the handler leaves it
    void weighed(ExecutorService pool, List<Callable<String>> scales) throws InterruptedException {
        for (Future<String> each : pool.invokeAll(scales)) {
            try {
                LOG.info(each.get()); // flag
            } catch (ExecutionException e) {
                throw new IllegalStateException("no weight", e);
            }
        }
    }

    // row 3: and so does this
    void joined(List<String> grains) {
        List<CompletableFuture<String>> futures = new ArrayList<>();
        for (String each : grains) {
            futures.add(CompletableFuture.supplyAsync(each::strip));
        }
        for (CompletableFuture<String> each : futures) {
            each.join(); // flag
        }
    }

    // row 5: quiet, each failure is logged and the loop goes on
    void each(ExecutorService pool, List<Callable<String>> scales) throws InterruptedException {
        for (Future<String> each : pool.invokeAll(scales)) {
            try {
                LOG.info(each.get());
            } catch (ExecutionException e) {
                LOG.log(Level.WARNING, "no weight", e);
            }
        }
    }

    // row 3: quiet, the rest is cancelled
    void cancelled(ExecutorService pool, List<Callable<String>> scales)
            throws InterruptedException, ExecutionException {
        List<Future<String>> futures = new ArrayList<>();
        for (Callable<String> each : scales) {
            futures.add(pool.submit(each));
        }
        try {
            for (Future<String> each : futures) {
                each.get();
            }
        } finally {
            for (Future<String> each : futures) {
                each.cancel(true);
            }
        }
    }

    // row 3: quiet, whoever has made them may look at each
    void given(List<Future<String>> futures) throws InterruptedException, ExecutionException {
        for (Future<String> each : futures) {
            LOG.info(each.get());
        }
    }

    // row 3: quiet, all have ended well by then
    void gathered(List<String> grains) {
        List<CompletableFuture<String>> futures = new ArrayList<>();
        for (String each : grains) {
            futures.add(CompletableFuture.supplyAsync(each::strip));
        }
        CompletableFuture.allOf(futures.toArray(new CompletableFuture<?>[0])).join();
        for (CompletableFuture<String> each : futures) {
            LOG.info(each.join());
        }
    }
}
