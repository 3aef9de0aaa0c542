import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.function.Supplier;
import java.util.stream.Stream;
import java.util.zip.ZipFile;
import reactor.core.publisher.Flux;

/** Books that are closed too early. */
public class Resources {
    String readLine(BufferedReader book) {
        try {
            return book.readLine();
        } catch (IOException e) {
            throw new IllegalStateException("torn", e);
        }
    }

    // row 1: a stream
    Stream<String> lines(Path file) throws IOException {
        try (BufferedReader book = Files.newBufferedReader(file)) {
            return book.lines().map(String::strip); // flag: `book` is closed by then
        }
    }

    // row 1: by a variable
    Stream<String> names(Path file) throws IOException {
        try (ZipFile zip = new ZipFile(file.toFile())) {
            Stream<String> names = zip.stream().map(Object::toString);
            return names; // flag: `zip`
        }
    }

    // row 1: an iterator, an iterable
    Iterator<Path> files(Path folder) throws IOException {
        try (DirectoryStream<Path> files = Files.newDirectoryStream(folder)) {
            return files.iterator(); // flag
        }
    }

    // row 1: a supplier
    Supplier<String> first(Path file) throws IOException {
        try (BufferedReader book = Files.newBufferedReader(file)) {
            return () -> readLine(book); // flag
        }
    }

    // row 1: a publisher
    Flux<String> flux(Path file) throws IOException {
        try (BufferedReader book = Files.newBufferedReader(file)) {
            return Flux.fromStream(() -> book.lines()); // flag
        }
    }

    // row 1: a future
    CompletableFuture<String> later(Path file) throws IOException {
        try (BufferedReader book = Files.newBufferedReader(file)) {
            return CompletableFuture.supplyAsync(() -> readLine(book)); // flag: This future needs `book`
        }
    }

    // row 2: collected before
    List<String> collected(Path file) throws IOException {
        try (BufferedReader book = Files.newBufferedReader(file)) {
            return book.lines().toList();
        }
    }

    String awaited(Path file) throws IOException {
        try (BufferedReader book = Files.newBufferedReader(file)) {
            return CompletableFuture.supplyAsync(() -> readLine(book)).join();
        }
    }

    // row 2: it does not touch the resource, or has its elements with it
    Stream<String> others(Path file, List<String> words) throws IOException {
        try (BufferedReader book = Files.newBufferedReader(file)) {
            if (book.ready()) {
                return words.stream();
            }
            return book.lines().toList().stream();
        }
    }

    // row 3: a task that goes on
    void task(Path file, ExecutorService readers) throws IOException {
        try (BufferedReader book = Files.newBufferedReader(file)) {
            readers.execute(() -> readLine(book)); // flag: Nobody in this block waits for this task
        }
    }

    // row 3: its future is kept, and awaited behind the block
    String taskAwaitedOutside(Path file, ExecutorService readers)
            throws IOException, InterruptedException, ExecutionException {
        Future<String> line;
        try (BufferedReader book = Files.newBufferedReader(file)) {
            line = readers.submit(() -> readLine(book)); // flag
        }
        return line.get();
    }

    // row 3: quiet, awaited in the block
    String taskAwaited(Path file, ExecutorService readers)
            throws IOException, InterruptedException, ExecutionException {
        try (BufferedReader book = Files.newBufferedReader(file)) {
            Future<String> line = readers.submit(() -> readLine(book));
            return line.get();
        }
    }

    // row 3: quiet, it does not use it
    void otherTask(Path file, ExecutorService readers) throws IOException {
        try (BufferedReader book = Files.newBufferedReader(file)) {
            String line = book.readLine();
            readers.execute(() -> System.out.println(line));
        }
    }
}
