import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.FutureTask;

/** Mills that turn for the whole town. */
public class SharedExecutors implements AutoCloseable {
    private static final ExecutorService FOR_EVER = Executors.newFixedThreadPool(2); // flag(LeakedExecutor)
    private static final ExecutorService CLOSED = Executors.newFixedThreadPool(2);
    private static final ExecutorService LENT = Executors.newFixedThreadPool(2);
    static final ExecutorService OPEN_TO_OTHERS = Executors.newFixedThreadPool(2);
    private final ExecutorService own = Executors.newFixedThreadPool(2);

    void grind() {}

    // row 6: an executor that the class owns and closes
    void owned() {
        own.execute(this::grind);
    }

    @Override
    public void close() {
        own.shutdown();
        CLOSED.shutdown();
    }

    // row 7: one that nothing ever closes
    void shared() throws ExecutionException, InterruptedException {
        FOR_EVER.execute(this::grind); // note: nothing ever closes `FOR_EVER`
        FOR_EVER.submit(this::grind); // note && flag(FireAndForget)
        ForkJoinPool.commonPool().execute(this::grind); // note
        FOR_EVER.submit(this::grind).get();
    }

    // row 7: quiet, somebody else holds the task and can wait for it
    void held(FutureTask<Void> flour) {
        FOR_EVER.execute(flour);
    }

    // row 7: quiet, it sees to its own failures
    void careful() {
        FOR_EVER.execute(
                () -> {
                    try {
                        grind();
                    } catch (RuntimeException e) {
                        e.printStackTrace();
                    }
                });
    }

    // row 7: others may close it
    ExecutorService notShared() {
        CLOSED.execute(this::grind);
        OPEN_TO_OTHERS.execute(this::grind);
        LENT.execute(this::grind);
        return LENT;
    }
}
