import io.smallrye.mutiny.Uni;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.logging.Level;
import java.util.logging.Logger;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Letters that may come too late. */
public class Stages {
    private static final Logger LOG = Logger.getLogger("post");
    private CompletableFuture<String> next;

    String carry(String letter) {
        return letter + " is there";
    }

    // row 3: the future ends, and nothing else
    CompletableFuture<String> orTimeout() {
        return CompletableFuture.supplyAsync(() -> carry("card")).orTimeout(50, TimeUnit.MILLISECONDS); // flag: `orTimeout` stops nobody
    }

    // row 3: behind stages
    CompletableFuture<String> completeOnTimeout(Executor bags) {
        return CompletableFuture.supplyAsync(() -> carry("card"), bags)
            .thenApply(String::strip)
            .completeOnTimeout("lost", 1, TimeUnit.SECONDS); // flag: `completeOnTimeout` stops nobody
    }

    // row 3: in a variable that is returned
    CompletableFuture<Void> inVariable() {
        CompletableFuture<Void> letter = CompletableFuture.runAsync(() -> carry("card"));
        letter.orTimeout(1, TimeUnit.SECONDS); // flag
        return letter;
    }

    // row 3: quiet, a promise, and a future of others
    CompletableFuture<String> promised(CompletableFuture<String> given) {
        CompletableFuture<String> promise = new CompletableFuture<>();
        next = promise.orTimeout(1, TimeUnit.SECONDS);
        return given.orTimeout(1, TimeUnit.SECONDS);
    }

    // row 4: nobody is interrupted
    void cancelled() {
        CompletableFuture<String> letter = CompletableFuture.supplyAsync(() -> carry("card"));
        letter.whenComplete((sent, thrown) -> LOG.log(Level.INFO, sent, thrown));
        letter.cancel(true); // flag: does not interrupt the task of a CompletableFuture
    }

    // row 4: as a Future, and in a field
    void cancelledFuture() {
        Future<?> letter = CompletableFuture.runAsync(() -> carry("card"));
        letter.cancel(true); // flag
        next = null;
    }

    // row 4: quiet, it does not ask for it; or it is a promise, or somebody else's
    void otherwise(Future<?> given, CompletableFuture<String> promise) {
        Future<?> letter = CompletableFuture.runAsync(() -> carry("card"));
        letter.cancel(false);
        given.cancel(true);
        promise.cancel(true);
    }

    // row 8: these cancel what they wait for
    Mono<String> mono(Mono<String> letter) {
        return letter.timeout(Duration.ofSeconds(1));
    }

    Flux<String> flux(Flux<String> letters) {
        return letters.timeout(Duration.ofSeconds(1));
    }

    Uni<String> uni(Uni<String> letter) {
        return letter.ifNoItem().after(Duration.ofSeconds(1)).fail();
    }
}
