import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.logging.Level;
import java.util.logging.Logger;

/** Ferries that may come too late. */
public class Gets {
    private static final Logger LOG = Logger.getLogger("ferry");
    private static final long PATIENCE = 500;
    private final ExecutorService crew;
    private final Duration patience = Duration.ofSeconds(3);
    private Future<String> crossing;
    private Future<String> shared;
    private Future<String> stopped;

    Gets(ExecutorService crew) {
        this.crew = crew;
    }

    String cross(String ferry) {
        return ferry + " is there";
    }

    // row 1: a handler
    String handled() throws InterruptedException, ExecutionException {
        Future<String> ferry = crew.submit(() -> cross("Iona"));
        try {
            return ferry.get(50, TimeUnit.MILLISECONDS); // flag: the task runs on
        } catch (TimeoutException e) {
            LOG.log(Level.WARNING, "too late", e);
            return "late";
        }
    }

    // row 1: the exception travels
    String thrown() throws InterruptedException, ExecutionException, TimeoutException {
        Future<String> ferry = crew.submit(() -> cross("Iona"));
        return ferry.get(PATIENCE, TimeUnit.MILLISECONDS); // flag
    }

    // row 1: at once
    String atOnce() throws InterruptedException, ExecutionException, TimeoutException {
        return crew.submit(() -> cross("Iona")).get(1, TimeUnit.SECONDS); // flag
    }

    // row 1: a handler of everything
    String broad() {
        Future<String> ferry = crew.submit(() -> cross("Iona"));
        try {
            return ferry.get(50, TimeUnit.MILLISECONDS); // flag
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return "stopped";
        } catch (Exception e) {
            LOG.log(Level.WARNING, "too late", e);
            return "late";
        }
    }

    // row 1: held in a field
    void start() {
        crossing = crew.submit(() -> cross("Iona"));
    }

    String arrival() throws InterruptedException, ExecutionException, TimeoutException {
        return crossing.get(1, TimeUnit.SECONDS); // flag
    }

    // row 1: quiet, a field that others have too
    void startShared() {
        shared = crew.submit(() -> cross("Iona"));
    }

    Future<String> sharedCrossing() {
        return shared;
    }

    String sharedArrival() throws InterruptedException, ExecutionException, TimeoutException {
        return shared.get(1, TimeUnit.SECONDS);
    }

    // row 1: quiet, a field that is cancelled elsewhere
    void startStopped() {
        stopped = crew.submit(() -> cross("Iona"));
    }

    String stoppedArrival() throws InterruptedException, ExecutionException, TimeoutException {
        return stopped.get(1, TimeUnit.SECONDS);
    }

    void stop() {
        stopped.cancel(true);
    }

    // row 1: quiet, futures of others
    String given(Future<String> ferry) throws InterruptedException, ExecutionException, TimeoutException {
        return ferry.get(1, TimeUnit.SECONDS);
    }

    // row 1: quiet, it is returned, and so somebody else's
    Future<String> returned() throws InterruptedException, ExecutionException {
        Future<String> ferry = crew.submit(() -> cross("Iona"));
        try {
            LOG.info(ferry.get(1, TimeUnit.SECONDS));
        } catch (TimeoutException e) {
            LOG.log(Level.INFO, "later", e);
        }
        return ferry;
    }

    // row 2: cancelled in finally
    String inFinally() throws InterruptedException, ExecutionException, TimeoutException {
        Future<String> ferry = crew.submit(() -> cross("Iona"));
        try {
            return ferry.get(50, TimeUnit.MILLISECONDS);
        } finally {
            ferry.cancel(true);
        }
    }

