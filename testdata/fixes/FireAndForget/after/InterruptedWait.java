import dev.selvage.scope.StructuredTaskScope;
import dev.selvage.scope.StructuredTaskScope.Joiner;
import java.time.Duration;
import java.util.concurrent.CompletionException;
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
        try (var scope =
                StructuredTaskScope.open(
                        Joiner.awaitAllSuccessfulOrThrow(CompletionException::new),
                        c -> c.withTimeout(Duration.ofSeconds(10)))) {
            scope.fork(() -> countOne(sheets));
            scope.fork(() -> countOne(4));
            // the counter is slow
            scope.join();
        } catch (InterruptedException e) {
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
