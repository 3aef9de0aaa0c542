import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** The tide may take longer than anybody waits. */
public class TooSlow {
    private static final CountDownLatch TIDE = new CountDownLatch(1);
    private static final CountDownLatch STOPPED = new CountDownLatch(1);

    public static void main(String[] args) throws Exception {
        ExecutorService pilots =
            Executors.newSingleThreadExecutor(task -> {
                Thread pilot = new Thread(task);
                pilot.setDaemon(true);
                return pilot;
            });
        try {
            boolean late = args.length > 0;
            if (!late) {
                TIDE.countDown();
            }
            System.out.println(harbour(pilots, late ? 50 : 60_000));
            if (late && STOPPED.await(1, TimeUnit.SECONDS)) {
                System.out.println("the pilot has stopped");
            }
        } finally {
            pilots.shutdown();
        }
    }

    static String harbour(ExecutorService pilots, long millis) throws InterruptedException, ExecutionException {
        Future<String> ship = pilots.submit(TooSlow::steer);
        try {
            return ship.get(millis, TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) { // not today
            ship.cancel(true);
            return "too late: " + e;
        }
    }

    private static String steer() throws InterruptedException {
        try {
            TIDE.await();
            return "in the harbour";
        } catch (InterruptedException e) {
            STOPPED.countDown();
            throw e;
        }
    }
}
