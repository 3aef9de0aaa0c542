import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** Executors that can be resources. */
public class Resources {
    private final ExecutorService kept = Executors.newVirtualThreadPerTaskExecutor();

    void weigh() {}

    // row 1: quiet, try-with-resources
    void asResource() {
        try (ExecutorService pool = Executors.newFixedThreadPool(4)) {
            pool.execute(this::weigh);
        }
    }

    // row 1: quiet, made in front of the block that closes it
    void asResourceLater() {
        ExecutorService pool = Executors.newFixedThreadPool(4);
        try (pool) {
            pool.execute(this::weigh);
        }
    }

    // row 1: not closed on the way past the block
    void unlessItRains(boolean rain) {
        ExecutorService pool = Executors.newFixedThreadPool(4); // flag: not shut down before `return;`
        if (rain) {
            return;
        }
        try (pool) {
            pool.execute(this::weigh);
        }
    }

    // row 5: quiet, in close()
    void close() {
        kept.close();
    }
}
