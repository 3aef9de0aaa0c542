import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Scheduler;
import reactor.core.scheduler.Schedulers;

/** Operators of Reactor: where their functions run is said before, behind, or around them. */
public class ReactorChains {
    private final Executor workers;
    private final Scheduler slow = Schedulers.newBoundedElastic(10, 100, "slow");

    ReactorChains(Executor workers) {
        this.workers = workers;
    }

    // row 18: behind the operator it is too late
    Flux<String> tooLate(Flux<String> names) {
        return names.map(name -> read(name)).publishOn(Schedulers.boundedElastic());
    }

    // row 18: in front of it it is not
    Flux<Long> moved(Flux<String> names) {
        return names.publishOn(Schedulers.boundedElastic()).map(name -> size(name));
    }

    // row 18: the one that is nearest counts
    Flux<String> movedBack(Flux<String> names) {
        return names
            .publishOn(Schedulers.boundedElastic())
            .filter(name -> !name.isEmpty())
            .publishOn(Schedulers.parallel())
            .map(name -> text(name));
    }

    // row 17: the subscription is moved, wherever it is said
    Mono<String> subscribed() {
        return Mono.fromCallable(() -> Files.readString(Path.of("a")))
            .map(String::strip)
            .subscribeOn(Schedulers.boundedElastic());
    }

    // row 17: moved where it is used
    Mono<String> subscribedLater(String name) {
        Mono<String> read = Mono.fromCallable(() -> Files.readString(Path.of(name)));
        return read.map(String::strip).subscribeOn(slow);
    }

    // row 17: nobody moves it, and a loop subscribes
    Mono<String> inside(Mono<String> names) {
        return names.flatMap(
            name -> Mono.fromCallable(() -> Files.readString(Path.of(name)))); // flag: Files.readString
    }

    // row 17: nobody moves it, and nobody knows who subscribes
    Mono<String> alone() {
        return Mono.fromCallable(() -> Files.readString(Path.of("a")));
    }

    // row 17: moved inside of an operator
    Mono<String> insideMoved(Mono<String> names) {
        return names.flatMap(
            name ->
                Mono.fromCallable(() -> Files.readString(Path.of(name)))
                    .subscribeOn(Schedulers.boundedElastic()));
    }

    // row 16: evaluated before anybody subscribes
    Mono<String> eager() throws Exception {
        return Mono.just(Files.readString(Path.of("a"))) // flag: before anybody subscribes && ArchUnit: quiet
            .subscribeOn(Schedulers.boundedElastic());
    }

    // row 16: so is the call that makes the future
    Mono<String> eagerFuture() throws Exception {
        return Mono.fromFuture(CompletableFuture.completedFuture(Files.readString(Path.of("a")))) // flag && ArchUnit: quiet
            .subscribeOn(Schedulers.boundedElastic());
    }

    // row 14: to other threads
    Mono<String> handedOver(Mono<String> names) {
        return names.flatMap(
            name ->
                Mono.fromFuture(
                    () -> CompletableFuture.supplyAsync(() -> quietly(name), workers)));
    }

    // row 15: schedulers for work without waits
    void scheduled() {
        Schedulers.parallel().schedule(() -> pause());
        Schedulers.single().schedule(() -> pause());
        Schedulers.boundedElastic().schedule(() -> pauseElsewhere());
    }

    // row 15: no scheduler at all
    Flux<String> immediate(Flux<String> names) {
        return names.publishOn(Schedulers.immediate()).map(name -> plain(name));
    }

    // row 15: an executor of one's own
    Flux<Boolean> fromExecutor(Flux<String> names) {
        return names.publishOn(Schedulers.fromExecutor(workers)).map(name -> exists(name));
    }

    // row 1: the signals come from a timer
    Flux<Long> ticks() {
        return Flux.interval(Duration.ofSeconds(1)).doOnNext(tick -> tick(tick));
    }

    // beyond: the whole chain runs in the caller, who waits for it
    static String inMain() {
        return Flux.just("a", "b").map(name -> fromMain(name)).blockLast();
    }

    // beyond: whoever calls this private method moves it
    Flux<String> movedByCaller(Flux<String> names) {
        return described(names).subscribeOn(Schedulers.boundedElastic());
    }

    private Flux<String> described(Flux<String> names) {
        return names.map(name -> movedText(name));
    }

    // row 23: asks first
    Flux<String> guarded(Flux<String> names) {
        return names.map(name -> Schedulers.isInNonBlockingThread() ? name : guardedText(name));
    }

    private static String guardedText(String name) {
        return quietly(name);
    }

    private static String movedText(String name) {
        return quietly(name);
    }

    private static String fromMain(String name) {
        return quietly(name);
    }

    private static String quietly(String name) {
        try {
            return Files.readString(Path.of(name));
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static String read(String name) {
        try {
            return Files.readString(Path.of(name)); // flag: reached from this lambda by `read`
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static long size(String name) {
        try {
            return Files.readAllBytes(Path.of(name)).length;
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static String text(String name) {
        try {
            return Files.readString(Path.of(name)); // flag
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static String plain(String name) {
        try {
            return Files.readString(Path.of(name)); // flag
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static boolean exists(String name) {
        return Path.of(name).toFile().exists();
    }

    private static void tick(long tick) {
        try {
            Thread.sleep(tick); // flag: parallel scheduler
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static void pause() {
        try {
            Thread.sleep(10); // flag: reached from this lambda by `pause`
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static void pauseElsewhere() {
        try {
            Thread.sleep(10);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
