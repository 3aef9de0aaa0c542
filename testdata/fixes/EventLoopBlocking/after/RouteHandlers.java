import io.vertx.core.AbstractVerticle;
import io.vertx.core.Future;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Handlers that read files, and one that waits. */
class RouteHandlers extends AbstractVerticle {
    void routes(Router router) {
        router.get("/a").blockingHandler(ctx -> {
            try {
                ctx.end(Files.readString(Path.of("a")));
            } catch (IOException e) {
                ctx.fail(e);
            }
        });
        router.get("/b").blockingHandler(this::serve);
    }

    @Override
    public void start() throws Exception {
        int port = 8080;
        vertx.setTimer(1000, id -> {
            // the others are up by now
            String host = "localhost";
            System.out.println(host + ":" + port);
        });
    }

    Future<Boolean> asked(Future<String> name) {
        return name.compose(each -> vertx.executeBlocking(() -> new File(each).exists()));
    }

    private void serve(RoutingContext ctx) {
        try {
            ctx.end(Files.readString(Path.of("b")));
        } catch (IOException e) {
            ctx.fail(e);
        }
    }
}
