import java.util.concurrent.Future;

/** The body throws two checked types, so the interruption gets a clause of its own. */
class OwnClause {
    int count(Future<Integer> future) {
        try {
            return future.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            System.err.println("no count");
            return 0;
        } catch (Exception e) {
            System.err.println("no count");
            return 0;
        }
    }
}
