import java.io.IOException;
import java.util.concurrent.BrokenBarrierException;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** One clause for several exceptions. */
public class MultiCatch {

    // row 7: wraps both
    String price(Future<String> quote) {
        try {
            return quote.get();
        } catch (InterruptedException | ExecutionException e) { // flag
            throw new IllegalStateException(e);
        }
    }

    // row 7: three of them, and a default
    String priceOrZero(Future<String> quote) {
        try {
            return quote.get(1, TimeUnit.SECONDS);
        } catch (TimeoutException | InterruptedException | ExecutionException e) { // flag
            quote.cancel(true);
            return "0";
        }
    }

    // row 7: over two lines
    void meet(CyclicBarrier barrier) {
        try {
            barrier.await();
        } catch (BrokenBarrierException // flag
                | InterruptedException e) {
            e.printStackTrace();
        }
    }

    // row 7: quiet when the question is asked
    String priceAsking(Future<String> quote) {
        try {
            return quote.get();
        } catch (InterruptedException | ExecutionException e) {
            if (e instanceof InterruptedException) {
                Thread.currentThread().interrupt();
            }
            throw new IllegalStateException(e);
        }
    }

    // row 7: quiet when the other ones are asked for
    String priceAskingOthers(Future<String> quote) {
        try {
            return quote.get(1, TimeUnit.SECONDS);
        } catch (TimeoutException | InterruptedException | ExecutionException e) {
            if (e instanceof TimeoutException || e instanceof ExecutionException) {
                return "0";
            }
            Thread.currentThread().interrupt();
            return "";
        }
    }

    // row 8: both declared, both leave
    String priceOrThrow(Future<String> quote) throws InterruptedException, ExecutionException {
        try {
            return quote.get();
        } catch (InterruptedException | ExecutionException e) {
            System.err.println("no quote");
            throw e;
        }
    }

    // row 8: three of them
    String priceInTime(Future<String> quote) throws Exception {
        try {
            return quote.get(1, TimeUnit.SECONDS);
        } catch (TimeoutException | InterruptedException | ExecutionException e) {
            throw e;
        }
    }

    // beyond: leaves on one path only
    String priceOnce(Future<String> quote, boolean strict)
            throws InterruptedException, ExecutionException {
        try {
            return quote.get();
        } catch (InterruptedException | ExecutionException e) { // flag: when `strict` is false
            if (strict) {
                throw e;
            }
            return "0";
        }
    }

    // beyond: a multi-catch without it is quiet
    String readPrice(Future<String> quote) throws InterruptedException, IOException {
        try {
            return quote.get(1, TimeUnit.SECONDS);
        } catch (TimeoutException | ExecutionException e) {
            throw new IOException(e);
        }
    }

    // beyond: restored by asking for the alternative in an `else`
    String priceElse(Future<String> quote) {
        try {
            return quote.get();
        } catch (InterruptedException | ExecutionException e) {
            if (e instanceof ExecutionException) {
                throw new IllegalStateException(e.getCause());
            } else {
                Thread.currentThread().interrupt();
            }
            return null;
        }
    }
}
