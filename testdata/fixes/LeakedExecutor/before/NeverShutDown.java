import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Nothing shuts it down, and the process does not end. */
public class NeverShutDown {
    static String weigh(String grain) throws InterruptedException, ExecutionException {
        ExecutorService pool = Executors.newFixedThreadPool(2);
        Future<String> weight = pool.submit(() -> "3 kg of " + grain);

        // the scale is slow
        return weight.get();
    }
}
