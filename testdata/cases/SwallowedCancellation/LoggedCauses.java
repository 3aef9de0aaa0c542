import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.logging.Level;
import java.util.logging.Logger;

/** The cause tells that the task was interrupted; is it told to anybody? */
public class LoggedCauses {
    private static final Logger LOG = Logger.getLogger("maps");
    private final ExecutorService drawers;

    LoggedCauses(ExecutorService drawers) {
        this.drawers = drawers;
    }

    // row 3: the task sleeps, it stands right here
    void draw() throws InterruptedException {
        Future<String> map =
                drawers.submit(
                        () -> {
                            Thread.sleep(100);
                            return "map";
                        });
        try {
            LOG.info(map.get());
        } catch (ExecutionException e) { // note
            LOG.log(Level.WARNING, "no map", e.getCause());
        }
    }

    // row 3: asks, and only logs
    void drawAsking(Future<String> map) throws InterruptedException {
        try {
            LOG.info(map.get());
        } catch (ExecutionException e) { // note
            if (e.getCause() instanceof InterruptedException) {
                LOG.info("interrupted");
            } else {
                LOG.log(Level.WARNING, "no map", e.getCause());
            }
        }
    }

    // row 3: asks a CompletionException, and only logs
    void drawJoining(CompletableFuture<String> map) {
        try {
            LOG.info(map.join());
        } catch (CompletionException e) { // note
            Throwable cause = e.getCause();
            if (cause instanceof InterruptedException) {
                LOG.info("interrupted");
            }
        }
    }

    // row 3: quiet, nobody knows what the task does
    void drawUnknown(Future<String> map) throws InterruptedException {
        try {
            LOG.info(map.get());
        } catch (ExecutionException e) {
            LOG.log(Level.WARNING, "no map", e.getCause());
        }
    }

    // row 3: quiet, the task cannot be interrupted
    void drawAtOnce() throws InterruptedException {
        Future<String> map = drawers.submit(() -> "map");
        try {
            LOG.info(map.get());
        } catch (ExecutionException e) {
            LOG.log(Level.WARNING, "no map", e.getCause());
        }
    }

    // row 3: quiet, thrown on
    void drawOrThrow() throws InterruptedException {
        Future<String> map =
                drawers.submit(
                        () -> {
                            Thread.sleep(100);
                            return "map";
                        });
        try {
            LOG.info(map.get());
        } catch (ExecutionException e) {
            throw new IllegalStateException(e.getCause());
        }
    }

    // row 3: quiet, restored when the cause is an interruption
    void drawRestoring(Future<String> map) throws InterruptedException {
        try {
            LOG.info(map.get());
        } catch (ExecutionException e) {
            if (e.getCause() instanceof InterruptedException) {
                Thread.currentThread().interrupt();
            }
            LOG.log(Level.WARNING, "no map", e.getCause());
        }
    }

    // row 3: quiet, the interruption is thrown on
    void drawThrowing(CompletableFuture<String> map) throws InterruptedException {
        try {
            LOG.info(map.join());
        } catch (CompletionException e) {
            if (e.getCause() instanceof InterruptedException interruption) {
                throw interruption;
            }
            LOG.log(Level.WARNING, "no map", e.getCause());
        }
    }
}
