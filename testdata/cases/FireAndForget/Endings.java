import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.logging.Logger;

/** Tasks after which something is over, and tasks that answer to somebody else. */
public class Endings {
    private static final Logger LOG = Logger.getLogger("dairy");

    private final Map<String, Churn> churns = new ConcurrentHashMap<>();
    private final Map<String, CompletableFuture<String>> orders = new ConcurrentHashMap<>();
    private final CompletableFuture<String> opening = new CompletableFuture<>();

    interface Churn extends AutoCloseable {
        void turn();

        boolean isSour();

        @Override
        void close();
    }

    interface Customer {
        void onServed(String cheese);

        void onRefused(Throwable reason);
    }

    // beyond: quiet, whatever was ended is over
    void ended(ExecutorService hands, Churn churn, CountDownLatch empty) {
        hands.submit(churn::close);
        hands.submit(
                () -> {
                    LOG.info("closing");
                    for (Churn each : churns.values()) {
                        each.close();
                    }
                });
        hands.submit(() -> churns.values().forEach(Churn::close));
        hands.submit(
                () -> {
                    if (find(churn.isSour())) {
                        churn.close();
                    }
                });
        hands.submit(() -> stopAll());
        hands.submit(
                () -> {
                    empty.await();
                    churn.close();
                    return null;
                });
    }

    // beyond: quiet, it waits for something, and nothing fails behind that
    void waited(ExecutorService hands, CountDownLatch empty, String churn) {
        hands.submit(
                () -> {
                    empty.await();
                    return null;
                });
        hands.submit(
                () -> {
                    try {
                        Thread.sleep(1000);
                    } finally {
                        churns.remove(churn);
                    }
                    return null;
                });
    }

    private boolean find(boolean sour) {
        return sour && churns.isEmpty();
    }

    private void stopAll() {
        try {
            churns.values().forEach(each -> each.close());
        } finally {
            LOG.info("closed");
        }
    }

    // beyond: it works as well as it ends
    void workedAndEnded(ExecutorService hands, Churn churn) {
        hands.submit( // flag
                () -> {
                    churn.turn();
                    churn.close();
                });
        hands.submit( // flag
                () -> {
                    if (churn.isSour()) {
                        churn.close();
                    } else {
                        churn.turn();
                    }
                });
        hands.submit(() -> churns.values().forEach(Churn::turn)); // flag
    }

    // beyond: quiet, the one who waits is told, and so is the one who called
    void answered(ExecutorService hands, Churn churn, Customer customer) {
        hands.submit(
                () -> {
                    try {
                        churn.turn();
                        customer.onServed("brie");
                    } catch (Exception e) {
                        customer.onRefused(e);
                    }
                    churn.turn();
                });
        hands.submit(
                () -> {
                    if (churn.isSour()) {
                        opening.completeExceptionally(new IllegalStateException("sour"));
                    }
                    churn.turn();
                });
    }

    private volatile Throwable last;

    // row 20: quiet, somebody is told of it or finds it in a field
    void told(ExecutorService hands, Churn churn) {
        hands.submit(
                () -> {
                    try {
                        churn.turn();
                    } catch (Throwable t) {
                        remember(churn, t);
                        throw t;
                    }
                });
        hands.submit(
                () -> {
                    try {
                        churn.turn();
                    } catch (RuntimeException e) {
                        last = e;
                        throw e;
                    }
                });
    }

    // row 20: what only makes another exception tells nobody
    void wrapped(ExecutorService hands, Churn churn) {
        hands.submit( // flag
                () -> {
                    try {
                        churn.turn();
                    } catch (RuntimeException e) {
                        throw sour(e);
                    }
                });
    }

    private void remember(Churn churn, Throwable t) {
        LOG.warning(churn + ": " + t);
    }

    private static RuntimeException sour(RuntimeException cause) {
        return new IllegalStateException("sour", cause);
    }

    // row 13: quiet, others have the futures that the chain goes on from
    void held(String name, List<CompletableFuture<String>> all, CompletableFuture<String>[] some) {
        orders.get(name).thenRun(this::stopAll);
        some[0].thenRun(this::stopAll);
        for (CompletableFuture<String> each : all) {
            each.thenAccept(LOG::info);
        }
        orders.values().forEach(each -> each.thenRun(this::stopAll));
        CompletableFuture.allOf(some).thenRun(this::stopAll);
        CompletableFuture.allOf(orders.values().toArray(new CompletableFuture<?>[0])).thenRun(this::stopAll);
        CompletableFuture.allOf(opening, some[1]).thenRun(this::stopAll);
    }

    // row 13: quiet, the same where it is optional
    void heldByOthers(Dairy dairy) {
        dairy.getLast().orElseThrow().thenRun(this::stopAll);
    }

    interface Dairy {
        Optional<CompletableFuture<String>> getLast();

        CompletableFuture<String> deliver(Runnable how);
    }

    // row 7: quiet, whoever implements the method may see to it
    void delivered(Dairy dairy) {
        dairy.deliver(this::stopAll);
    }

    // row 5: quiet, it is done with either way
    void finished(ExecutorService hands, Churn churn) {
        answer(churn).whenComplete((nothing, failure) -> finishOrder("brie"));
    }

    private CompletableFuture<Void> answer(Churn churn) {
        return churn.isSour() ? opening.thenRun(this::stopAll) : CompletableFuture.completedFuture(null);
    }

    private void finishOrder(String name) {
        orders.remove(name);
    }

    // row 2: one of those that are waited for together is made here
    void heldByHalf(ExecutorService hands, Churn churn) {
        CompletableFuture.allOf(opening, CompletableFuture.runAsync(churn::turn, hands)).thenRun(this::stopAll); // flag
    }

    // beyond: quiet, one asks which future it is, and does not drop it
    boolean isOpening() {
        return opening() == opening;
    }

    private CompletableFuture<String> opening() {
        return CompletableFuture.supplyAsync(() -> "open");
    }

    private Runnable turning;

    // row 20: quiet, all that the variable is given catches
    void given(ExecutorService hands, Churn churn) {
        turning =
                () -> {
                    try {
                        churn.turn();
                    } catch (RuntimeException e) {
                        LOG.warning("sour: " + e);
                    }
                };
        hands.submit(turning);
        Runnable again = turning;
        if (churn.isSour()) {
            again = turning;
        }
        hands.submit(again);
    }

    private static final class Foreman {
        private final Hands hands = new Hands();

        // beyond: quiet, an executor of one's own may see to failures
        void hand(Churn churn) {
            hands.submit(churn::turn);
        }
    }

    private static final class Hands extends java.util.concurrent.ScheduledThreadPoolExecutor {
        Hands() {
            super(1);
        }

        @Override
        protected void afterExecute(Runnable task, Throwable failure) {
            LOG.warning(task + ": " + failure);
        }
    }

    // row 17: it waits and then works
    void later(ScheduledExecutorService clock, Churn churn) {
        Future<?> kept = clock.schedule(churn::close, 1, TimeUnit.SECONDS);
        clock.schedule(churn::turn, 1, TimeUnit.SECONDS); // flag
        LOG.info(kept.toString());
    }

    void close() {
        new Foreman().hand(null);
    }
}
