import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;

/** Failures that somebody sees, and the check does not know it. */
abstract class KnownFalseAlarms {
    private final ExecutorService desk;

    KnownFalseAlarms(ExecutorService desk) {
        this.desk = desk;
    }

    // beyond: recorded in what is a batch when it runs; no type and no name says so
    void recorded(Outbox outbox) {
        weigh(outbox); // flag
        outbox.execute();
    }

    private CompletableFuture<Integer> weigh(Outbox outbox) {
        return outbox.record("weigh").thenApply(weight -> weight + 1);
    }

    // beyond: all that can fail is caught by a method, and only its reader knows that give cannot
    void refill(Pool pool) {
        desk.submit( // flag
                () -> {
                    pool.give(open());
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

    interface Pool {
        void give(String opened);
    }

    interface Outbox {
        CompletableFuture<Integer> record(String command);

        void execute();
    }
}
