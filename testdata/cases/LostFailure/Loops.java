import java.util.ArrayList;
import java.util.Iterator;
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

    // row 3: the exception leaves the loop, of tasks started here
    List<String> weights(ExecutorService pool, List<Callable<String>> scales)
            throws InterruptedException, ExecutionException {
        List<Future<String>> futures = new ArrayList<>();
        for (Callable<String> each : scales) {
            futures.add(pool.submit(each));
        }
        List<String> weights = new ArrayList<>();
        for (Future<String> each : futures) {
            weights.add(each.get()); // flag(UnstructuredGather)
        }
        return weights;
    }

    // row 3: the handler leaves it
    void weighed(ExecutorService pool, List<Callable<String>> scales) throws InterruptedException {
        for (Future<String> each : pool.invokeAll(scales)) { // note(UnstructuredGather)
            try {
                LOG.info(each.get()); // flag
            } catch (ExecutionException e) {
                throw new IllegalStateException("no weight", e);
            }
        }
    }

    // row 3: and so does this, of tasks started here
    void joined(List<String> grains) {
        List<CompletableFuture<String>> futures = new ArrayList<>();
        for (String each : grains) {
            futures.add(CompletableFuture.supplyAsync(each::strip)); // flag(UnboundedFanOut)
        }
        for (CompletableFuture<String> each : futures) {
            each.join(); // flag(UnstructuredGather)
        }
    }

    // row 3: by an index
    void byIndex(ExecutorService pool, List<Callable<String>> scales)
            throws InterruptedException, ExecutionException {
        List<Future<String>> futures = pool.invokeAll(scales); // note(UnstructuredGather)
        for (int i = 0; i < futures.size(); i++) {
            LOG.info(i + ": " + futures.get(i).get()); // flag: The first failure leaves this loop
        }
        for (int i = futures.size(); i > 0; i--) {
            Future<String> weight = futures.get(i - 1);
            LOG.info(weight.get()); // flag
        }
    }

    // row 3: of an array, of tasks started here
    void ofArray(ExecutorService pool, Callable<String> rye, Callable<String> oats)
            throws InterruptedException, ExecutionException {
        Future<?>[] futures = {pool.submit(rye), pool.submit(oats)};
        for (int i = 0; i < futures.length; i++) {
            futures[i].get(); // flag(UnstructuredGather)
        }
    }

    // row 3: by an iterator
    void byIterator(ExecutorService pool, List<Callable<String>> scales)
            throws InterruptedException, ExecutionException {
        List<Future<String>> futures = pool.invokeAll(scales); // note(UnstructuredGather)
        for (Iterator<Future<String>> each = futures.iterator(); each.hasNext(); ) {
            LOG.info(each.next().get()); // flag
        }
        Iterator<Future<String>> again = pool.invokeAll(scales).iterator(); // note(UnstructuredGather)
        while (again.hasNext()) {
            Future<String> weight = again.next();
            LOG.info(weight.get()); // flag
        }
    }

    // row 3: quiet, the loop goes on, whoever has made them may look at each, or it is one future
    void otherwise(ExecutorService pool, List<Callable<String>> scales, List<Future<String>> given)
            throws InterruptedException, ExecutionException {
        List<Future<String>> futures = pool.invokeAll(scales);
        for (int i = 0; i < futures.size(); i++) {
            try {
                LOG.info(futures.get(i).get());
            } catch (ExecutionException e) {
                LOG.log(Level.WARNING, "no weight", e);
            }
        }
        for (int i = 0; i < given.size(); i++) {
            LOG.info(given.get(i).get());
        }
        for (int i = 0; i < 3; i++) {
            LOG.info(i + futures.get(0).get());
        }
        Iterator<Future<String>> each = given.iterator();
        while (each.hasNext()) {
            LOG.info(each.next().get());
        }
    }

    // row 3: quiet, the rest is cancelled
    void cancelledByIndex(ExecutorService pool, List<Callable<String>> scales)
            throws InterruptedException, ExecutionException {
        List<Future<String>> futures = pool.invokeAll(scales);
        try {
            for (int i = 0; i < futures.size(); i++) {
                futures.get(i).get();
            }
        } finally {
            futures.forEach(each -> each.cancel(true));
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
            futures.add(CompletableFuture.supplyAsync(each::strip)); // flag(UnboundedFanOut)
        }
        CompletableFuture.allOf(futures.toArray(new CompletableFuture<?>[0])).join(); // flag(UnstructuredGather)
        for (CompletableFuture<String> each : futures) {
            LOG.info(each.join());
        }
    }
}
