import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.LockSupport;

/** Shut down on one way out of two. */
public class OnOneWay {
    private static volatile Thread thread;

    public static void main(String[] args) {
        System.out.println(weigh(args.length > 0 ? List.of() : List.of("rye", "oats")));
        System.out.println(weigh(null));
        if (args.length > 0) {
            System.out.println(TimeUnit.DAYS.toHours(1) + " hours later: " + stateAtLast());
        }
        System.exit(0);
    }

    private static String weigh(List<String> grains) {
        if (grains != null) {
            ExecutorService pool = Executors.newSingleThreadExecutor(OnOneWay::remembered);
            String all = CompletableFuture.supplyAsync(() -> String.join(" and ", grains), pool).join();
            if (all.isEmpty()) {
                return "nothing";
            }
            pool.shutdown();
            return all;
        }
        return "";
    }

    private static Thread remembered(Runnable task) {
        thread = new Thread(task);
        return thread;
    }

    /** Waits until the thread has ended, or waits for its next task. */
    private static Thread.State stateAtLast() {
        while (thread.getState() != Thread.State.TERMINATED && !isIdle()) {
            Thread.onSpinWait();
        }
        return thread.getState();
    }

    private static boolean isIdle() {
        return thread.getState() == Thread.State.WAITING && LockSupport.getBlocker(thread) instanceof Condition;
    }
}
