import dev.selvage.scope.StructuredTaskScope;
import dev.selvage.scope.StructuredTaskScope.Subtask;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;

/** Stations asked by an executor that is closed, of which one may not answer for long. */
public class Closed {
    private static final CountDownLatch ANSWER = new CountDownLatch(1);
    private static final CountDownLatch ASKED = new CountDownLatch(1);
    private static final int MAX_CONCURRENT_TASKS = 16;

    public static void main(String[] args) throws InterruptedException {
        boolean fails = args.length > 0;
        if (!fails) {
            ANSWER.countDown();
        }
        try {
            report(List.of("north", "west", fails ? "" : "south"));
        } catch (ExecutionException e) {
            System.out.println("no report: " + e.getCause().getMessage());
        }
    }

    private static void report(List<String> stations)
            throws InterruptedException, ExecutionException {
        try (var scope = StructuredTaskScope.open(c -> c.withLimit(MAX_CONCURRENT_TASKS))) {
            List<Subtask<String>> answers = new ArrayList<>();
            for (String station : stations) {
                answers.add(
                        scope.fork(
                                () -> station.equals("north") ? slowly(station) : ask(station)));
            }
            scope.join();
            for (Subtask<String> answer : answers) {
                System.out.println(answer.get());
            }
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
