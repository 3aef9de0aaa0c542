import com.google.common.util.concurrent.Futures;
import com.google.common.util.concurrent.ListenableFuture;
import com.google.common.util.concurrent.ListeningExecutorService;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Stream;

/** Weather reports of several stations, all asked at once. */
public class Combined {
    private static final Logger LOG = Logger.getLogger("weather");
    private CompletableFuture<String> last = new CompletableFuture<>();

    String ask(String station) {
        return station + ": rain";
    }

    CompletableFuture<String> askLater(String station) {
        return CompletableFuture.supplyAsync(() -> ask(station));
    }

    // row 1: in variables
    String both() {
        CompletableFuture<String> north = CompletableFuture.supplyAsync(() -> ask("north"));
        CompletableFuture<String> south = CompletableFuture.supplyAsync(() -> ask("south"));
        CompletableFuture.allOf(north, south).join(); // flag: `allOf` waits for the slowest
        return north.join() + south.join();
    }

    // row 1: the same with get
    void got() throws InterruptedException, ExecutionException {
        CompletableFuture<String> north = CompletableFuture.supplyAsync(() -> ask("north"));
        CompletableFuture<Void> south = CompletableFuture.runAsync(() -> ask("south"));
        CompletableFuture.allOf(north, south).get(); // flag
    }

    // row 1: at most so long
    void timed() throws InterruptedException, ExecutionException, TimeoutException {
        CompletableFuture<String> north = CompletableFuture.supplyAsync(() -> ask("north"));
        CompletableFuture<String> south = CompletableFuture.supplyAsync(() -> ask("south"));
        CompletableFuture.allOf(north, south).get(1, TimeUnit.SECONDS); // flag
    }

    // row 1: made in the arguments, and by a method of this class
    void inPlace() {
        CompletableFuture.allOf(askLater("north"), CompletableFuture.runAsync(() -> ask("south"))).join(); // flag
    }

    // row 1: kept in a variable
    void kept() {
        CompletableFuture<String> south = CompletableFuture.supplyAsync(() -> ask("south")).thenApply(String::strip);
        CompletableFuture<String> west = CompletableFuture.supplyAsync(() -> ask("west"));
        CompletableFuture<Void> all = CompletableFuture.allOf(south, west);
        LOG.info("asked");
        all.join(); // flag
    }

    // row 1: with a stage behind it
    String staged() {
        CompletableFuture<String> north = CompletableFuture.supplyAsync(() -> ask("north"));
        CompletableFuture<String> south = CompletableFuture.supplyAsync(() -> ask("south"));
        return CompletableFuture.allOf(north, south).thenApply(done -> north.join() + south.join()).join(); // flag
    }

    // row 1: of a list
    void list(List<String> stations) {
        List<CompletableFuture<String>> reports = new ArrayList<>();
        for (String station : stations) {
            reports.add(CompletableFuture.supplyAsync(() -> ask(station))); // flag(UnboundedFanOut)
        }
        CompletableFuture.allOf(reports.toArray(new CompletableFuture<?>[0])).join(); // flag
        for (CompletableFuture<String> report : reports) {
            LOG.info(report.join());
        }
    }

    // row 1: of a stream
    void stream(List<String> stations) {
        CompletableFuture.allOf(stations.stream().map(this::askLater).toArray(CompletableFuture[]::new)).join(); // flag
        List<CompletableFuture<String>> reports = stations.stream()
            .map(station -> CompletableFuture.supplyAsync(() -> ask(station))) // flag(UnboundedFanOut)
            .toList();
        CompletableFuture.allOf(reports.stream().toArray(CompletableFuture[]::new)).join(); // flag
    }

    // row 1: of an array
    void array(String[] stations) {
        CompletableFuture<?>[] reports = new CompletableFuture<?>[stations.length];
        for (int i = 0; i < stations.length; i++) {
            String station = stations[i];
            reports[i] = CompletableFuture.supplyAsync(() -> ask(station)); // flag(UnboundedFanOut)
        }
        CompletableFuture.allOf(reports).join(); // flag
        CompletableFuture<?>[] two = {askLater("north"), askLater("south")};
        CompletableFuture.allOf(two).join(); // flag
    }

    // row 2: whoever gets it waits
    CompletableFuture<String> later() {
        CompletableFuture<String> north = CompletableFuture.supplyAsync(() -> ask("north"));
        CompletableFuture<String> south = CompletableFuture.supplyAsync(() -> ask("south"));
        return CompletableFuture.allOf(north, south).thenApply(done -> north.join() + south.join());
    }

