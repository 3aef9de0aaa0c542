import java.util.logging.Level;
import java.util.logging.Logger;
import reactor.core.Disposable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Water that does not run before somebody opens the tap. */
public abstract class ReactorTypes {
    private static final Logger LOG = Logger.getLogger("water");

    abstract Mono<String> fill(String cup);

    // row 9: never subscribed to
    void dropped(Flux<String> cups) {
        fill("blue"); // flag: never runs
        cups.map(String::trim); // flag: Flux
        Mono.just("red").flatMap(this::fill); // flag
        Mono<String> unused = fill("green"); // flag
    }

    // row 9: returned
    Mono<String> returned() {
        return fill("blue").then(fill("red"));
    }

    // row 10: no consumer of errors
    Disposable subscribed(Flux<String> cups) {
        fill("blue").subscribe(); // flag: no consumer of errors
        fill("blue").subscribe(LOG::info); // flag
        return cups.subscribe(LOG::info); // flag
    }

    // row 10: with one, or with an operator that answers
    void answered(Flux<String> cups) {
        fill("blue").subscribe(LOG::info, t -> LOG.log(Level.WARNING, "spilt", t));
        fill("blue").doOnError(t -> LOG.log(Level.WARNING, "spilt", t)).subscribe();
        cups.onErrorResume(t -> Flux.empty()).map(String::trim).subscribe(); // flag(LostFailure)
        careful().subscribe();
    }

    private Mono<String> careful() {
        return fill("red").onErrorReturn("none"); // flag(LostFailure)
    }

    // beyond: the caller gets it as well
    Mono<String> shared() {
        Mono<String> cup = fill("blue").cache();
        cup.subscribe();
        return cup;
    }
}
