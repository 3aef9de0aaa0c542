import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;

/** A scope waits for what is forked in it. */
public class Scopes {
    // row 27: ours
    void ours(Callable<String> task) throws ExecutionException, InterruptedException {
        try (var scope = dev.selvage.scope.StructuredTaskScope.open()) {
            scope.fork(task);
            List.of(task, task).forEach(scope::fork);
            scope.join();
        }
    }

    // row 27: one of a library that is built like jox's
    void ofLibrary(JoxScope scope, Callable<String> task) {
        scope.fork(task);
        scope.forkUser(task).getClass();
    }

    interface JoxScope {
        <T> Future<T> fork(Callable<T> task);

        <T> Future<T> forkUser(Callable<T> task);
    }

    // row 27: one that the project wrote itself
    void own(Callable<String> task) throws Exception {
        try (OwnScope scope = new OwnScope()) {
            scope.fork(task);
        }
    }

    static final class OwnScope implements AutoCloseable {
        private final List<CompletableFuture<?>> forks = new ArrayList<>();

        <T> CompletableFuture<T> fork(Callable<T> task) {
            CompletableFuture<T> fork = new CompletableFuture<>();
            forks.add(fork);
            return fork;
        }

        @Override
        public void close() throws Exception {
            for (CompletableFuture<?> fork : forks) {
                fork.get();
            }
        }
    }
}
