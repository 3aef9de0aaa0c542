import com.google.common.util.concurrent.Uninterruptibles;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.logging.Level;
import java.util.logging.Logger;

/** Handlers that learn that a task failed. */
public class Handlers {
    private static final Logger LOG = Logger.getLogger("barn");
    private final AtomicInteger failures = new AtomicInteger();
    private final CompletableFuture<String> done = new CompletableFuture<>();
    private final Map<String, CompletableFuture<String>> weights = new ConcurrentHashMap<>();
    private boolean failed;

    // row 1: empty
    String empty(Future<String> weight) throws InterruptedException {
        try {
            return weight.get();
        } catch (ExecutionException e) { // flag: why is in `e`, which nobody reads
        }
        return "";
    }

    // row 1: a value in its place
    String fallback(CompletableFuture<String> weight) {
        try {
            return weight.join();
        } catch (CompletionException e) { // flag
            return "unknown";
        }
    }

    // row 1: together with others
    String together(Future<String> weight) {
        try {
            return weight.get(1, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return "";
        } catch (ExecutionException | TimeoutException e) { // flag
            return "";
        }
    }

    // row 1: the log hears that it failed, and not why
    String saidWithoutWhy(Future<String> weight) throws InterruptedException {
        try {
            return weight.get();
        } catch (ExecutionException e) { // flag
            LOG.warning("no weight");
            return "";
        }
    }

    // row 1: another exception, and not why
    String thrownWithoutWhy(Future<String> weight) throws InterruptedException {
        try {
            return weight.get();
        } catch (ExecutionException e) { // flag
            throw new IllegalStateException("no weight");
        }
    }

    // row 1: a future of its own, though it only waits for the end
    void awaited(ExecutorService pool, Callable<String> scale) throws InterruptedException {
        Future<String> weight = pool.submit(scale);
        try {
            weight.get();
        } catch (ExecutionException e) { // flag
            // it has ended, somehow
        }
    }

    // row 5: quiet, logged
    String logged(Future<String> weight) throws InterruptedException {
        try {
            return weight.get();
        } catch (ExecutionException e) {
            LOG.log(Level.WARNING, "no weight", e);
            return "";
        }
    }

    // row 5: quiet, its cause is
    String loggedCause(Future<String> weight) throws InterruptedException {
        try {
            return weight.get();
        } catch (ExecutionException e) {
            LOG.log(Level.WARNING, "no weight", e.getCause());
            return "";
        }
    }

    // row 5: quiet, thrown
    String rethrown(CompletableFuture<String> weight) {
        try {
            return weight.join();
        } catch (CompletionException e) {
            throw new IllegalStateException("no weight", e.getCause());
        }
    }

    // row 6: quiet, counted
    String counted(Future<String> weight) throws InterruptedException {
        try {
            return weight.get();
        } catch (ExecutionException e) {
            failures.incrementAndGet();
            return "";
        }
    }

    // row 6: quiet, remembered
    String remembered(Future<String> weight) throws InterruptedException {
        try {
            return weight.get();
        } catch (ExecutionException e) {
            failed = true;
            return "";
        }
    }

    // beyond: quiet, passed on
    String passedOn(Future<String> weight) throws InterruptedException {
        try {
            return weight.get();
        } catch (ExecutionException e) {
            done.completeExceptionally(new IllegalStateException("no weight"));
            return "";
        }
    }

    // beyond: quiet, it waits for the end of a future that somebody else has too
    boolean await(Future<String> weight) throws InterruptedException {
        try {
            weight.get();
        } catch (ExecutionException e) {
            // whoever made it knows
        }
        return failed;
    }

    // beyond: quiet, the same of one's own
    boolean awaitDone() throws InterruptedException {
        try {
            done.get();
            return true;
        } catch (ExecutionException e) {
            return false;
        }
    }

    // beyond: quiet, the same of all that somebody else has
    void awaitAll(List<Future<String>> weights) throws InterruptedException {
        for (Future<String> each : weights) {
            try {
                each.get();
            } catch (ExecutionException e) {
                // whoever made it knows
            }
        }
    }

    // beyond: quiet, the same by an index
    void awaitAllByIndex(List<Future<String>> weights, Future<?>... others)
            throws InterruptedException {
        for (int i = 0; i < others.length; i++) {
            try {
                weights.get(i).get();
                others[i].get();
            } catch (ExecutionException e) {
                // whoever made it knows
            }
        }
    }

    // row 1: of futures that nobody else has
    void awaitOwnByIndex(ExecutorService pool, List<Callable<String>> scales)
            throws InterruptedException {
        List<Future<String>> weights = pool.invokeAll(scales);
        for (int i = 0; i < weights.size(); i++) {
            try {
                weights.get(i).get();
            } catch (ExecutionException e) { // flag
                // it has ended, somehow
            }
        }
    }

    // beyond: quiet, the same by a helper
    void awaitUninterruptibly() {
        try {
            Uninterruptibles.getUninterruptibly(done);
        } catch (ExecutionException e) {
            // whoever made it knows
        }
    }

    // beyond: quiet, whoever put it into the map sees the failure, and here it is tried anew
    String cached(String grain) {
        CompletableFuture<String> weight = weights.get(grain);
        if (weight != null) {
            try {
                return weight.join();
            } catch (CompletionException e) {
                weights.remove(grain, weight);
            }
        }
        return "3 kg";
    }

    // row 1: what a parameter holds was handed to this method, to be seen here
    void handed(List<Future<String>> weights, List<String> known) throws InterruptedException {
        for (Future<String> weight : weights) {
            try {
                known.add(weight.get());
            } catch (ExecutionException e) { // flag
            }
        }
    }

    // beyond: quiet, the outcome is asked for afterwards
    Throwable outcome(ExecutorService pool, Callable<String> scale) throws InterruptedException {
        CompletableFuture<String> weight = CompletableFuture.supplyAsync(() -> "3 kg", pool);
        try {
            weight.get();
        } catch (ExecutionException e) {
            // told below
        }
        return weight.handle((value, thrown) -> thrown).join();
    }

    // beyond: quiet, the futures of a batch have the failures
    List<Future<String>> batch(Batch batch) throws InterruptedException {
        Batch started = batch.start();
        try {
            started.get();
        } catch (ExecutionException e) {
            // see the futures
        }
        return started.getFutures();
    }

    abstract static class Batch extends CompletableFuture<Void> {
        abstract Batch start();

        abstract List<Future<String>> getFutures();
    }

    // beyond: quiet, somebody is told that it failed
    void answered(Future<String> weight, Customer customer) throws InterruptedException {
        try {
            customer.send(weight.get());
        } catch (ExecutionException e) {
            customer.sendError("the scale is broken");
        }
    }

    interface Customer {
        void send(String weight);

        void sendError(String message);
    }

    // beyond: quiet, cancelled by this very method
    void stopped(Future<String> weight) throws InterruptedException {
        weight.cancel(true);
        try {
            LOG.info(weight.get());
        } catch (ExecutionException e) {
            // it was not wanted any more
        }
    }

    // beyond: quiet, told to somebody else
    String observed() {
        CompletableFuture<String> weight = CompletableFuture.supplyAsync(() -> "3 kg");
        weight.whenComplete((value, thrown) -> LOG.log(Level.INFO, value, thrown));
        try {
            return weight.join();
        } catch (CompletionException e) {
            return "";
        }
    }

    // beyond: quiet, it has to fail
    void expected(Future<String> weight) throws InterruptedException {
        try {
            weight.get();
            fail("the scale is broken");
        } catch (ExecutionException e) {
            // so it is
        }
    }

    private static void fail(String message) {
        throw new AssertionError(message);
    }

    boolean hasFailed() {
        return failed;
    }
}
