import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;

/** Stars that are counted in variables and collections. */
public abstract class Variables {
    private final List<Future<?>> sky = new ArrayList<>();
    private final Map<String, Future<?>> byName = new HashMap<>();

    abstract void count();

    // row 11: a variable that nobody reads
    void unread(ExecutorService domes) {
        Future<?> unused = domes.submit(this::count); // flag: is kept in `unused`, which nobody reads
        var counted = CompletableFuture.runAsync(this::count); // flag
        Future<?> late;
        late = domes.submit(this::count); // flag: `late`
    }

    // row 11: read
    void read(ExecutorService domes) throws ExecutionException, InterruptedException {
        Future<?> one = domes.submit(this::count);
        Future<?> two = domes.submit(this::count);
        if (two.isDone()) {
            one.get();
        }
        Future<?> again = domes.submit(this::count);
        again = byName.put("again", again);
    }

    // row 12: a collection that nobody reads
    void collected(ExecutorService domes, List<Runnable> nights) {
        List<Future<?>> all = new ArrayList<>();
        for (Runnable night : nights) {
            all.add(domes.submit(night)); // flag: is put into a collection that nobody reads
        }
        System.out.println(all.size() + " nights");
    }

    // row 12: one that is read or handed on
    List<CompletableFuture<Void>> collectedAndRead(ExecutorService domes, List<Runnable> nights)
            throws ExecutionException, InterruptedException {
        List<Future<?>> all = new ArrayList<>();
        nights.forEach(night -> all.add(domes.submit(night)));
        for (Future<?> each : all) {
            each.get(); // flag(UnstructuredGather)
        }
        List<CompletableFuture<Void>> others = new ArrayList<>();
        for (Runnable night : nights) {
            others.add(CompletableFuture.runAsync(night)); // flag(UnboundedFanOut)
        }
        return others;
    }

    // row 13: in a field or a map
    void stored(ExecutorService domes) {
        sky.add(domes.submit(this::count));
        byName.put("vega", domes.submit(this::count));
    }
}
