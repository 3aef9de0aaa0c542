import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.logging.Logger;

/** Whoever cancels a future may expect to hear that it was cancelled. */
public class OwnCancellations {
    private static final Logger LOG = Logger.getLogger("search");
    private final Future<String> index;
    private int hits;

    OwnCancellations(Future<String> index) {
        this.index = index;
    }

    // row 2: cancelled just before
    void stop(Future<?> search) throws InterruptedException, ExecutionException {
        search.cancel(true);
        try {
            search.get();
        } catch (CancellationException expected) {
            LOG.info("stopped");
        }
    }

    // row 2: cancelled just before, the future is a field
    void stopIndex() throws InterruptedException, ExecutionException {
        if (index.cancel(true)) {
            LOG.info("index is stopped");
        }
        try {
            index.get();
        } catch (CancellationException expected) {
            // as it was told
        }
    }

    // row 2: cancelled in the same try
    void stopInTime(Future<?> search) throws InterruptedException, ExecutionException {
        try {
            search.cancel(true);
            search.get(1, TimeUnit.SECONDS);
        } catch (TimeoutException e) {
            LOG.info("it does not stop");
        } catch (CancellationException e) {
            LOG.info("stopped");
        }
    }

    // row 2: asks `isCancelled()`
    void count(Future<Integer> search) throws InterruptedException, ExecutionException {
        try {
            hits += search.get();
        } catch (CancellationException e) {
            if (search.isCancelled()) {
                LOG.info("somebody cancelled the search");
            }
        }
    }

    // row 2: asks `isCancelled()` before it waits
    void countUncancelled(List<CompletableFuture<Integer>> searches) {
        for (CompletableFuture<Integer> search : searches) {
            if (search.isCancelled()) {
                continue;
            }
            try {
                hits += search.join();
            } catch (CancellationException raced) {
                LOG.info("cancelled in between");
            }
        }
    }

    // row 2: all of them were cancelled
    void stopAll(List<Future<?>> searches) throws InterruptedException, ExecutionException {
        for (Future<?> search : searches) {
            search.cancel(true);
            try {
                search.get();
            } catch (CancellationException e) {
                hits--;
            }
        }
    }

    // row 2: another one was cancelled
    void stopOther(Future<?> first, Future<?> second)
            throws InterruptedException, ExecutionException {
        first.cancel(true);
        try {
            second.get();
        } catch (CancellationException e) { // flag
            LOG.info("stopped");
        }
    }

    // row 2: cancelled only afterwards
    void stopLate(Future<?> search) throws InterruptedException, ExecutionException {
        try {
            search.get();
        } catch (CancellationException e) { // flag
            LOG.info("was it me?");
        }
        search.cancel(true);
    }

    // beyond: cancelled by another method
    void stopElsewhere(Future<?> search) throws InterruptedException, ExecutionException {
        LOG.info("waiting");
        try {
            search.get();
        } catch (CancellationException e) { // flag
            LOG.info("stopped");
        }
    }
}
