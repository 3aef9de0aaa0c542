import io.reactivex.rxjava3.core.Observable;
import io.reactivex.rxjava3.schedulers.Schedulers;
import io.smallrye.mutiny.Uni;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Operators whose functions read files. */
class Operators {
    Mono<String> inOneLine(Mono<String> names) {
        return names.map(name -> read(name));
    }

    Flux<String> inMany(Flux<String> names) {
        return names
            .filter(name -> !name.isEmpty())
            .map(name -> readOne(name))
            .map(String::strip);
    }

    Uni<String> grouped(Uni<String> names) {
        return names.onItem().transform(name -> readItem(name));
    }

    Observable<String> computed(Observable<String> names) {
        return names.observeOn(Schedulers.computation()).map(name -> readComputed(name));
    }

    private static String read(String name) {
        try {
            return Files.readString(Path.of(name));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String readOne(String name) {
        try {
            return Files.readString(Path.of(name));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String readItem(String name) {
        try {
            return Files.readString(Path.of(name));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String readComputed(String name) {
        try {
            return Files.readString(Path.of(name));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
