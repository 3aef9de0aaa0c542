import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;

/** Stations that are asked by threads that others use too; one may not answer for long. */
public class InSharedPool {
    private static final CountDownLatch ANSWER = new CountDownLatch(1);
    private static final CountDownLatch ASKED = new CountDownLatch(1);

    private final ExecutorService pool;

    InSharedPool(ExecutorService pool) {
        this.pool = pool;
    }

    public static void main(String[] args) throws InterruptedException {
        boolean fails = args.length > 0;
        if (!fails) {
            ANSWER.countDown();
        }
        ExecutorService pool = Executors.newFixedThreadPool(3);
        try {
            List<String> stations = List.of(fails ? "" : "south", "north", "west");
            System.out.println(new InSharedPool(pool).report(stations));
        } catch (IllegalStateException e) {
            System.out.println("no report: " + e.getCause().getMessage());
        } finally {
            pool.shutdown();
        }
    }

    private List<String> report(List<String> stations) throws InterruptedException {
        List<Future<String>> answers = new ArrayList<>();
        for (String station : stations) {
            answers.add(pool.submit(() -> station.equals("north") ? slowly(station) : ask(station)));
        }
        List<String> report = new ArrayList<>();
        // in the order of the stations
        for (Future<String> answer : answers) {
            try {
                report.add(answer.get());
            } catch (ExecutionException e) {
                throw new IllegalStateException("no answer", e.getCause());
            }
        }
        return report;
    }

    private static String slowly(String station) {
        try {
            ASKED.countDown();
            return ANSWER.await(2, TimeUnit.SECONDS) ? ask(station) : "no answer";
        } catch (InterruptedException e) {
            System.out.println("stopped");
            Thread.currentThread().interrupt();
            throw new IllegalStateException("told to stop", e);
        }
    }

    private static String ask(String station) {
        if (station.isEmpty()) {
            while (ASKED.getCount() > 0) {
                Thread.onSpinWait();
            }
            throw new IllegalArgumentException("no such station");
        }
        return station + ": rain";
    }
}
