import java.util.concurrent.ExecutorService;
import java.util.concurrent.TimeUnit;

/** With the flag set, the second wait would not wait. */
class WaitsInHandler {
    void close(ExecutorService pool) {
        try {
            pool.awaitTermination(1, TimeUnit.MINUTES);
        } catch (InterruptedException e) {
            pool.shutdownNow();
            try {
                pool.awaitTermination(1, TimeUnit.SECONDS);
            } catch (InterruptedException again) {
                Thread.currentThread().interrupt();
            }
        }
    }
}
