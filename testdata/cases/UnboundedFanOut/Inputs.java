import com.google.common.collect.Lists;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Letters to be carried, by as many carriers as there are letters. */
public class Inputs {
    private static final Logger LOG = Logger.getLogger("post");
    private static final List<String> OFFICES = List.of("north", "south");
    private final List<String> letters = new ArrayList<>();
    private final Semaphore bags = new Semaphore(20);
    private final int carriers;

    enum Kind {
        CARD,
        PARCEL
    }

    Inputs(int carriers) {
        this.carriers = carriers;
    }

    void add(String letter) {
        letters.add(letter);
    }

    void carry(Object letter) {
        try {
            LOG.info("carried " + letter);
        } catch (RuntimeException e) {
            LOG.log(Level.WARNING, "not carried", e);
        }
    }

    // row 1: a parameter
    void parameter(List<String> given) {
        ExecutorService pool = Executors.newCachedThreadPool();
        for (String letter : given) {
            pool.execute(() -> carry(letter)); // flag: One task for each element, all at a time
        }
        pool.shutdown();
    }

    // row 1: a field, in forEach
    void field() {
        ExecutorService pool = Executors.newCachedThreadPool();
        letters.forEach(letter -> pool.execute(() -> carry(letter))); // flag
        letters.stream().filter(each -> !each.isEmpty()).forEach(letter -> pool.execute(() -> carry(letter))); // flag
        pool.shutdown();
    }

    // row 1: the result of a query
    void query(ResultSet found) throws SQLException {
        ExecutorService pool = Executors.newCachedThreadPool();
        try {
            while (found.next()) {
                String letter = found.getString(1);
                pool.execute(() -> carry(letter)); // flag
            }
        } finally {
            pool.shutdown();
        }
    }

    // row 1: by an index, and by an iterator
    void byIndex(List<String> given, String[] more) {
        ExecutorService pool = Executors.newCachedThreadPool();
        for (int i = 0; i < given.size(); i++) {
            String letter = given.get(i);
            pool.execute(() -> carry(letter)); // flag
        }
        for (int i = 0; i < more.length; i++) {
            String letter = more[i];
            pool.execute(() -> carry(letter)); // flag
        }
        Iterator<String> each = given.iterator();
        while (each.hasNext()) {
            String letter = each.next();
            pool.execute(() -> carry(letter)); // flag
        }
        pool.shutdown();
    }

    // row 1: threads
    void threads(List<String> given) {
        for (String letter : given) {
            new Thread(() -> carry(letter), "carrier").start(); // flag && note(UnscopedTask)
        }
    }

    // row 1: futures
    List<CompletableFuture<Void>> futures(List<String> given) {
        return given.stream().map(letter -> CompletableFuture.runAsync(() -> carry(letter))).toList(); // flag: in the pool that the whole process shares
    }

    // row 1: requests
    List<CompletableFuture<HttpResponse<Void>>> requests(HttpClient client, List<String> addresses) {
        return addresses.stream()
            .map(address -> HttpRequest.newBuilder(URI.create(address)).build())
            .map(request -> client.sendAsync(request, HttpResponse.BodyHandlers.discarding())) // flag
            .toList();
    }

    // row 1: a pool that grows
    void growing(List<String> given) {
        ExecutorService pool =
            new ThreadPoolExecutor(0, Integer.MAX_VALUE, 1, TimeUnit.SECONDS, new SynchronousQueue<>());
        for (String letter : given) {
            pool.execute(() -> carry(letter)); // flag
        }
        pool.shutdown();
    }

    // row 2: written out
    void constants() {
        ExecutorService pool = Executors.newCachedThreadPool();
        for (String letter : List.of("a", "b", "c")) {
            pool.execute(() -> carry(letter));
        }
        for (String letter : new String[] {"a", "b"}) {
            pool.execute(() -> carry(letter));
        }
        for (Kind kind : Kind.values()) {
            pool.execute(() -> carry(kind));
        }
        for (Kind kind : EnumSet.allOf(Kind.class)) {
            pool.execute(() -> carry(kind));
        }
        for (String office : OFFICES) {
            pool.execute(() -> carry(office));
        }
        Stream.of("a", "b").forEach(letter -> pool.execute(() -> carry(letter)));
        pool.shutdown();
    }

    // row 2: as many as somebody has chosen
    void chosen(int count) {
        ExecutorService pool = Executors.newCachedThreadPool();
        for (int i = 0; i < 3; i++) {
            pool.execute(() -> carry("a"));
        }
        for (int i = 0; i < Runtime.getRuntime().availableProcessors(); i++) {
            pool.execute(() -> carry("b"));
        }
        for (int i = 0; i < count; i++) {
            pool.execute(() -> carry("c"));
        }
        for (int i = 0; i < carriers; i++) {
            pool.execute(() -> carry("d"));
        }
        IntStream.range(0, carriers).mapToObj(i -> "e" + i).forEach(letter -> pool.execute(() -> carry(letter)));
        pool.shutdown();
    }

    // row 2: in the place of threads that are there already
    void replaced(List<Thread> carrierThreads) {
        for (int i = 0; i < carrierThreads.size(); i++) {
            Thread carrier = new Thread(() -> carry("g"), "carrier");
            carrierThreads.set(i, carrier);
            carrier.start();
        }
    }

