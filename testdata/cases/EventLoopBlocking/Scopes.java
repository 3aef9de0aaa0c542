import dev.selvage.scope.StructuredTaskScope;
import io.vertx.core.AbstractVerticle;

/** A scope waits for its subtasks, and so does its owner. */
public class Scopes extends AbstractVerticle {

    // row 6: the owner is an event loop
    @Override
    public void start() throws Exception {
        try (var scope = StructuredTaskScope.open()) {
            scope.fork(() -> "a");
            scope.fork(() -> "b");
            scope.join(); // flag: StructuredTaskScope.join
        }
    }
}
