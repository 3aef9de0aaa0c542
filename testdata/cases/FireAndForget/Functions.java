import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.stream.Collectors;

/** Bees that swarm out of functions. */
public abstract class Functions {
    abstract CompletableFuture<String> swarm(String hive);

    abstract void hum(String hive);

    // row 14: a function that returns nothing
    void dropped(ExecutorService meadow, List<Runnable> bees, Optional<String> hive, List<String> hives) {
        Runnable later = () -> meadow.submit(() -> hum("old")); // flag
        later.run();
        bees.forEach(meadow::submit); // flag: submit
        hive.ifPresent(this::swarm); // flag
        hive.ifPresent(each -> swarm(each)); // flag
        hives.stream().map(each -> CompletableFuture.runAsync(() -> hum(each))).forEach(each -> {}); // flag && flag(UnboundedFanOut)
    }

    // row 14: a function that returns it
    List<CompletableFuture<String>> returned(ExecutorService meadow, List<String> hives) {
        Callable<Future<?>> later = () -> meadow.submit(() -> hum("old"));
        hives.stream().map(this::swarm).forEach(CompletableFuture::join);
        hives.stream().map(each -> swarm(each)).forEach(each -> each.join());
        return hives.stream().map(each -> swarm(each)).collect(Collectors.toList());
    }

    // beyond: collected, and forgotten
    void collected(List<String> hives) {
        List<CompletableFuture<String>> all = hives.stream().map(this::swarm).toList(); // flag
        System.out.println(all.size());
    }
}
