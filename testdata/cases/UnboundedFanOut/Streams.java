import io.reactivex.rxjava3.core.Flowable;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Orders that are looked up, one for each item. */
public class Streams {
    interface OrderRepository {
        Mono<String> find(String id);

        Flowable<String> findFlowable(String id);

        Uni<String> findUni(String id);
    }

    private final OrderRepository orders;

    Streams(OrderRepository orders) {
        this.orders = orders;
    }

    // row 7: one after the other
    List<String> sequence(List<String> ids) {
        return ids.stream()
            .map(id -> CompletableFuture.supplyAsync(() -> id + "!").join()) // note: no two run at the same time
            .toList();
    }

    // row 7: in two steps, and the stream is lazy
    List<String> lazy(ExecutorService pool, List<String> ids) {
        return ids.stream()
            .map(id -> CompletableFuture.supplyAsync(() -> id + "!", pool))
            .map(CompletableFuture::join) // note
            .toList();
    }

    // row 8: 256 at a time
    Flux<String> all(Flux<String> ids) {
        return ids.flatMap(id -> orders.find(id)); // note: The library decides
    }

    // row 8: a method reference, in order, and behind another operator
    Flux<String> inOrder(Flux<String> ids) {
        return ids.filter(id -> !id.isEmpty()).flatMapSequential(orders::find); // note
    }

    // row 8: a method of this class does it
    Flux<String> byMethod(List<String> ids) {
        return Flux.fromIterable(ids).flatMap(this::look); // note
    }

    Mono<String> look(String id) {
        return orders.find(id).map(String::strip);
    }

    // row 8: RxJava, Mutiny
    Flowable<String> flowable(Flowable<String> ids) {
        return ids.flatMap(id -> orders.findFlowable(id)); // note
    }

    Multi<String> multi(Multi<String> ids) {
        return ids.onItem().transformToUni(id -> orders.findUni(id)).merge(); // note
    }

    Multi<String> multiAtOnce(Multi<String> ids) {
        return ids.onItem().transformToUniAndMerge(id -> orders.findUni(id)); // note
    }

    // row 8: quiet, it says how many
    Flux<String> some(Flux<String> ids) {
        return ids.flatMap(orders::find, 8);
    }

    Multi<String> someMulti(Multi<String> ids) {
        return ids.onItem().transformToUni(id -> orders.findUni(id)).merge(8);
    }

    // row 8: as many as there are
    Flux<String> noLimit(Flux<String> ids) {
        return ids.flatMap(orders::find, Integer.MAX_VALUE); // flag: This asks for no limit
    }

    // row 8: quiet, few, or nothing outside of the process
    Flux<String> few(Flux<String> ids) {
        Flux<String> letters = ids.flatMap(id -> Flux.fromArray(id.split("")));
        return letters.concatWith(Flux.just("a", "b").flatMap(orders::find));
    }

    // row 9: after groupBy
    Flux<String> grouped(Flux<String> ids) {
        return ids.groupBy(String::length).flatMap(group -> group.flatMap(orders::find)); // note
    }

    // row 10: quiet here
    List<String> parallel(List<String> ids) {
        return ids.parallelStream().map(String::strip).toList();
    }
}
