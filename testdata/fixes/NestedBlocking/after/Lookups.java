import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Operators that wait for other publishers. */
class Lookups {
    Mono<String> one(Mono<Integer> id) {
        return id.flatMap(each -> name(each));
    }

    Flux<String> many(Flux<Integer> ids) {
        return ids
            .filter(each -> each > 0)
            .concatMap(each -> name(each).map(String::strip));
    }

    private static Mono<String> name(int id) {
        return Mono.just("order " + id);
    }
}
