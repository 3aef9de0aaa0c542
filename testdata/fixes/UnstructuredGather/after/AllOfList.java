import dev.selvage.scope.StructuredTaskScope;
import dev.selvage.scope.StructuredTaskScope.Subtask;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;

/** Stations that write to their own log, of which one may not answer for long. */
public class AllOfList {
    private static final CountDownLatch ANSWER = new CountDownLatch(1);
    private static final CountDownLatch ASKED = new CountDownLatch(1);
    private static final int MAX_CONCURRENT_TASKS = 16;

    private final List<String> stations = new ArrayList<>();

    public static void main(String[] args) throws InterruptedException {
        boolean fails = args.length > 0;
        if (!fails) {
            ANSWER.countDown();
        }
        AllOfList all = new AllOfList();
        all.stations.addAll(List.of("north", fails ? "" : "south"));
        all.report();
        System.out.println("done");
    }

    private void report() throws InterruptedException {
        try {
            try (var scope = StructuredTaskScope.open(c -> c.withLimit(MAX_CONCURRENT_TASKS))) {
                List<Subtask<Void>> answers = new ArrayList<Subtask<Void>>();
                for (int i = 0; i < stations.size(); i++) {
                    String station = stations.get(i);
                    answers.add(
                            scope.fork(
                                    () -> {
                                        if (station.equals("north")) {
                                            slowly(station);
                                        } else {
                                            ask(station);
                                        }
                                    }));
                }
                scope.join();
                System.out.println(answers.size() + " stations");
            }
        } catch (ExecutionException e) {
            System.out.println("no report: " + e.getCause().getMessage());
        }
    }

    private static void slowly(String station) {
        try {
            ASKED.countDown();
            if (ANSWER.await(2, TimeUnit.SECONDS)) {
                ask(station);
            }
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
