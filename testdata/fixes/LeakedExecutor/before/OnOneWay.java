import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;

/** Shut down on one way out of two. */
public class OnOneWay {
    static String weigh(List<String> grains) {
        if (grains != null) {
            ExecutorService pool = Executors.newSingleThreadExecutor();
            String all = CompletableFuture.supplyAsync(() -> String.join(" and ", grains), pool).join();
            if (all.isEmpty()) {
                return "nothing";
            }
            pool.shutdown();
            return all;
        }
        return "";
    }
}
