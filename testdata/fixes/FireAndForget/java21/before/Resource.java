import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;

/** The block waits, and looks at no future. */
public class Resource {
    private static final AtomicInteger WEIGHT = new AtomicInteger();

    public static void main(String[] args) throws Exception {
        int first = args.length > 0 ? -1 : 1;
        try (ExecutorService scales = Executors.newVirtualThreadPerTaskExecutor()) { // no limit
            scales.submit(() -> weigh(first));
            scales.submit(() -> weigh(2));
            // that was all
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
