import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.logging.Level;
import java.util.logging.Logger;

/** Night shifts that have to end. */
public class Terminations {
    private static final Logger LOG = Logger.getLogger("shift");

    // row 6: invokeAll cancels what is late
    void invoked(ExecutorService guards, List<Callable<String>> rounds) throws InterruptedException {
        for (Future<String> each : guards.invokeAll(rounds, 1, TimeUnit.SECONDS)) {
            try {
                LOG.info(each.get());
            } catch (ExecutionException e) {
                LOG.log(Level.WARNING, "no round", e);
            }
        }
    }

    // row 6: the answer is looked at, and the rest stopped
    void stopped(ExecutorService guards) throws InterruptedException {
        guards.shutdown();
        if (!guards.awaitTermination(1, TimeUnit.SECONDS)) {
            guards.shutdownNow();
        }
    }

    // row 6: and so it is without a look
    void stoppedAnyway(ExecutorService guards) throws InterruptedException {
        guards.shutdown();
        guards.awaitTermination(1, TimeUnit.SECONDS);
        guards.shutdownNow();
    }

    // row 7: nobody knows
    void dropped(ExecutorService guards) throws InterruptedException {
        guards.shutdown();
        guards.awaitTermination(1, TimeUnit.SECONDS); // flag: is the answer of `awaitTermination`
    }

    // row 7: however long
    void longer(ExecutorService guards) throws InterruptedException {
        guards.shutdown();
        guards.awaitTermination(30, TimeUnit.SECONDS); // flag
        guards.awaitTermination(10_000_000_000L, TimeUnit.NANOSECONDS); // flag
        LOG.info("all are at home");
    }

    // row 7: quiet, there is nothing else to do
    void stoppedBefore(ExecutorService guards) throws InterruptedException {
        guards.shutdownNow();
        guards.awaitTermination(1, TimeUnit.SECONDS);
    }

    // row 7: quiet, it is asked in another way
    void asked(ExecutorService guards) throws InterruptedException {
        guards.shutdown();
        guards.awaitTermination(1, TimeUnit.SECONDS);
        if (!guards.isTerminated()) {
            throw new IllegalStateException("somebody is still out");
        }
    }

    // row 7: quiet, it is asked, kept, or means to wait for ever
    void otherwise(ExecutorService guards) throws InterruptedException {
        guards.shutdown();
        boolean ended = guards.awaitTermination(1, TimeUnit.SECONDS);
        LOG.info("ended: " + ended);
        guards.awaitTermination(Long.MAX_VALUE, TimeUnit.NANOSECONDS);
        guards.awaitTermination(1, TimeUnit.DAYS);
        guards.awaitTermination(3600, TimeUnit.SECONDS);
    }
}
