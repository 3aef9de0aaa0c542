import dev.selvage.scope.StructuredTaskScope;
import java.util.List;
import java.util.concurrent.ExecutionException;

/** Subtasks. */
public class Scopes {
    String carry(String letter) {
        return letter + " is there";
    }

    // row 13: structured, and not bounded
    void unlimited(List<String> letters) throws InterruptedException, ExecutionException {
        try (var scope = StructuredTaskScope.open()) {
            for (String letter : letters) {
                scope.fork(() -> carry(letter)); // flag: Open it with a limit
            }
            scope.join();
        }
    }

    // row 13: quiet, with a limit, or few
    void limited(List<String> letters) throws InterruptedException, ExecutionException {
        try (var scope = StructuredTaskScope.open(c -> c.withLimit(8))) {
            for (String letter : letters) {
                scope.fork(() -> carry(letter));
            }
            scope.join();
        }
        try (var scope = StructuredTaskScope.open()) {
            for (String letter : List.of("a", "b")) {
                scope.fork(() -> carry(letter));
            }
            scope.join();
        }
    }

    // row 15: quiet, written out
    void two(boolean rain) throws InterruptedException, ExecutionException {
        try (var scope = StructuredTaskScope.open()) {
            scope.fork(() -> carry("a"));
            if (rain) {
                scope.fork(() -> carry("b"));
            }
            scope.join();
        }
    }
}
