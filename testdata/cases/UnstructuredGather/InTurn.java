import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Tides of several harbours. */
public class InTurn {
    private static final Logger LOG = Logger.getLogger("tides");
    private Future<String> known;

    String tide(String harbour) {
        return harbour + ": high";
    }

    // row 4: two of them
    String two(ExecutorService pool) throws InterruptedException, ExecutionException {
        Future<String> dover = pool.submit(() -> tide("dover"));
        Future<String> calais = pool.submit(() -> tide("calais"));
        return dover.get() + calais.get(); // flag: the other tasks run on
    }

    // row 4: three of them, and the second fails as well
    void three() {
        CompletableFuture<String> dover = CompletableFuture.supplyAsync(() -> tide("dover"));
        CompletableFuture<String> calais = CompletableFuture.supplyAsync(() -> tide("calais"));
        CompletableFuture<String> ostend = CompletableFuture.supplyAsync(() -> tide("ostend")).thenApply(String::strip);
        LOG.info(dover.join()); // flag
        LOG.info(calais.join());
        LOG.info(ostend.join());
    }

    // row 4: the handler is around both
    void handled(ExecutorService pool) throws InterruptedException {
        Future<String> dover = pool.submit(() -> tide("dover"));
        Future<String> calais = pool.submit(() -> tide("calais"));
        try {
            LOG.info(dover.get()); // flag
            LOG.info(calais.get());
        } catch (ExecutionException e) {
            LOG.log(Level.WARNING, "no tide", e);
        }
    }

    // row 4: quiet, each has a handler that goes on
    void each(ExecutorService pool) throws InterruptedException {
        Future<String> dover = pool.submit(() -> tide("dover"));
        Future<String> calais = pool.submit(() -> tide("calais"));
        try {
            LOG.info(dover.get());
        } catch (ExecutionException e) {
            LOG.log(Level.WARNING, "no tide", e);
        }
        try {
            LOG.info(calais.get());
        } catch (ExecutionException e) {
            LOG.log(Level.WARNING, "no tide", e);
        }
    }

    // row 4: quiet, one after the other
    void afterTheOther(ExecutorService pool) throws InterruptedException, ExecutionException {
        Future<String> dover = pool.submit(() -> tide("dover"));
        LOG.info(dover.get());
        Future<String> calais = pool.submit(() -> tide("calais"));
        LOG.info(calais.get());
    }

    // row 4: quiet, only one of them is waited for
    String either(ExecutorService pool, boolean english) throws InterruptedException, ExecutionException {
        Future<String> dover = pool.submit(() -> tide("dover"));
        Future<String> calais = pool.submit(() -> tide("calais"));
        if (english) {
            return dover.get();
        }
        return calais.get();
    }

    // row 5: a loop that submits and one that waits
    List<String> loops(ExecutorService pool, List<String> harbours) throws InterruptedException, ExecutionException {
        List<Future<String>> tides = new ArrayList<>();
        for (String each : harbours) {
            tides.add(pool.submit(() -> tide(each)));
        }
        List<String> all = new ArrayList<>();
        for (Future<String> each : tides) {
            all.add(each.get()); // flag: the other tasks run on
        }
        return all;
    }

    // row 5: by an index, of an array
    void indexes(ExecutorService pool, String[] harbours) throws InterruptedException, ExecutionException {
        Future<?>[] tides = new Future<?>[harbours.length];
        for (int i = 0; i < harbours.length; i++) {
            String harbour = harbours[i];
            tides[i] = pool.submit(() -> tide(harbour));
        }
        for (int i = 0; i < tides.length; i++) {
            tides[i].get(); // flag
        }
    }

    // row 5: the handler throws
    void thrown(ExecutorService pool, List<String> harbours) {
        List<Future<String>> tides = new ArrayList<>();
        for (String each : harbours) {
            tides.add(pool.submit(() -> tide(each)));
        }
        for (Future<String> each : tides) {
            try {
                LOG.info(each.get()); // flag
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return;
            } catch (ExecutionException e) {
                throw new IllegalStateException("no tide", e);
            }
        }
    }

    // row 5: streams
    List<String> streams(List<String> harbours) {
        List<CompletableFuture<String>> tides = harbours.stream()
            .map(each -> CompletableFuture.supplyAsync(() -> tide(each))) // flag(UnboundedFanOut)
            .collect(Collectors.toList());
        return tides.stream().map(CompletableFuture::join).toList(); // flag
    }

    // row 5: in one expression, with a barrier in between
    List<String> chain(List<String> harbours) {
        return harbours.stream()
            .map(each -> CompletableFuture.supplyAsync(() -> tide(each))) // flag(UnboundedFanOut)
            .toList()
            .stream()
            .map(each -> each.join()) // flag
            .toList();
    }

    // row 5: of those written out
    void writtenOut() {
        Stream.of(
                CompletableFuture.supplyAsync(() -> tide("dover")),
                CompletableFuture.supplyAsync(() -> tide("calais")))
            .map(CompletableFuture::join) // flag
            .forEach(LOG::info);
    }

    // row 5: forEach on both sides
    void forEach(ExecutorService pool, List<Callable<String>> harbours) {
        List<Future<String>> tides = new ArrayList<>();
        harbours.forEach(each -> tides.add(pool.submit(each)));
        tides.forEach(each -> {
            try {
                LOG.info(each.get()); // flag
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            } catch (ExecutionException e) {
                throw new IllegalStateException("no tide", e);
            }
        });
    }

    // row 5: the values of a map
    void map(ExecutorService pool, List<String> harbours) throws InterruptedException, ExecutionException {
        Map<String, Future<String>> tides = new HashMap<>();
        for (String each : harbours) {
            tides.put(each, pool.submit(() -> tide(each)));
        }
        for (Future<String> each : tides.values()) {
            LOG.info(each.get()); // flag
        }
    }

