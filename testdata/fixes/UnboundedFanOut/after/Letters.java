import java.util.Collections;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.atomic.AtomicInteger;

/** A carrier for each letter, be there a few or many. */
public class Letters {
    private static final int MAX_CONCURRENT_TASKS = 16;

    private final AtomicInteger carriers = new AtomicInteger();
    private final CountDownLatch weather = new CountDownLatch(1);

    public static void main(String[] args) {
        new Letters().send(Collections.nCopies(args.length > 0 ? 17 : 3, "dear reader"));
    }

    private void send(List<String> letters) {
        ExecutorService office = Executors.newFixedThreadPool(MAX_CONCURRENT_TASKS, Thread::new);
        for (String letter : letters) {
            office.execute(() -> carry(letter));
        }
        int most = ((ThreadPoolExecutor) office).getPoolSize();
        while (carriers.get() < most) {
            Thread.onSpinWait();
        }
        String said = most < letters.size() ? "limited to " : "all ";
        System.out.println(said + most + " at a time");
        weather.countDown();
        office.shutdown();
    }

    /** Goes out when the weather is good. */
    private void carry(String letter) {
        carriers.incrementAndGet();
        try {
            weather.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
