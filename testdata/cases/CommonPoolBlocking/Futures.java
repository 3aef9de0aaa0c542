import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.ForkJoinTask;
import java.util.concurrent.Future;

/** What the common pool runs, and what it should not. */
public class Futures {
    private final HttpClient http;
    private final Executor workers;

    Futures(HttpClient http, Executor workers) {
        this.http = http;
        this.workers = workers;
    }

    // row 1: a server
    CompletableFuture<String> asked(HttpRequest request) {
        return CompletableFuture.supplyAsync(() -> ask(request));
    }

    // row 1: with an executor
    CompletableFuture<String> askedByWorker(HttpRequest request) {
        return CompletableFuture.supplyAsync(() -> askElsewhere(request), workers);
    }

    // row 1: a later stage
    CompletableFuture<String> followed(CompletableFuture<Path> file) {
        return file.thenApplyAsync(Futures::read);
    }

    // row 1: in the stage's own thread
    CompletableFuture<String> followedThere(CompletableFuture<Path> file) {
        return file.thenApply(Futures::readThere);
    }

    // row 1: the pool itself
    Future<?> submitted() {
        return ForkJoinPool.commonPool().submit(() -> readInPool(Path.of("a")));
    }

    // row 1: all elements
    List<String> parallel(List<Path> files) {
        return files.parallelStream().map(file -> readInParallel(file)).toList();
    }

    // row 1: one after the other
    List<String> sequential(List<Path> files) {
        return files.stream().map(file -> readThere(file)).toList();
    }

    // row 1: switched on later
    List<String> madeParallel(List<Path> files) {
        return files.stream().parallel().map(Futures::readInParallel).toList();
    }

    // beyond: the pool goes on with other subtasks meanwhile
    Future<Integer> joined(ForkJoinTask<Integer> half) {
        return ForkJoinPool.commonPool().submit(() -> half.fork().join());
    }

    // row 2: the pool makes up for it
    CompletableFuture<String> managed(BlockingQueue<String> queue) {
        return CompletableFuture.supplyAsync(
            () -> {
                String[] taken = {null};
                try {
                    ForkJoinPool.managedBlock(
                        new ForkJoinPool.ManagedBlocker() {
                            @Override
                            public boolean block() throws InterruptedException {
                                taken[0] = queue.take();
                                return true;
                            }

                            @Override
                            public boolean isReleasable() {
                                return taken[0] != null;
                            }
                        });
                } catch (InterruptedException e) {
                    Thread.currentThread().interrupt();
                }
                return taken[0];
            });
    }

    private String ask(HttpRequest request) {
        try {
            return http.send(request, BodyHandlers.ofString()).body(); // flag: reached from this lambda by `ask`
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return "";
        }
    }

    private String askElsewhere(HttpRequest request) {
        try {
            return http.send(request, BodyHandlers.ofString()).body();
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return "";
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file); // flag
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static String readThere(Path file) {
        try {
            return Files.readString(file);
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static String readInPool(Path file) {
        try {
            return Files.readString(file); // flag
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static String readInParallel(Path file) {
        try {
            return Files.readString(file); // flag: parallel streams run there
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
