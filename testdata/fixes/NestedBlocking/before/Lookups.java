import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Operators that wait for other publishers. */
class Lookups {
    Mono<String> one(Mono<Integer> id) {
        return id.map(each -> name(each).block());
    }

    Flux<String> many(Flux<Integer> ids) {
        return ids
            .filter(each -> each > 0)
            .map(each -> name(each).map(String::strip).block());
    }

    private static Mono<String> name(int id) {
        return Mono.just("order " + id);
    }
}
