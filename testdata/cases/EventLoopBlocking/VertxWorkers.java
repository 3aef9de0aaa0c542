import io.vertx.core.AbstractVerticle;
import io.vertx.core.DeploymentOptions;
import io.vertx.core.Future;
import io.vertx.core.ThreadingModel;
import io.vertx.core.Vertx;
import java.nio.file.Files;
import java.nio.file.Path;

/** Verticles whose threads may wait. */
public class VertxWorkers extends AbstractVerticle {

    // row 14: a worker verticle
    static Future<String> deploy(Vertx vertx) {
        return vertx.deployVerticle(
            new VertxWorkers(), new DeploymentOptions().setThreadingModel(ThreadingModel.WORKER));
    }

    @Override
    public void start() throws Exception {
        Files.readString(Path.of("a"));
        vertx.setTimer(100, id -> pause());
    }

    private void pause() {
        try {
            Thread.sleep(10);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
