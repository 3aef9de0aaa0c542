import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

/** Sources that read files when a loop subscribes, or before. */
class Sources {
    Mono<String> inside(Mono<String> names) {
        return names.flatMap(name -> Mono.fromCallable(() -> Files.readString(Path.of(name))).subscribeOn(Schedulers.boundedElastic()));
    }

    Mono<String> eager() throws IOException {
        return Mono.fromCallable(() -> Files.readString(Path.of("a"))).subscribeOn(Schedulers.boundedElastic());
    }

    Uni<String[]> listed() {
        return Uni.createFrom().item(() -> new File("a").list()).runSubscriptionOn(Infrastructure.getDefaultWorkerPool());
    }
}
