import java.util.concurrent.Future;

/** The body throws two checked types, so the interruption gets a clause of its own. */
class OwnClause {
    int count(Future<Integer> future) {
        try {
            return future.get();
        } catch (Exception e) {
            System.err.println("no count");
            return 0;
        }
    }
}
