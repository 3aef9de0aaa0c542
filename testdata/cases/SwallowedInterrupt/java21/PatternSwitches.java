import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;

/** A switch asks for the type. */
public class PatternSwitches {
    private final BlockingQueue<String> stamps;

    PatternSwitches(BlockingQueue<String> stamps) {
        this.stamps = stamps;
    }

    // row 10: a switch restores
    String next(Future<String> other) {
        try {
            return stamps.take() + other.get();
        } catch (Exception e) {
            switch (e) {
                case InterruptedException interruption -> Thread.currentThread().interrupt();
                case ExecutionException failure -> throw new IllegalStateException(failure);
                default -> System.err.println(e.getMessage());
            }
            return null;
        }
    }

    // row 10: a switch throws
    String nextThrowing(Future<String> other) throws InterruptedException {
        try {
            return stamps.take() + other.get();
        } catch (Exception e) {
            switch (e) {
                case InterruptedException interruption:
                    throw interruption;
                case RuntimeException unexpected:
                    throw unexpected;
                default:
                    return null;
            }
        }
    }

    // row 10: a switch expression makes the exception to throw
    String nextMaking(Future<String> other) throws Exception {
        try {
            return stamps.take() + other.get();
        } catch (Exception e) {
            throw switch (e) {
                case InterruptedException interruption -> interruption;
                default -> new IllegalStateException(e);
            };
        }
    }

    // row 11: the case only logs
    String nextLogging(Future<String> other) {
        try {
            return stamps.take() + other.get();
        } catch (Exception e) { // flag
            switch (e) {
                case InterruptedException interruption -> System.err.println("interrupted");
                default -> Thread.currentThread().interrupt();
            }
            return null;
        }
    }

    // row 11: the case has a guard
    String nextGuarded(Future<String> other, boolean strict) {
        try {
            return stamps.take() + other.get();
        } catch (Exception e) { // flag
            switch (e) {
                case InterruptedException interruption when strict ->
                        Thread.currentThread().interrupt();
                default -> System.err.println(e.getMessage());
            }
            return null;
        }
    }
}
