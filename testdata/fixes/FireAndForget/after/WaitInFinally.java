import dev.selvage.scope.StructuredTaskScope;
import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.atomic.AtomicInteger;

/** However the block ends, the executor is shut down behind it. */
public class WaitInFinally {
    private static final AtomicInteger WEIGHT = new AtomicInteger();

    public static void main(String[] args) throws InterruptedException, ExecutionException {
        int[] parcels = args.length > 0 ? new int[] {1, -2} : new int[] {1, 2, 3};
        try (var scope =
                StructuredTaskScope.open(
                        c -> c.withLimit(parcels.length).withTimeout(Duration.ofHours(1)))) {
            // weigh them all
            for (int i = 0; i < parcels.length; i++) {
                int parcel = parcels[i];
                if (parcel != 0) {
                    scope.fork(() -> weigh(parcel));
                }
            }
            scope.join();
        }
        System.out.println(WEIGHT);
    }

    private static void weigh(int parcel) {
        if (parcel < 0) {
            throw new IllegalArgumentException("lighter than air");
        }
        WEIGHT.addAndGet(parcel);
    }
}
