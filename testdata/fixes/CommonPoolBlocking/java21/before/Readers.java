import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;

/** Files that the common pool reads. */
class Readers {
    CompletableFuture<String> read(String name) {
        return CompletableFuture.supplyAsync(() -> text(name));
    }

    CompletableFuture<Void> touch(Path file) {
        return CompletableFuture.runAsync(
            () -> {
                try {
                    Files.writeString(file, "");
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            });
    }

    private static String text(String name) {
        try {
            return Files.readString(Path.of(name));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
