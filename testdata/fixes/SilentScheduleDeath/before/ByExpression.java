import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/** A mill that grinds a stone, if it is told to. */
public class ByExpression {
    private final CountDownLatch ran = new CountDownLatch(1);
    private final String grain;

    private ByExpression(String grain) {
        this.grain = grain;
    }

    public static void main(String[] args) throws InterruptedException {
        new ByExpression(args.length > 0 ? "stone" : "7").run();
    }

    private void run() throws InterruptedException {
        ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor();
        try {
            timer.scheduleAtFixedRate(() -> grind(count()), 0, 1, TimeUnit.MILLISECONDS);
            ran.await();
        } finally {
            timer.shutdown();
        }
        System.out.println(timer.awaitTermination(1, TimeUnit.MINUTES));
    }

    private void grind(int sacks) {
        ran.countDown();
        Integer.parseInt(grain, sacks);
    }

    private int count() {
        return 10;
    }
}
