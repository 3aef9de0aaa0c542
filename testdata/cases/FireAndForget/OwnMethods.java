import com.google.errorprone.annotations.CanIgnoreReturnValue;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Future;
import java.util.logging.Level;
import java.util.logging.Logger;

/** A ferry whose methods return futures. */
public abstract class OwnMethods {
    private static final Logger LOG = Logger.getLogger("ferry");
    private final Deque<Future<?>> trips = new ArrayDeque<>();
    private CompletableFuture<Void> trip = new CompletableFuture<>();

    abstract Future<?> sail();

    static CompletableFuture<String> moor() {
        return CompletableFuture.supplyAsync(() -> "moored");
    }

    // row 7: the future of a method of this project
    void dropped() {
        sail(); // flag: the Future that `sail()` returns is dropped
        moor(); // flag
        this.sail(); // flag
        OwnMethods.moor(); // flag
        new Harbour().leave(); // flag
        new Harbour().leave().thenRun(() -> trips.clear()); // flag
    }

    static final class Harbour {
        CompletableFuture<String> leave() {
            return moor();
        }
    }

    // row 7: quiet, kept, returned, or its failure is read
    CompletableFuture<String> taken() {
        trips.add(sail());
        moor().exceptionally(
                failure -> {
                    LOG.log(Level.WARNING, "adrift", failure);
                    return "adrift";
                });
        return moor();
    }

    // row 8: says that it may be dropped
    @CanIgnoreReturnValue
    abstract Future<?> hoot();

    // row 8: an annotation of another package
    @Own.CanIgnoreReturnValue
    abstract Future<?> signal();

    static final class Own {
        @interface CanIgnoreReturnValue {}
    }

    void ignored() {
        hoot();
        signal();
        Whistles.whistle();
    }

    @CanIgnoreReturnValue
    static final class Whistles {
        static Future<?> whistle() {
            return moor();
        }
    }

    // beyond: the method sees to the failure, or keeps the future
    void settled() {
        careful();
        kept();
        nothing();
    }

    private CompletableFuture<Void> careful() {
        return moor()
                .thenRun(() -> trips.clear())
                .whenComplete((v, t) -> LOG.log(Level.INFO, "at the pier", t));
    }

    private CompletableFuture<Void> kept() {
        return trip = moor().thenRun(() -> trips.clear());
    }

    private CompletableFuture<Void> nothing() {
        return CompletableFuture.completedFuture(null);
    }

    // beyond: ends something, or sends something
    void ended() {
        closeAsync();
        unlock();
        sendAll(); // note
    }

    abstract CompletableFuture<Void> closeAsync();

    abstract CompletableFuture<Void> unlock();

    abstract CompletableFuture<Void> sendAll();

    // beyond: what a container returns is no new task
    void containers(Future<?> next) {
        trips.poll();
        trips.remove(next);
        trips.push(next);
    }

    // row 25: expected to throw, or a stub
    void tests(Ferry mock) {
        assertThrows(IllegalStateException.class, () -> sail());
        assertThatThrownBy(() -> moor()).getClass();
        verify(mock).cross();
        mock.cross(); // flag
    }

    interface Ferry {
        Future<?> cross();
    }

    interface Executable {
        void execute() throws Throwable;
    }

    abstract <T extends Throwable> T assertThrows(Class<T> type, Executable code);

    abstract Object assertThatThrownBy(Executable code);

    abstract <T> T verify(T mock);
}
