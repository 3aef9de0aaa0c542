import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/** The method sees to an interruption itself. */
public class InterruptedWait {
    private static final AtomicInteger STAMPS = new AtomicInteger();

    public static void main(String[] args) {
        try {
            count(args.length > 0 ? -1 : 3);
        } catch (CompletionException e) {
            System.out.println("not counted: " + e.getCause());
        }
        System.out.println(STAMPS);
    }

    private static void count(int sheets) {
        final ExecutorService clerks = Executors.newCachedThreadPool();
        clerks.submit(() -> countOne(sheets));
        clerks.submit(() -> countOne(4));
        clerks.shutdown();
        try {
            // the counter is slow
            clerks.awaitTermination(10, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            clerks.shutdownNow();
            Thread.currentThread().interrupt();
        }
    }

    private static void countOne(int sheets) {
        if (sheets < 0) {
            throw new IllegalArgumentException("less than no stamps");
        }
        STAMPS.addAndGet(sheets);
    }
}
