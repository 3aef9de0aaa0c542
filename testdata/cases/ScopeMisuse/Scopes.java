import dev.selvage.scope.StructuredTaskScope;
import dev.selvage.scope.StructuredTaskScope.Subtask;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;

/** Beehives, each with a scope of its own. */
public class Scopes {
    private StructuredTaskScope<String, Void, ExecutionException> kept;

    String honey(String hive) {
        return hive + ": full";
    }

    // row 1: nothing closes it
    void open() throws InterruptedException, ExecutionException {
        StructuredTaskScope<String, Void, ExecutionException> scope = StructuredTaskScope.open(); // flag: Nothing closes this scope
        scope.fork(() -> honey("east"));
        scope.join();
    }

    // row 1: closed, but not on every way
    void sometimesClosed() throws InterruptedException, ExecutionException {
        StructuredTaskScope<String, Void, ExecutionException> scope = StructuredTaskScope.open(); // flag
        scope.fork(() -> honey("east"));
        scope.join();
        scope.close();
    }

    // row 1: in a field
    void keep() {
        kept = StructuredTaskScope.open(); // flag
    }

    // row 1: returned
    StructuredTaskScope<String, Void, ExecutionException> make() {
        return StructuredTaskScope.open(); // flag
    }

    // row 1: in another thread
    void otherThread(ExecutorService keepers) throws InterruptedException, ExecutionException {
        try (var scope = StructuredTaskScope.open()) {
            keepers.execute(() -> {
                scope.fork(() -> honey("east")); // flag: Only the thread that has opened a scope
            });
            scope.fork(() -> honey("west"));
            scope.join();
        }
    }

    // row 1: quiet, closed in finally, or a resource by its name
    void closed() throws InterruptedException, ExecutionException {
        StructuredTaskScope<String, Void, ExecutionException> scope = StructuredTaskScope.open();
        try {
            scope.fork(() -> honey("east"));
            scope.fork(() -> honey("west"));
            scope.join();
        } finally {
            scope.close();
        }
        StructuredTaskScope<String, Void, ExecutionException> other = StructuredTaskScope.open();
        try (other) {
            other.fork(() -> honey("east"));
            other.fork(() -> honey("west"));
            other.join();
        }
    }

    // row 2: too early
    String early() throws InterruptedException, ExecutionException {
        try (StructuredTaskScope<String, Void, ExecutionException> scope = StructuredTaskScope.open()) {
            Subtask<String> east = scope.fork(() -> honey("east"));
            Subtask<String> west = scope.fork(() -> honey("west"));
            String first = east.get(); // flag: no result before its scope has joined
            scope.join();
            return first + west.get();
        }
    }

    // row 2: too late
    void late() throws InterruptedException, ExecutionException {
        try (var scope = StructuredTaskScope.open()) {
            scope.fork(() -> honey("east"));
            scope.join();
            scope.fork(() -> honey("west")); // flag: The scope has joined already
        }
    }

    // row 2: out before it has joined
    String left(boolean rain) throws InterruptedException, ExecutionException {
        try (StructuredTaskScope<String, Void, ExecutionException> scope = StructuredTaskScope.open()) {
            Subtask<String> east = scope.fork(() -> honey("east"));
            Subtask<String> west = scope.fork(() -> honey("west"));
            if (rain) {
                return "nobody is out"; // flag: left here without a `join`
            }
            scope.join();
            return east.get() + west.get();
        }
    }

    // row 2: never
    void never() {
        try (var scope = StructuredTaskScope.open()) { // flag: left here without a `join`
            scope.fork(() -> honey("east"));
            scope.fork(() -> honey("west"));
        }
    }

    // row 2: quiet, all in order
    String inOrder(List<String> hives) throws InterruptedException, ExecutionException {
        try (StructuredTaskScope<String, Void, ExecutionException> scope =
                StructuredTaskScope.open(c -> c.withLimit(4))) {
            List<Subtask<String>> all = hives.stream().map(hive -> scope.fork(() -> honey(hive))).toList();
            if (all.isEmpty()) {
                return "none";
            }
            scope.join();
            return all.get(0).get();
        }
    }

    // row 2: quiet, others fork and join
    void handedOn() throws InterruptedException, ExecutionException {
        try (StructuredTaskScope<String, Void, ExecutionException> scope = StructuredTaskScope.open()) {
            forkAll(scope);
            scope.fork(() -> honey("east"));
        }
    }

    void forkAll(StructuredTaskScope<String, Void, ExecutionException> scope) {
        scope.fork(() -> honey("west"));
    }

    // row 3: a call would do
    String single() throws InterruptedException, ExecutionException {
        try (StructuredTaskScope<String, Void, ExecutionException> scope = StructuredTaskScope.open()) { // note: One subtask
            Subtask<String> east = scope.fork(() -> honey("east"));
            scope.join();
            return east.get();
        }
    }

    // row 3: quiet, with a timeout, or in a loop
    void singleWithTimeout(List<String> hives) throws InterruptedException, ExecutionException {
        try (var scope = StructuredTaskScope.open(c -> c.withTimeout(Duration.ofSeconds(1)))) {
            scope.fork(() -> honey("east"));
            scope.join();
        }
        try (var scope = StructuredTaskScope.open()) {
            for (String hive : List.of("north", "south")) {
                scope.fork(() -> honey(hive));
            }
            scope.join();
        }
    }
}
