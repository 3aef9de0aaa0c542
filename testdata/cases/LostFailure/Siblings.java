import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.logging.Level;
import java.util.logging.Logger;

/** Exceptions of a scope, whose siblings are suppressed ones. */
public class Siblings {
    private static final Logger LOG = Logger.getLogger("barn");

    // row 4: the cause alone
    void cause(Callable<String> rye, Callable<String> oats) throws Throwable {
        try (StructuredTaskScope scope = StructuredTaskScope.open()) {
            scope.fork(rye);
            scope.fork(oats);
            scope.join();
        } catch (ExecutionException e) {
            throw e.getCause(); // flag: The failures of the other subtasks are suppressed exceptions of `e`
        }
    }

    // row 4: by a cast
    void cast(Callable<String> rye) throws Exception {
        try (StructuredTaskScope scope = StructuredTaskScope.open()) {
            scope.fork(rye);
            scope.join();
        } catch (ExecutionException e) {
            if (e.getCause() instanceof RuntimeException) {
                throw (RuntimeException) e.getCause(); // flag
            }
            throw new IllegalStateException();
        }
    }

    // row 4: an exception of the scope's own
    void own(Callable<String> rye) throws Throwable {
        try (StructuredTaskScope scope = StructuredTaskScope.open()) {
            scope.fork(rye);
            scope.joinAll();
        } catch (StructuredTaskScope.FailedException e) {
            throw e.getCause(); // flag
        }
    }

    // row 4: quiet, with all that it has
    void whole(Callable<String> rye) throws Exception {
        try (StructuredTaskScope scope = StructuredTaskScope.open()) {
            scope.fork(rye);
            scope.join();
        } catch (ExecutionException e) {
            throw new IllegalStateException("no weight", e);
        }
    }

    // row 4: quiet, the siblings are logged
    void logged(Callable<String> rye) throws Throwable {
        try (StructuredTaskScope scope = StructuredTaskScope.open()) {
            scope.fork(rye);
            scope.join();
        } catch (ExecutionException e) {
            LOG.log(Level.WARNING, "no weight", e);
            throw e.getCause();
        }
    }

    /** As that of the JDK, but for the siblings. */
    interface StructuredTaskScope extends AutoCloseable {
        static StructuredTaskScope open() {
            throw new UnsupportedOperationException();
        }

        void fork(Callable<String> task);

        void join() throws ExecutionException, InterruptedException;

        void joinAll() throws InterruptedException;

        @Override
        void close();

        final class FailedException extends RuntimeException {
            private static final long serialVersionUID = 1L;
        }
    }
}