    // row 2: cancelled in the handler
    String inHandler() throws InterruptedException, ExecutionException {
        Future<String> ferry = crew.submit(() -> cross("Iona"));
        try {
            return ferry.get(50, TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            ferry.cancel(true);
            LOG.log(Level.WARNING, "too late", e);
            return "late";
        }
    }

    // row 2: the executor goes with its tasks
    String shutDown() throws InterruptedException, ExecutionException, TimeoutException {
        ExecutorService own = Executors.newSingleThreadExecutor();
        try {
            return own.submit(() -> cross("Iona")).get(1, TimeUnit.SECONDS);
        } finally {
            own.shutdownNow();
        }
    }

    // row 5: n times the time
    void loop(List<Callable<String>> ferries) throws InterruptedException, ExecutionException {
        List<Future<String>> crossings = new ArrayList<>();
        for (Callable<String> each : ferries) {
            crossings.add(crew.submit(each));
        }
        for (Future<String> each : crossings) {
            try {
                LOG.info(each.get(1, TimeUnit.SECONDS)); // flag: Each of these waits has all of the time
            } catch (TimeoutException e) {
                each.cancel(true);
                LOG.log(Level.WARNING, "too late", e);
            }
        }
    }

    // row 5: by an index, of futures that are given
    void loopOfGiven(List<Future<String>> crossings, long millis)
            throws InterruptedException, ExecutionException, TimeoutException {
        for (int i = 0; i < crossings.size(); i++) {
            LOG.info(crossings.get(i).get(patience.toMillis(), TimeUnit.MILLISECONDS)); // flag
        }
        for (Future<String> each : crossings) {
            LOG.info(each.get(millis * 2, TimeUnit.MILLISECONDS)); // flag
        }
    }

    // row 5: quiet, until one deadline
    void deadline(List<Future<String>> crossings) throws InterruptedException, ExecutionException, TimeoutException {
        long end = System.nanoTime() + patience.toNanos();
        for (Future<String> each : crossings) {
            LOG.info(each.get(end - System.nanoTime(), TimeUnit.NANOSECONDS));
        }
        long left = PATIENCE;
        for (Future<String> each : crossings) {
            LOG.info(each.get(left, TimeUnit.MILLISECONDS));
            left = left / 2;
        }
    }

    // row 5: quiet, it asks for the same one until it is there
    void untilDone(List<Future<String>> crossings) throws InterruptedException, ExecutionException {
        for (int i = 0; i < crossings.size(); ) {
            try {
                LOG.info(crossings.get(i).get(100, TimeUnit.MILLISECONDS));
                i++;
            } catch (TimeoutException e) {
                LOG.log(Level.INFO, "not yet", e);
            }
        }
    }

    // row 5: quiet, all have ended, or were told to
    void ended(List<Callable<String>> ferries) throws InterruptedException, ExecutionException, TimeoutException {
        List<Future<String>> crossings = new ArrayList<>();
        for (Callable<String> each : ferries) {
            crossings.add(crew.submit(each));
        }
        if (!crew.awaitTermination(1, TimeUnit.MINUTES)) {
            crew.shutdownNow();
        }
        for (Future<String> each : crossings) {
            LOG.info(each.get(5, TimeUnit.SECONDS));
        }
    }

    // beyond: quiet, it asks again and again until it is done
    String polled() throws InterruptedException, ExecutionException {
        Future<String> ferry = crew.submit(() -> cross("Iona"));
        while (true) {
            try {
                return ferry.get(1, TimeUnit.SECONDS);
            } catch (TimeoutException e) {
                LOG.log(Level.INFO, "not yet", e);
            }
        }
    }

    // beyond: quiet, it says so, and waits
    String patient() throws InterruptedException, ExecutionException {
        Future<String> ferry = crew.submit(() -> cross("Iona"));
        try {
            return ferry.get(1, TimeUnit.SECONDS);
        } catch (TimeoutException e) {
            LOG.log(Level.INFO, "not yet", e);
            return ferry.get();
        }
    }

    // beyond: quiet, the process ends
    void last() throws InterruptedException, ExecutionException {
        Future<String> ferry = crew.submit(() -> cross("Iona"));
        try {
            LOG.info(ferry.get(1, TimeUnit.SECONDS));
        } catch (TimeoutException e) {
            LOG.log(Level.SEVERE, "too late", e);
            System.exit(1);
        }
    }
}
