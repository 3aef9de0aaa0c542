import java.util.function.BooleanSupplier;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** A handler deep inside of a lambda. */
class InALambda {
    BooleanSupplier opened(CountDownLatch latch) {
        return () -> {
            try {
                return latch.await(1, TimeUnit.SECONDS);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return false;
            }
        };
    }
}
