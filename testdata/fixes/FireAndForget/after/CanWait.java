import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** The method may wait, and has nothing else to do. */
public class CanWait {
    private final ExecutorService clerks = Executors.newSingleThreadExecutor();

    public static void main(String[] args) throws InterruptedException, ExecutionException {
        CanWait office = new CanWait();
        try {
            office.count(args.length > 0 ? -1 : 3);
        } finally {
            office.clerks.shutdown();
        }
    }

    private void count(int coins) throws InterruptedException, ExecutionException {
        clerks.submit(() -> print(coins)).get();
    }

    private static void print(int coins) {
        if (coins < 0) {
            throw new IllegalArgumentException("less than no coins");
        }
        System.out.println(coins + " coins");
    }
}
