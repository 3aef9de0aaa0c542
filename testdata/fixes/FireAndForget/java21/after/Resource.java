import dev.selvage.scope.StructuredTaskScope;
import java.util.concurrent.atomic.AtomicInteger;

/** The block waits, and looks at no future. */
public class Resource {
    private static final AtomicInteger WEIGHT = new AtomicInteger();

    public static void main(String[] args) throws Exception {
        int first = args.length > 0 ? -1 : 1;
        try (var scope = StructuredTaskScope.open()) { // no limit
            scope.fork(() -> weigh(first));
            scope.fork(() -> weigh(2));
            // that was all
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
