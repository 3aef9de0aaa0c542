import dev.selvage.scope.StructuredTaskScope;
import dev.selvage.scope.StructuredTaskScope.Subtask;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;

/** Two stations asked by an executor, of which one may not answer for long. */
public class InTurn {
    private static final CountDownLatch ANSWER = new CountDownLatch(1);
    private static final CountDownLatch ASKED = new CountDownLatch(1);

    public static void main(String[] args) throws InterruptedException {
        boolean fails = args.length > 0;
        if (!fails) {
            ANSWER.countDown();
        }
        try {
            report(fails ? "" : "south");
        } catch (ExecutionException e) {
            System.out.println("no report: " + e.getCause().getMessage());
        }
    }

    private static void report(String other) throws InterruptedException, ExecutionException {
        System.out.println("the weather:");
        try (var scope = StructuredTaskScope.open()) {
            Subtask<String> north = scope.fork(() -> slowly("north"));
            Subtask<String> south = scope.fork(() -> ask(other));

            scope.join();
            // whatever is known of it
            System.out.println(north.get());
            System.out.println(south.get());
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
