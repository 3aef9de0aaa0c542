import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** Executors that another takes the place of. */
public class Overwritten {

    // row 3: a local one
    void twice(boolean many) {
        ExecutorService pool = Executors.newSingleThreadExecutor(); // flag: `pool` is overwritten
        if (many) {
            pool = Executors.newFixedThreadPool(8);
        }
        try {
            pool.execute(() -> {});
        } finally {
            pool.shutdown();
        }
    }

    // row 3: quiet, after the end of the first
    void oneAfterTheOther() {
        ExecutorService pool = Executors.newSingleThreadExecutor();
        pool.execute(() -> {});
        pool.shutdown();
        pool = Executors.newFixedThreadPool(8);
        pool.execute(() -> {});
        pool.shutdown();
    }

    static class Mill {
        private ExecutorService grinders = Executors.newFixedThreadPool(2);

        // row 3: a field, and the first one is gone
        void restart() {
            grinders = Executors.newFixedThreadPool(4); // flag: `grinders` is overwritten
        }

        void close() {
            grinders.shutdown();
        }
    }

    static class CarefulMill {
        private ExecutorService grinders = Executors.newFixedThreadPool(2);

        // row 3: quiet, it shuts the first one down
        void restart() {
            grinders.shutdown();
            grinders = Executors.newFixedThreadPool(4);
        }

        // row 3: quiet, a method of its own may do so
        void restartAfterClose() {
            close();
            grinders = Executors.newFixedThreadPool(4);
        }

        void close() {
            grinders.shutdown();
        }
    }

    static class LazyMill {
        private ExecutorService grinders;

        // row 3: quiet, there was none
        void start() {
            grinders = Executors.newFixedThreadPool(4);
        }

        void close() {
            grinders.shutdown();
        }
    }
}
