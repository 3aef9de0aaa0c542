import java.util.concurrent.CompletionException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;

/** Two stations that count down when they have answered, of which one may not for long. */
public class ByLatch {
    private static final CountDownLatch ANSWER = new CountDownLatch(1);
    private static final CountDownLatch ASKED = new CountDownLatch(1);

    private final String[] answers = new String[2];

    public static void main(String[] args) throws InterruptedException {
        boolean fails = args.length > 0;
        if (!fails) {
            ANSWER.countDown();
        }
        try {
            System.out.println(new ByLatch().report(fails ? "" : "south"));
        } catch (CompletionException e) {
            System.out.println("no report: " + e.getCause().getMessage());
        }
    }

    private String report(String other) throws InterruptedException {
        ExecutorService pool = Executors.newFixedThreadPool(2);
        CountDownLatch left = new CountDownLatch(2);
        pool.execute(
                () -> {
                    try {
                        // the one that takes long
                        answers[0] = slowly("north");
                    } finally {
                        left.countDown();
                    }
                });
        pool.execute(() -> {
            try {
                answers[1] = ask(other);
            } finally {
                left.countDown();
            }
        });
        pool.shutdown();
        left.await();
        return String.join(", ", answers);
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
