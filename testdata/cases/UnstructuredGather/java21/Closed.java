import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** The executor is closed around both loops. */
public class Closed {
    String tide(String harbour) {
        return harbour + ": low";
    }

    // row 11: it waits at the end, and cancels nothing
    List<String> loops(List<String> harbours) throws InterruptedException, ExecutionException {
        List<String> all = new ArrayList<>();
        try (ExecutorService pool = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<String>> tides = new ArrayList<>();
            for (String each : harbours) {
                tides.add(pool.submit(() -> tide(each))); // flag(UnboundedFanOut)
            }
            for (Future<String> each : tides) {
                all.add(each.get()); // flag: nobody cancels the others: this method ends when the executor is closed
            }
        }
        return all;
    }

    // row 11: and so it does for two
    String two() throws InterruptedException, ExecutionException {
        try (var pool = Executors.newVirtualThreadPerTaskExecutor()) {
            Future<String> dover = pool.submit(() -> tide("dover"));
            Future<String> calais = pool.submit(() -> tide("calais"));
            return dover.get() + calais.get(); // flag: when the executor is closed
        }
    }

    // row 11: quiet, it is shut down with its tasks
    String shutDown() throws InterruptedException, ExecutionException {
        try (var pool = Executors.newVirtualThreadPerTaskExecutor()) {
            Future<String> dover = pool.submit(() -> tide("dover"));
            Future<String> calais = pool.submit(() -> tide("calais"));
            try {
                return dover.get() + calais.get();
            } catch (ExecutionException e) {
                pool.shutdownNow();
                throw e;
            }
        }
    }

    // row 11: another executor is closed
    String another(ExecutorService given) {
        try (var pool = Executors.newVirtualThreadPerTaskExecutor()) {
            CompletableFuture<String> dover = CompletableFuture.supplyAsync(() -> tide("dover"), given);
            CompletableFuture<String> calais = CompletableFuture.supplyAsync(() -> tide("calais"), given);
            CompletableFuture.allOf(dover, calais).join(); // flag: waits for the slowest
            return dover.join() + calais.join() + pool;
        }
    }
}
