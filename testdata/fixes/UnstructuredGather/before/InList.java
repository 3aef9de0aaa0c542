import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;

/** Stations in a list, of which one may not answer for long. */
public class InList {
    private static final CountDownLatch ANSWER = new CountDownLatch(1);
    private static final CountDownLatch ASKED = new CountDownLatch(1);

    public static void main(String[] args) throws InterruptedException {
        boolean fails = args.length > 0;
        if (!fails) {
            ANSWER.countDown();
        }
        System.out.println(report(List.of("north", "west", fails ? "" : "south")));
    }

    private static List<String> report(List<String> stations) throws InterruptedException {
        ExecutorService pool = Executors.newFixedThreadPool(2);
        List<Future<String>> answers = new ArrayList<>(stations.size());
        try {
            for (String station : stations) {
                Future<String> answer =
                        pool.submit( // one at a time would take too long
                                () -> station.equals("north") ? slowly(station) : ask(station));
                answers.add(answer);
            }
            List<String> report = new ArrayList<>();
            // in the order of the stations
            for (Future<String> answer : answers) {
                report.add(answer.get());
            }
            return report;
        } catch (ExecutionException e) {
            return List.of("no report: " + e.getCause().getMessage());
        } finally {
            pool.shutdown();
        }
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
