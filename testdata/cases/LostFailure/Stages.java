import com.google.common.util.concurrent.Futures;
import com.google.common.util.concurrent.ListenableFuture;
import com.google.common.util.concurrent.MoreExecutors;
import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.logging.Level;
import java.util.logging.Logger;

/** Stages that put something in the place of a failure. */
public class Stages {
    private static final Logger LOG = Logger.getLogger("barn");
    private final AtomicInteger failures = new AtomicInteger();
    private final Map<String, CompletableFuture<String>> weights = new ConcurrentHashMap<>();

    // row 2: exceptionally
    CompletableFuture<String> exceptionally() {
        return CompletableFuture.supplyAsync(Stages::weigh)
                .exceptionally(thrown -> null); // flag: `exceptionally` goes on as if nothing had failed
    }

    // beyond: quiet, whoever put it into the map sees the failure
    int ready() {
        int ready = 0;
        for (CompletableFuture<String> weight : weights.values()) {
            ready += weight.exceptionally(thrown -> null).join() == null ? 0 : 1;
        }
        return ready;
    }

    // row 2: in a block
    CompletableFuture<String> inBlock() {
        return CompletableFuture.supplyAsync(Stages::weigh)
                .exceptionallyAsync( // flag
                        thrown -> {
                            LOG.warning("no weight");
                            return "";
                        });
    }

    // row 2: handle
    CompletionStage<String> handle(String grain) {
        return weighAsync(grain).handle((weight, thrown) -> weight); // flag: `handle` goes on
    }

    // row 2: a stage that has ended well
    CompletableFuture<String> composed() {
        return CompletableFuture.supplyAsync(Stages::weigh)
                .exceptionallyCompose(thrown -> CompletableFuture.completedFuture("")); // flag
    }

    // row 2: Guava
    ListenableFuture<String> guava(String grain) {
        return Futures.catching( // flag
                Futures.submit(() -> grain, MoreExecutors.directExecutor()),
                Throwable.class,
                thrown -> "",
                MoreExecutors.directExecutor());
    }

    // row 2: quiet, not every Throwable
    ListenableFuture<String> some(String grain) {
        return Futures.catching(
                Futures.submit(() -> grain, MoreExecutors.directExecutor()),
                IOException.class,
                thrown -> "",
                MoreExecutors.directExecutor());
    }

    // row 6: quiet, logged
    CompletableFuture<String> logged() {
        return CompletableFuture.supplyAsync(Stages::weigh)
                .exceptionally(
                        thrown -> {
                            LOG.log(Level.WARNING, "no weight", thrown);
                            return "";
                        });
    }

    // row 6: quiet, counted
    CompletableFuture<String> counted() {
        return CompletableFuture.supplyAsync(Stages::weigh)
                .exceptionally(
                        thrown -> {
                            failures.incrementAndGet();
                            return "";
                        });
    }

    // row 6: quiet, logged by the stage in front
    CompletableFuture<String> loggedBefore() {
        return CompletableFuture.supplyAsync(Stages::weigh)
                .whenComplete((weight, thrown) -> LOG.log(Level.INFO, weight, thrown))
                .exceptionally(thrown -> "");
    }

    // row 5: quiet, a method that is given it
    CompletableFuture<String> byMethod() {
        return CompletableFuture.supplyAsync(Stages::weigh).exceptionally(this::unknown);
    }

    private String unknown(Throwable thrown) {
        LOG.log(Level.WARNING, "no weight", thrown);
        return "";
    }

    // beyond: quiet, the future is also somebody else's
    CompletableFuture<String> shared() {
        CompletableFuture<String> weight = CompletableFuture.supplyAsync(Stages::weigh);
        CompletableFuture<String> known = weight.exceptionally(thrown -> "");
        LOG.info(known.join());
        return weight;
    }

    // beyond: quiet, whoever has given it can see its failure
    CompletionStage<String> given(CompletionStage<String> weight) {
        return weight.exceptionally(thrown -> "");
    }

    // beyond: quiet, whoever keeps it can see its failure
    CompletionStage<String> keptElsewhere(Optional<CompletableFuture<String>> weight) {
        return weight.orElse(CompletableFuture.completedFuture("")).exceptionally(thrown -> null);
    }

    // beyond: quiet, another try, and its failure is seen
    CompletableFuture<String> another() {
        return CompletableFuture.supplyAsync(Stages::weigh)
                .exceptionallyCompose(thrown -> CompletableFuture.supplyAsync(Stages::weigh));
    }

    // row 6: quiet, the failure is the answer to a question
    CompletableFuture<Boolean> asked() {
        return CompletableFuture.supplyAsync(() -> weigh().isEmpty()).exceptionally(thrown -> false);
    }

    // row 6: quiet, a state is put back
    CompletableFuture<String> putBack() {
        return CompletableFuture.supplyAsync(Stages::weigh)
                .exceptionally(
                        thrown -> {
                            failures.compareAndSet(1, 0);
                            return "";
                        });
    }

    private static String weigh() {
        return "3 kg";
    }

    private CompletionStage<String> weighAsync(String grain) {
        return CompletableFuture.supplyAsync(() -> grain);
    }

    // beyond: quiet, the object itself is the function
    static final class Again implements java.util.function.Function<Throwable, String> {
        String once(java.util.function.Supplier<String> task) {
            return CompletableFuture.supplyAsync(task).exceptionally(this).join();
        }

        @Override
        public String apply(Throwable failure) {
            return failure.getMessage();
        }
    }
}
