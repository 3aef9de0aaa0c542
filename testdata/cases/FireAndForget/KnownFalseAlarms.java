import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;

/** Failures that somebody sees, and the check does not know it. */
abstract class KnownFalseAlarms {
    private final ExecutorService desk;

    KnownFalseAlarms(ExecutorService desk) {
        this.desk = desk;
    }

    // beyond: recorded in a batch, and whoever executes the batch learns of it; no type says so
    void recorded(Batch batch) {
        weigh(batch); // flag
        batch.execute();
    }

    private Future<Integer> weigh(Batch batch) {
        return batch.record("weigh");
    }

    // beyond: all that can fail is caught by a method, and only its reader knows that add cannot
    void refill(java.util.Queue<String> pool) {
        desk.submit( // flag
                () -> {
                    pool.add(open());
                });
    }

    private String open() {
        try {
            return openUnsafely();
        } catch (RuntimeException e) {
            return "";
        }
    }

    abstract String openUnsafely();

    interface Batch {
        CompletableFuture<Integer> record(String command);

        void execute();
    }
}
