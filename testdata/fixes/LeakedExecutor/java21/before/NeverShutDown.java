import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.LockSupport;

/** Nothing shuts it down, and the process does not end by itself. */
public class NeverShutDown {
    private static volatile Thread thread;

    public static void main(String[] args) throws InterruptedException, ExecutionException {
        System.out.println(weigh("rye"));
        if (args.length > 0) {
            System.out.println(stateAtLast());
        }
        System.exit(0);
    }

    private static String weigh(String grain) throws InterruptedException, ExecutionException {
        ExecutorService pool = Executors.newFixedThreadPool(2, NeverShutDown::remembered); // two scales
        Future<String> weight = pool.submit(() -> "3 kg of " + grain);

        // the scale is slow
        return weight.get();
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
