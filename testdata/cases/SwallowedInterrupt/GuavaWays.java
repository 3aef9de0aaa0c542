import com.google.common.base.Throwables;
import com.google.common.util.concurrent.Uninterruptibles;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;

/** Libraries that help, and those that do not. */
public class GuavaWays {
    private final BlockingQueue<String> rolls;

    GuavaWays(BlockingQueue<String> rolls) {
        this.rolls = rolls;
    }

    /** As Apache's, as far as its name goes. */
    static final class ExceptionUtils {
        private ExceptionUtils() {}

        static <R> R rethrow(Throwable throwable) {
            return ExceptionUtils.<R, RuntimeException>typeErasure(throwable);
        }

        @SuppressWarnings("unchecked")
        private static <R, T extends Throwable> R typeErasure(Throwable throwable) throws T {
            throw (T) throwable;
        }
    }

    // row 48: throwIfInstanceOf first
    String next(Future<String> other) throws InterruptedException {
        try {
            return rolls.take() + other.get();
        } catch (Exception e) {
            Throwables.throwIfInstanceOf(e, InterruptedException.class);
            throw new IllegalStateException(e);
        }
    }

    // row 48: two of them
    String nextStrict(Future<String> other) throws InterruptedException, ExecutionException {
        try {
            return rolls.take() + other.get();
        } catch (Throwable t) {
            Throwables.throwIfInstanceOf(t, ExecutionException.class);
            Throwables.throwIfInstanceOf(t, InterruptedException.class);
            Throwables.throwIfUnchecked(t);
            throw new AssertionError(t);
        }
    }

    // row 48: of another type
    String nextOther(Future<String> other) throws ExecutionException {
        try {
            return rolls.take() + other.get();
        } catch (Exception e) { // flag
            Throwables.throwIfInstanceOf(e, ExecutionException.class);
            throw new IllegalStateException(e);
        }
    }

    // row 48: throwIfUnchecked does not throw it
    String nextUnchecked(Future<String> other) {
        try {
            return rolls.take() + other.get();
        } catch (Exception e) { // flag
            Throwables.throwIfUnchecked(e);
            throw new IllegalStateException(e);
        }
    }

    // row 48: propagateIfPossible
    @SuppressWarnings("deprecation")
    String nextPossible() throws InterruptedException {
        try {
            return rolls.take();
        } catch (Throwable t) {
            Throwables.propagateIfPossible(t, InterruptedException.class);
            throw new IllegalStateException(t);
        }
    }

    // row 48: Uninterruptibles waits through it and restores
    void rest() {
        try {
            Uninterruptibles.sleepUninterruptibly(10, TimeUnit.MILLISECONDS);
            rolls.add(Uninterruptibles.takeUninterruptibly(rolls));
        } catch (Exception e) {
            System.err.println(e.getMessage());
        }
    }

    // row 48: Uninterruptibles around a future
    String restFor(Future<String> other) {
        try {
            return Uninterruptibles.getUninterruptibly(other);
        } catch (ExecutionException e) {
            throw new IllegalStateException(e);
        }
    }

    // row 48: ExceptionUtils.rethrow
    String nextRethrown() {
        try {
            return rolls.take();
        } catch (Exception e) {
            return ExceptionUtils.rethrow(e);
        }
    }

    // row 48: ExceptionUtils.rethrow, as a statement
    void skip() {
        try {
            rolls.take();
        } catch (InterruptedException e) {
            ExceptionUtils.rethrow(e);
        }
    }

    // beyond: the root cause of it is none
    String nextRoot() {
        try {
            return rolls.take();
        } catch (Exception e) { // flag
            throw new IllegalStateException(Throwables.getRootCause(e));
        }
    }

    // beyond: the question is asked too late
    String nextLate(boolean early) throws InterruptedException {
        try {
            return rolls.take();
        } catch (Exception e) { // flag: when `early` is true
            if (early) {
                return "";
            }
            Throwables.throwIfInstanceOf(e, InterruptedException.class);
            return null;
        }
    }
}
