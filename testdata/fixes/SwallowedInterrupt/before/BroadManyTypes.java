import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;

/** The body throws three checked types, so the broad handler asks. */
class BroadManyTypes {
    int count(Future<Integer> future) {
        try {
            return future.get(1, TimeUnit.SECONDS);
        } catch (Exception e) {
            return 0;
        }
    }
}