    // row 2: composed on
    void composed() {
        CompletableFuture<String> north = CompletableFuture.supplyAsync(() -> ask("north"));
        CompletableFuture<String> south = CompletableFuture.supplyAsync(() -> ask("south"));
        CompletableFuture.allOf(north, south).whenComplete((done, thrown) -> LOG.log(Level.INFO, "asked", thrown));
    }

    // row 3: a race
    Object fastest() {
        CompletableFuture<String> north = CompletableFuture.supplyAsync(() -> ask("north"));
        CompletableFuture<String> south = CompletableFuture.supplyAsync(() -> ask("south"));
        return CompletableFuture.anyOf(north, south).join(); // flag: the others run on
    }

    // row 3: quiet, the losers are cancelled, and an asynchronous one
    Object fastestAlone() {
        CompletableFuture<String> north = CompletableFuture.supplyAsync(() -> ask("north"));
        CompletableFuture<String> south = CompletableFuture.supplyAsync(() -> ask("south"));
        try {
            return CompletableFuture.anyOf(north, south).join();
        } finally {
            Stream.of(north, south).forEach(each -> each.cancel(true));
        }
    }

    // row 6: quiet, the executor goes with its tasks
    void stopped(ExecutorService pool) {
        CompletableFuture<String> north = CompletableFuture.supplyAsync(() -> ask("north"), pool);
        CompletableFuture<String> south = CompletableFuture.supplyAsync(() -> ask("south"), pool);
        try {
            CompletableFuture.allOf(north, south).join();
        } finally {
            pool.shutdownNow();
        }
    }

    // row 9: quiet, made elsewhere
    void given(List<CompletableFuture<String>> reports, CompletableFuture<String> north) {
        CompletableFuture.allOf(reports.toArray(new CompletableFuture<?>[0])).join();
        CompletableFuture.allOf(north, last).join();
        CompletableFuture.allOf(north, askLater("south")).join();
        CompletableFuture.anyOf(north, last).join();
    }

    // row 9: quiet, handed on, so that others may cancel
    void handedOn() {
        CompletableFuture<String> north = CompletableFuture.supplyAsync(() -> ask("north"));
        CompletableFuture<String> south = CompletableFuture.supplyAsync(() -> ask("south"));
        last = south;
        CompletableFuture.allOf(north, south).join();
    }

    // row 10: quiet, only one
    String one() {
        CompletableFuture<String> north = CompletableFuture.supplyAsync(() -> ask("north"));
        CompletableFuture.allOf(north).join();
        return north.join() + CompletableFuture.supplyAsync(() -> ask("south")).join();
    }

    // row 12: Guava's
    List<String> allAsList(ListeningExecutorService pool, List<String> stations)
            throws InterruptedException, ExecutionException {
        List<ListenableFuture<String>> reports = new ArrayList<>();
        for (String station : stations) {
            reports.add(pool.submit(() -> ask(station)));
        }
        return Futures.allAsList(reports).get(); // flag: fails as soon as one
    }

    // row 12: which forgets why
    List<String> successfulAsList(ListeningExecutorService pool) throws InterruptedException, ExecutionException {
        ListenableFuture<String> north = pool.submit(() -> ask("north"));
        ListenableFuture<String> south = pool.submit(() -> ask("south"));
        return Futures.successfulAsList(north, south).get(); // note: null in the place of each failure
    }

    // row 12: quiet, made elsewhere
    List<String> allGiven(List<ListenableFuture<String>> reports) throws InterruptedException, ExecutionException {
        return Futures.allAsList(reports).get();
    }

    // beyond: quiet, each of them answers for its failure
    String careful() {
        CompletableFuture<String> north = CompletableFuture.supplyAsync(() -> ask("north")).exceptionally(this::none);
        CompletableFuture<String> south = CompletableFuture.supplyAsync(() -> ask("south")).exceptionally(this::none);
        CompletableFuture.allOf(north, south).join();
        return north.join() + south.join();
    }

    String none(Throwable thrown) {
        LOG.log(Level.WARNING, "no report", thrown);
        return "none";
    }

    // beyond: quiet, the outcome of all is looked at behind it
    void outcomes() {
        CompletableFuture<String> north = CompletableFuture.supplyAsync(() -> ask("north"));
        CompletableFuture<String> south = CompletableFuture.supplyAsync(() -> ask("south"));
        CompletableFuture.allOf(north, south).exceptionally(thrown -> {
            LOG.log(Level.WARNING, "no report", thrown);
            return null;
        }).join();
    }
}
