import dev.selvage.scope.StructuredTaskScope;
import dev.selvage.scope.StructuredTaskScope.Joiner;
import dev.selvage.scope.StructuredTaskScope.Subtask;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** Two stations, of which one may not answer for long. */
public class Together {
    private static final CountDownLatch ANSWER = new CountDownLatch(1);
    private static final CountDownLatch ASKED = new CountDownLatch(1);

    public static void main(String[] args) throws InterruptedException {
        boolean fails = args.length > 0;
        if (!fails) {
            ANSWER.countDown();
        }
        try {
            System.out.println(report(fails ? "" : "south"));
        } catch (CompletionException e) {
            System.out.println("no report: " + e.getCause().getMessage());
        }
    }

    private static String report(String other) throws InterruptedException {
        // both at the same time
        try (var scope =
                StructuredTaskScope.open(
                        Joiner.awaitAllSuccessfulOrThrow(CompletionException::new))) {
            Subtask<String> north = scope.fork(() -> slowly("north"));
            Subtask<String> south =
                scope.fork(() -> ask(other)); // the quick one

            scope.join();
            return north.get() + ", " + south.get();
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
