import io.vertx.core.Future;
import io.vertx.core.Vertx;

/** Ropes with a knot at the end, or none. */
public abstract class VertxFutures {
    abstract Future<String> pull();

    abstract void note(Object pulled);

    // row 23: told of the failure
    void told(Vertx vertx) {
        pull().onFailure(this::note);
        pull().onComplete(pulled -> note(pulled.cause()));
        vertx.executeBlocking(() -> "rope").onSuccess(this::note).onFailure(this::note);
    }

    // row 7: not told
    void dropped(Vertx vertx) {
        pull(); // flag: Future
        pull().onSuccess(this::note); // flag
        vertx.executeBlocking(() -> "rope"); // flag
    }
}
