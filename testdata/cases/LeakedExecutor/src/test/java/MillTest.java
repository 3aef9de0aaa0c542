import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** In tests, an exception ends the test, and the process soon after. */
public class MillTest {
    private final ExecutorService grinders = Executors.newFixedThreadPool(2);

    // beyond: quiet in a test, only a failing test leaves it open
    String grinds() throws InterruptedException, ExecutionException {
        ExecutorService pool = Executors.newSingleThreadExecutor();
        String flour = pool.submit(() -> "flour").get();
        pool.shutdown();
        return flour + grinders.isShutdown();
    }

    // beyond: never shut down, in a test too
    void grindsOn() {
        ExecutorService pool = Executors.newSingleThreadExecutor(); // flag: never shut down
        pool.execute(() -> {});
    }
}
