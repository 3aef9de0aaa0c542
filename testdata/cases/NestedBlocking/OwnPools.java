import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Tasks that wait for tasks of the same pool. */
public class OwnPools implements AutoCloseable {
    private final ExecutorService one = Executors.newSingleThreadExecutor();
    private final ExecutorService four = Executors.newFixedThreadPool(4);
    private final ExecutorService many = Executors.newCachedThreadPool();
    private final ExecutorService given;

    OwnPools(ExecutorService given) {
        this.given = given;
    }

    // row 2: one thread, which waits
    Future<String> certain() {
        return one.submit(
            () -> {
                Future<String> part = one.submit(() -> "a");
                return part.get(); // flag: another task of `one` && ArchUnit: quiet
            });
    }

    // row 2: by way of a method and a variable
    Future<String> byMethod() {
        return four.submit(this::both);
    }

    private String both() throws Exception {
        Future<String> part = four.submit(() -> "a");
        return part.get(); // flag: by `both` && ArchUnit: quiet
    }

    // row 2: all at once
    Future<Integer> all(List<Callable<String>> parts) {
        return four.submit(() -> four.invokeAll(parts).size()); // flag: ExecutorService.invokeAll && ArchUnit: quiet
    }

    // row 2: as futures that can be completed
    CompletableFuture<String> completable() {
        return CompletableFuture.supplyAsync(
            () -> {
                CompletableFuture<String> part = CompletableFuture.supplyAsync(() -> "a", four);
                return part.join(); // flag && ArchUnit: quiet
            },
            four);
    }

    // row 2: another pool does it
    Future<String> another() {
        return one.submit(() -> four.submit(() -> "a").get());
    }

    // row 2: there is always one more thread
    Future<String> cached() {
        return many.submit(() -> many.submit(() -> "a").get());
    }

    // row 2: nobody knows how many threads it has
    Future<String> unknown() {
        return given.submit(() -> given.submit(() -> "a").get());
    }

    // row 2: it waits outside of the pool
    String outside() throws Exception {
        return one.submit(() -> "a").get();
    }

    // row 2: it is done
    Future<String> done() {
        return one.submit(
            () -> {
                Future<String> part = one.submit(() -> "a");
                return part.isDone() ? part.get() : "later";
            });
    }

    @Override
    public void close() {
        one.shutdown();
        four.shutdown();
        many.shutdown();
    }
}
