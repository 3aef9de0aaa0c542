import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.logging.Level;
import java.util.logging.Logger;

/** A scope throws when a subtask failed or the time was over. */
public class DroppedScopes {
    private static final Logger LOG = Logger.getLogger("travel");
    private int offers;

    /** As the JDK's since 25, as far as its names go. */
    static final class StructuredTaskScope implements AutoCloseable {
        static StructuredTaskScope open(Duration timeout) {
            return timeout.isNegative() ? null : new StructuredTaskScope();
        }

        <T> void fork(Callable<T> task) {
            LOG.fine("fork " + task);
        }

        void join() throws InterruptedException {
            Thread.sleep(1);
        }

        @Override
        public void close() {}

        static final class FailedException extends RuntimeException {
            private static final long serialVersionUID = 1L;

            FailedException(Throwable cause) {
                super(cause);
            }
        }

        static final class TimeoutException extends RuntimeException {
            private static final long serialVersionUID = 1L;
        }
    }

    // row 4: a failure is dropped
    void book() throws InterruptedException {
        try (StructuredTaskScope scope = StructuredTaskScope.open(Duration.ofSeconds(1))) {
            scope.fork(() -> offers++);
            scope.join();
        } catch (StructuredTaskScope.FailedException e) { // flag
            LOG.log(Level.WARNING, "no flight", e);
        }
        LOG.info("booked");
    }

    // row 4: a timeout is dropped
    void bookInTime() throws InterruptedException {
        try (StructuredTaskScope scope = StructuredTaskScope.open(Duration.ofSeconds(1))) {
            scope.fork(() -> offers++);
            scope.join();
        } catch (StructuredTaskScope.TimeoutException e) { // flag
        }
        LOG.info("booked");
    }

    // row 4: both are dropped
    void bookAnyway() throws InterruptedException {
        try (StructuredTaskScope scope = StructuredTaskScope.open(Duration.ofSeconds(1))) {
            scope.join();
        } catch (StructuredTaskScope.FailedException // flag
                | StructuredTaskScope.TimeoutException e) {
            offers = 0;
        }
        LOG.info("booked");
    }

    // row 4: quiet, thrown on
    void bookOrThrow() throws InterruptedException {
        try (StructuredTaskScope scope = StructuredTaskScope.open(Duration.ofSeconds(1))) {
            scope.fork(() -> offers++);
            scope.join();
        } catch (StructuredTaskScope.FailedException e) {
            throw new IllegalStateException("no flight", e.getCause());
        }
    }

    // row 4: quiet, told to the caller
    boolean booked() throws InterruptedException {
        try (StructuredTaskScope scope = StructuredTaskScope.open(Duration.ofSeconds(1))) {
            scope.fork(() -> offers++);
            scope.join();
            return true;
        } catch (StructuredTaskScope.TimeoutException e) {
            return false;
        }
    }

    // row 4: quiet, the timeout of a future is another matter
    void bookFuture(Future<String> flight) throws Exception {
        try {
            LOG.info(flight.get(1, TimeUnit.SECONDS));
        } catch (TimeoutException e) {
            flight.cancel(true);
        }
        LOG.info("booked");
    }
}