    // row 6: quiet, a finally cancels
    void cancelled(ExecutorService pool, List<String> harbours) throws InterruptedException, ExecutionException {
        List<Future<String>> tides = new ArrayList<>();
        for (String each : harbours) {
            tides.add(pool.submit(() -> tide(each)));
        }
        try {
            for (Future<String> each : tides) {
                LOG.info(each.get());
            }
        } finally {
            tides.forEach(each -> each.cancel(true));
        }
    }

    // row 6: quiet, a handler cancels
    String twoCancelled(ExecutorService pool) throws InterruptedException, ExecutionException {
        Future<String> dover = pool.submit(() -> tide("dover"));
        Future<String> calais = pool.submit(() -> tide("calais"));
        try {
            return dover.get() + calais.get();
        } catch (InterruptedException | ExecutionException e) {
            calais.cancel(true);
            throw e;
        }
    }

    // row 6: quiet, the executor goes
    void shutDown(List<String> harbours) throws InterruptedException, ExecutionException {
        ExecutorService pool = Executors.newFixedThreadPool(4);
        try {
            List<Future<String>> tides = new ArrayList<>();
            for (String each : harbours) {
                tides.add(pool.submit(() -> tide(each)));
            }
            for (Future<String> each : tides) {
                LOG.info(each.get());
            }
        } finally {
            pool.shutdownNow();
        }
    }

    // row 7: waits for all, and the first failure is the end
    void invoked(ExecutorService pool, List<Callable<String>> harbours)
            throws InterruptedException, ExecutionException {
        List<Future<String>> tides = pool.invokeAll(harbours); // note: even if one has failed
        for (Future<String> each : tides) {
            LOG.info(each.get()); // flag(LostFailure)
        }
    }

    // row 7: in a stream
    void invokedInStream(ExecutorService pool, List<Callable<String>> harbours) throws InterruptedException {
        pool.invokeAll(harbours).stream() // note
            .map(each -> {
                try {
                    return each.get();
                } catch (InterruptedException e) {
                    Thread.currentThread().interrupt();
                    return "";
                } catch (ExecutionException e) {
                    throw new IllegalStateException("no tide", e);
                }
            })
            .forEach(LOG::info);
    }

    // row 7: quiet, it wants the outcome of each
    void invokedEach(ExecutorService pool, List<Callable<String>> harbours) throws InterruptedException {
        for (Future<String> each : pool.invokeAll(harbours)) {
            try {
                LOG.info(each.get());
            } catch (ExecutionException e) {
                LOG.log(Level.WARNING, "no tide", e);
            }
        }
    }

    // row 9: quiet, made elsewhere
    void given(List<Future<String>> tides, Future<String> dover) throws InterruptedException, ExecutionException {
        for (Future<String> each : tides) {
            LOG.info(each.get());
        }
        LOG.info(dover.get() + known.get());
    }

    // row 9: quiet, handed on
    void handedOn(ExecutorService pool) throws InterruptedException, ExecutionException {
        Future<String> dover = pool.submit(() -> tide("dover"));
        known = pool.submit(() -> tide("calais"));
        watch(dover);
        Future<String> ostend = pool.submit(() -> tide("ostend"));
        LOG.info(dover.get() + ostend.get());
    }

    void watch(Future<String> tide) {
        known = tide;
    }

    // row 9: quiet, a list that is returned
    List<Future<String>> started(ExecutorService pool, List<String> harbours)
            throws InterruptedException, ExecutionException {
        List<Future<String>> tides = new ArrayList<>();
        for (String each : harbours) {
            tides.add(pool.submit(() -> tide(each)));
        }
        tides.get(0).get();
        return tides;
    }

    // row 10: quiet, one at a time
    void oneByOne(ExecutorService pool, List<String> harbours) throws InterruptedException, ExecutionException {
        for (String each : harbours) {
            Future<String> tide = pool.submit(() -> tide(each));
            LOG.info(tide.get());
        }
        LOG.info(pool.submit(() -> tide("dover")).get());
    }

    // beyond: quiet, the failure of each is kept, and the loop goes on
    void kept(ExecutorService pool, List<String> harbours) throws InterruptedException {
        List<Future<String>> tides = new ArrayList<>();
        for (String each : harbours) {
            tides.add(pool.submit(() -> tide(each)));
        }
        IllegalStateException failed = new IllegalStateException("not all tides");
        for (Future<String> each : tides) {
            try {
                LOG.info(each.get());
            } catch (ExecutionException e) {
                failed.addSuppressed(e.getCause());
            }
        }
        if (failed.getSuppressed().length > 0) {
            throw failed;
        }
    }

    // beyond: all have ended, so none runs on, though what the others threw is lost
    void ended(ExecutorService pool, List<String> harbours) throws InterruptedException, ExecutionException {
        List<Future<String>> tides = new ArrayList<>();
        for (String each : harbours) {
            tides.add(pool.submit(() -> tide(each)));
        }
        pool.shutdown();
        pool.awaitTermination(1, TimeUnit.DAYS);
        for (Future<String> each : tides) {
            LOG.info(each.get()); // flag(LostFailure)
        }
    }

    // beyond: quiet, the tasks see to their failures
    void careful(ExecutorService pool, List<String> harbours) throws InterruptedException, ExecutionException {
        List<Future<?>> tides = new ArrayList<>();
        for (String each : harbours) {
            tides.add(pool.submit(() -> {
                try {
                    LOG.info(tide(each));
                } catch (RuntimeException e) {
                    LOG.log(Level.WARNING, "no tide", e);
                }
            }));
        }
        for (Future<?> each : tides) {
            each.get();
        }
    }
}
