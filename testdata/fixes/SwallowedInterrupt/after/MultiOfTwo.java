import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;

/** One clause for two stays one. */
class MultiOfTwo {
    String price(Future<String> quote) {
        try {
            return quote.get();
        } catch (InterruptedException | ExecutionException e) {
            if (e instanceof InterruptedException) {
                Thread.currentThread().interrupt();
            }
            throw new IllegalStateException(e);
        }
    }
}
