import io.reactivex.rxjava3.core.Single;
import io.smallrye.mutiny.Uni;
import java.io.IOException;
import java.util.logging.Level;
import java.util.logging.Logger;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** The same with publishers. */
public class Publishers {
    private static final Logger LOG = Logger.getLogger("barn");

    // row 2: Reactor
    Mono<String> resumed(Mono<String> weight) {
        return weight.onErrorResume(thrown -> Mono.empty()); // flag: `onErrorResume` goes on as if nothing had failed
    }

    // row 2: a value
    Mono<String> returned(Mono<String> weight) {
        return weight.onErrorReturn("unknown"); // flag: `onErrorReturn`
    }

    // row 2: of Throwable, as it says
    Flux<String> ofThrowable(Flux<String> weights) {
        return weights.onErrorReturn(Throwable.class, "unknown"); // flag
    }

    // row 2: quiet, of an exception that is expected
    Flux<String> ofSome(Flux<String> weights) {
        return weights
                .onErrorReturn(IOException.class, "unknown")
                .onErrorResume(IllegalStateException.class, thrown -> Mono.empty());
    }

    // row 2: RxJava
    Single<String> single(Single<String> weight) {
        return weight.onErrorReturn(thrown -> "unknown"); // flag
    }

    // row 2: Mutiny
    Uni<String> uni(Uni<String> weight) {
        return weight.onFailure().recoverWithItem("unknown"); // flag: `recoverWithItem`
    }

    // row 2: quiet, of an exception that is expected
    Uni<String> ofSome(Uni<String> weight) {
        return weight.onFailure(IOException.class).recoverWithItem("unknown");
    }

    // row 6: quiet, logged in front
    Mono<String> logged(Mono<String> weight) {
        return weight
                .doOnError(thrown -> LOG.log(Level.WARNING, "no weight", thrown))
                .onErrorReturn("unknown");
    }

    // beyond: quiet, another try, and its failure is seen
    Mono<String> another(Mono<String> weight, Mono<String> other) {
        return weight.onErrorResume(thrown -> other);
    }
}
