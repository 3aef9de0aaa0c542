import io.vertx.core.AbstractVerticle;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import java.nio.file.Files;
import java.nio.file.Path;

/** Handlers of Vert.x. */
public class VertxHandlers extends AbstractVerticle {

    // row 1: a standard verticle starts on its event loop
    @Override
    public void start() throws Exception {
        Thread.sleep(10); // flag: vertx.setTimer
        Router router = Router.router(vertx);
        // row 9: handlers of routes, by lambda and by name
        router.get("/a").handler(ctx -> ctx.end(read("a")));
        router.get("/b").handler(this::serve);
        // row 14: a worker's
        router.get("/c").blockingHandler(ctx -> ctx.end(readByWorker("c")));
        router.get("/d").handler(
            ctx -> vertx.executeBlocking(() -> readByWorker("d")).onComplete(ctx::end, ctx::fail));
        // row 6: timers and tasks
        vertx.setTimer(1000, id -> pause());
        vertx.runOnContext(nothing -> pause());
        vertx.createHttpServer().requestHandler(this::answer);
        vertx.eventBus().<String>consumer("orders", order -> order.reply(readOrder(order.body())));
        vertx.fileSystem().readFileBlocking("a"); // flag: readFileBlocking
    }

    // row 6: what follows on a future
    Future<String> follow(Future<String> name) {
        return name.map(each -> readFollowing(each));
    }

    private void serve(RoutingContext ctx) {
        try {
            ctx.end(Files.readString(Path.of("b"))); // flag: reached from this function by `serve`
        } catch (java.io.IOException e) {
            ctx.fail(e);
        }
    }

    private void answer(HttpServerRequest request) {
        new java.io.File("a").exists(); // note
    }

    private static String read(String name) {
        return vertxless(name);
    }

    private static String vertxless(String name) {
        try {
            return Files.readString(Path.of(name)); // flag: by `read` -> `vertxless`
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static String readByWorker(String name) {
        try {
            return Files.readString(Path.of(name));
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static String readOrder(String name) {
        try {
            return Files.readString(Path.of(name)); // flag
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static String readFollowing(String name) {
        try {
            return Files.readString(Path.of(name)); // flag
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private void pause() {
        try {
            Thread.sleep(10); // flag: reached from this lambda
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    // row 24: somebody's main
    public static void main(String[] args) throws Exception {
        Vertx.vertx().deployVerticle(new VertxHandlers()).toCompletionStage().toCompletableFuture().join();
    }
}