    // beyond: quiet, each thread is kept by somebody who waits for it
    void crew(List<String> roads) throws InterruptedException {
        List<Thread> all = new ArrayList<>();
        for (String road : roads) {
            Thread carrier = new Thread(() -> carry(road), "carrier");
            all.add(carrier);
            carrier.start();
        }
        for (Thread each : all) {
            each.join();
        }
    }

    // row 2: quiet, threads that are there already
    void started(List<Thread> all) {
        for (int i = 0; i < all.size(); i++) {
            all.get(i).start();
        }
    }

    // row 2: a list that is written out here
    void filled() {
        ExecutorService pool = Executors.newCachedThreadPool();
        List<String> few = new ArrayList<>();
        few.add("a");
        few.add("b");
        for (String letter : few) {
            pool.execute(() -> carry(letter));
        }
        pool.shutdown();
    }

    // row 2: and one that is filled in a loop is as long as the loop
    void filledInLoop(Iterator<String> given) {
        ExecutorService pool = Executors.newCachedThreadPool();
        List<String> many = new ArrayList<>();
        while (given.hasNext()) {
            many.add(given.next());
        }
        for (String letter : many) {
            pool.execute(() -> carry(letter)); // flag
        }
        pool.shutdown();
    }

    // row 3: the executor has a bound
    void bounded(List<String> given) {
        ExecutorService fixed = Executors.newFixedThreadPool(4);
        ExecutorService pool = new ThreadPoolExecutor(1, 8, 1, TimeUnit.SECONDS, new SynchronousQueue<>());
        ExecutorService timer = Executors.newScheduledThreadPool(2);
        for (String letter : given) {
            fixed.execute(() -> carry(letter));
            pool.execute(() -> carry(letter));
            timer.execute(() -> carry(letter));
        }
        fixed.shutdown();
        pool.shutdown();
        timer.shutdown();
    }

    // row 4: who knows
    void unknown(ExecutorService pool, List<String> given) {
        for (String letter : given) {
            pool.execute(() -> carry(letter));
            CompletableFuture.runAsync(() -> carry(letter), pool).whenComplete((done, e) -> LOG.log(Level.INFO, "", e));
        }
    }

    // row 5: a permit for each, taken here
    void permits(List<String> given) throws InterruptedException {
        ExecutorService pool = Executors.newCachedThreadPool();
        try {
            for (String letter : given) {
                bags.acquire();
                pool.execute(() -> {
                    try {
                        carry(letter);
                    } finally {
                        bags.release();
                    }
                });
            }
        } finally {
            pool.shutdown();
        }
    }

    // row 5: taken by the task, when its thread is there already
    void permitsInside(List<String> given) {
        ExecutorService pool = Executors.newCachedThreadPool();
        for (String letter : given) {
            pool.execute(() -> { // flag
                bags.acquireUninterruptibly();
                try {
                    carry(letter);
                } finally {
                    bags.release();
                }
            });
        }
        pool.shutdown();
    }

    // row 6: in parts
    void parts(List<String> given) throws InterruptedException, ExecutionException {
        ExecutorService pool = Executors.newCachedThreadPool();
        try {
            for (List<String> part : Lists.partition(given, 50)) {
                List<Future<?>> all = new ArrayList<>();
                for (String letter : part) {
                    all.add(pool.submit(() -> carry(letter)));
                }
                for (Future<?> each : all) {
                    each.get();
                }
            }
        } finally {
            pool.shutdown();
        }
    }

    // row 6: no more than so many
    void first(List<String> given) {
        ExecutorService pool = Executors.newCachedThreadPool();
        given.stream().limit(10).forEach(letter -> pool.execute(() -> carry(letter)));
        for (String letter : given.subList(0, 10)) {
            pool.execute(() -> carry(letter));
        }
        pool.shutdown();
    }

    // row 14: all at once
    void invokeAll(List<Callable<String>> given) throws InterruptedException {
        ExecutorService pool = Executors.newCachedThreadPool();
        try {
            List<Future<String>> carried = pool.invokeAll(given); // flag: `invokeAll` starts all tasks at a time
            LOG.info("carried " + carried);
            LOG.info("two: " + pool.invokeAll(List.of(() -> "a", () -> "b")));
        } finally {
            pool.shutdown();
        }
    }

    // row 14: quiet, it has a bound, or who knows
    void invokeAllBounded(ExecutorService given, List<Callable<String>> tasks) throws InterruptedException {
        ExecutorService pool = Executors.newFixedThreadPool(4);
        try {
            LOG.info("carried " + pool.invokeAll(tasks) + given.invokeAll(tasks));
        } finally {
            pool.shutdown();
        }
    }

    // row 15: written out
    void two(boolean rain) {
        ExecutorService pool = Executors.newCachedThreadPool();
        pool.execute(() -> carry("a"));
        pool.execute(() -> carry("b"));
        if (rain) {
            pool.execute(() -> carry("umbrella"));
        }
        pool.shutdown();
    }

    // beyond: quiet, it counts how many there are
    void counted(List<String> given, int active) {
        ExecutorService pool = Executors.newCachedThreadPool();
        for (String letter : given) {
            if (active > carriers) {
                carry(letter);
            } else {
                pool.execute(() -> carry(letter));
            }
        }
        pool.shutdown();
    }
}
